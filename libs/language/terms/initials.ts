import { stem } from '../words/stems.js';

/** Words in capitals beside each other, with little words between them: "Public Relations Society of America". */
const CAPITALIZED =
  /(?<![\p{L}\d])\p{Lu}\p{Ll}+(?:(?:[ \t]+(?:of|the|and|for|in|&))*[ \t]+\p{Lu}\p{Ll}+){2,5}(?![\p{L}\d])/gu;
/** An office in a body is no part of its name. */
const RANK = /^(?:Member|Fellow|Associate|Graduate|President|Chair|Secretary|Treasurer) of (?:the )?/;
/** Two words in capitals and two letters would be initials of too much. */
const LEAST = 3;

/**
 * The stems of the initials of names that a text spells out: of "PRSA" for "Public Relations Society of America". A name of n words has
 * n letters; three at least.
 */
export function initialStems(text: string): string[] {
  return [...text.matchAll(CAPITALIZED)].flatMap(([name]) => {
    const letters = [...name.replace(RANK, '').matchAll(/\p{Lu}/gu)].join('');
    return letters.length < LEAST ? [] : [stem(letters.toLowerCase())];
  });
}
