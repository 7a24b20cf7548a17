/**
 * A fault that keeps a command from its work and that its user can fix. The message says what is wrong, where, and what
 * to do.
 */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CommandError';
  }
}
