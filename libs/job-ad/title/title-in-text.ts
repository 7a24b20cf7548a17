/** A title that a paragraph begins with, and the names of places and hours behind it, which ask for nothing. */
import { CAPITAL_OPENER } from '../vocabulary/openers.js';

/** Words that a sentence begins with and no name. */
const BEGINS = `(?:An?|The|We|Our|This|My|It|As|If|To)\\s|${CAPITAL_OPENER.source.slice(1)}`;
/** Names, figures and marks behind a title, up to the word that a sentence begins with. */
const NAMES_BEHIND = new RegExp(
  `^s?(?=[\\s,(–—-])(?:[\\s,()|/–—-]+(?!${BEGINS}|\\p{L}+:)[\\p{Lu}\\d*£$€][\\p{L}\\p{N}*£$€.,'’&/-]*)+[\\s,.;:()–—-]*`,
  'u',
);
/** A shorter line is the title itself. */
const SHORTEST_PARAGRAPH = 100;

/**
 * The page with blanks where a paragraph begins with the title and goes on in names: "Night Porter, Hull, Goole Permanent We are
 * looking for …". Every other letter keeps its place, and the title stands as a sentence.
 */
export function withoutNamesBehindTitle(page: string, title: string | null): string {
  if (title === null || !/\s/.test(title)) return page;
  return page
    .split('\n')
    .map((line) => {
      if (line.length < SHORTEST_PARAGRAPH || !line.toLowerCase().startsWith(title.toLowerCase())) return line;
      const names = NAMES_BEHIND.exec(line.slice(title.length))?.[0].length ?? 0;
      return names < 2
        ? line
        : `${line.slice(0, title.length)}.${' '.repeat(names - 1)}${line.slice(title.length + names)}`;
    })
    .join('\n');
}
