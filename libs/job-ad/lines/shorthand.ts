/** Words that ads write in short: "experience w/ scratch kitchens". */
import { allMatches } from '#libs/language';
import type { CleaningStep } from './mapped-text.js';

const SHORTHAND = /(?<![^\s(])w\/(o\b)?[ \t]?(?=[\p{L}\p{N}])/giu;

/** Writes "with" and "without" in full, as the words that lead up to a requirement have them. */
export const shorthand: CleaningStep = (text) =>
  allMatches(text, SHORTHAND).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[1] === undefined ? 'with ' : 'without ',
  }));
