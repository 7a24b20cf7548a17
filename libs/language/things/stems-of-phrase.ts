import { contentWords } from '../terms/terms.js';

/** The stems of a phrase's words, each once, without those that say nothing by themselves. */
export const stemsOfPhrase = (phrase: string): string[] => [...new Set(contentWords(phrase).map(({ stem }) => stem))];
