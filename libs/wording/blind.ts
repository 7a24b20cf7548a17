import { en } from './en.js';

/**
 * What stands for the name of somebody who is read blind.
 * @param code the same for the same person; null where it is not known whose it is
 */
export const blindName = (code: string | null): string => (code === null ? en.blind.somebody : en.blind.name(code));
