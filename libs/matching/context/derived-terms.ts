import { CLASS_TERM_PREFIX, PAIR_TERM_PREFIX } from '#libs/contracts';

/** Returns whether a term of a sentence stands for a class of tools. */
export const isClassTerm = (term: string): boolean => term.startsWith(CLASS_TERM_PREFIX);

/** Returns whether a term of a sentence is a word of it, and stands neither for a class of tools nor for two words together. */
export const isWordTerm = (term: string): boolean => !isClassTerm(term) && !term.startsWith(PAIR_TERM_PREFIX);
