/** A fault that stops a command and that the user can fix. The message says what, where, and what to do. */
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
