/** Addresses of pages and mail in a text: they name no skill, whatever words they are made of. */

/** Endings of addresses that are written without a scheme, before their path. `.net` and `.io` end names of tools too ("ASP.NET/C#"). */
const ENDING = '(?:com|org|edu|gov|info|eu|co\\.uk|org\\.uk|ac\\.uk|gov\\.uk|de|fr|nl|es|it|pt|pl|ch|at|be|ie)';

const ADDRESS = new RegExp(
  `\\b(?:mailto:|https?:\\/\\/|www\\.)[^\\s<>"()]+|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}|\\b[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,3}\\.${ENDING}\\/[^\\s<>"()]*`,
  'g',
);

/** Brackets that held an address and nothing else: "(see www.example.com)". */
const EMPTIED = /\(\s*(?:see|siehe|voir|via|at|on|under)?\s*\)/gi;

/** The text with blanks in place of its addresses: every other letter keeps its place. */
export function withoutAddresses(text: string): string {
  if (!/[@/]|www\./.test(text)) return text;
  const rest = text.replace(ADDRESS, blanks);
  return rest === text ? text : rest.replace(EMPTIED, blanks);
}

const blanks = (words: string): string => ' '.repeat(words.length);

/** "Title IX Coordinator: (555) 555-0123". */
const CALLED = /^[\p{L}\s.-]{1,40}:\s?\+?\(?\d[\d\s()./-]{6,18}\d$/u;

/** True for a text that is an address or a telephone number and nothing else, but for the label before it. */
export const isAddress = (text: string): boolean => {
  const rest = withoutAddresses(text);
  if (CALLED.test(text)) return true;
  return rest !== text && !/\p{L}/u.test(rest.replace(/^[\p{L}\s-]{1,24}:/u, ' '));
};
