/** Something that keeps a command from doing its work and that a person can put right. The message says what, where, and what to do. */
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
