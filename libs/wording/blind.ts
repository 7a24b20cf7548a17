import { en } from './en.js';

/**
 * The name that a candidate has while identities are hidden.
 * @param code the same for the same candidate; null where the candidate is not known
 */
export const blindName = (code: string | null): string => (code === null ? en.blind.somebody : en.blind.name(code));
