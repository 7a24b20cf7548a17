/**
 * What `make` returns, made when it is first asked for and then kept: a table of thousands of words costs a process nothing that reads no
 * text. `make` is not called again unless it throws.
 */
export function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
