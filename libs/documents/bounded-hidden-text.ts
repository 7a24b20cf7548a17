import type { HiddenText } from '#libs/contracts';
import { cleanText } from './characters/clean-text.js';

/** Most UTF-16 units of hidden text that are kept of a document: enough to see what was meant, no room for another document. */
const MOST_HIDDEN = 4_000;

/**
 * Hidden text as it is kept: cleaned, pieces of one reason and page that follow each other joined, cut at a bound. What says nothing is
 * left out: page numbers that fell off the page, fillers, a single word that stands in the text too, as a title does that a form holds.
 *
 * @param text the document text
 */
export function boundedHidden(pieces: readonly HiddenText[], text: string): HiddenText[] {
  const kept: HiddenText[] = [];
  const seen = pieces.length === 0 ? new Set<string>() : new Set(wordsOf(text));
  let room = MOST_HIDDEN;
  for (const piece of pieces) {
    const clean = cleanText(piece.text);
    const words = wordsOf(clean);
    if (words.length === 0 || (words.length === 1 && words.every((word) => seen.has(word)))) continue;
    const cut = clean.slice(0, room);
    if (cut === '') break;
    room -= cut.length;
    const last = kept.at(-1);
    if (last?.reason === piece.reason && last.page === piece.page) last.text += ` ${cut}`;
    else kept.push({ ...piece, text: cut });
  }
  return kept;
}

/** Words of two different letters or more, lower case. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => /\p{L}/u.test(word) && new Set(word).size > 1,
  );
}
