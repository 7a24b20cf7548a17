/** Something that keeps Candor from starting and that a person can put right. The message says what, where, and what to do. */
export class StartError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StartError';
  }
}
