import { en } from './en.js';

/**
 * The text in place of the name of a candidate whose identity is hidden.
 * @param code the same for the same person; null where it is not known whose it is
 */
export const hiddenName = (code: string | null): string =>
  code === null ? en.hiddenName.unknown : en.hiddenName.name(code);
