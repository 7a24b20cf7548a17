import { en } from './en.js';

/**
 * Returns the label that replaces the name of a candidate with hidden identity.
 * @param code the same for the same candidate; null where the candidate is unknown
 */
export const blindName = (code: string | null): string => (code === null ? en.blind.somebody : en.blind.name(code));
