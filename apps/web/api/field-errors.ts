import { Problem } from './client.js';

/** What is wrong with a field, in the server's words; null when nothing is. */
export function faultAt(error: Error | null, path: string): string | null {
  if (!(error instanceof Problem)) return null;
  return error.errors.find((fault) => fault.path === path)?.message ?? null;
}
