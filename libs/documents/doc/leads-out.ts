import { types } from 'node:util';

/** Returns whether an error says that a number of the file leads out of its bytes. */
export function leadsOut(error: unknown): error is Error {
  return types.isNativeError(error) && error.name === 'RangeError';
}
