/** Finds the search words in the documents of a page's candidates, so that users see why a candidate matches. */
import { setImmediate } from 'node:timers/promises';
import type { FoundWords } from '#libs/contracts';
import type { SearchedText } from '#libs/database';
import type { CompiledSearch } from '#libs/language';
import { excerpt } from '#libs/wording';

/** The most places for each application. */
const MOST_FOUND = 3;
/** Letters of a text on each side that may be shown, and of all that is. */
const AROUND = 200;
const LONGEST = 160;

/** Characters of a text that are looked through: twenty times the longest honest résumé. Behind them it is found, and nothing of it shown. */
const LOOKED_THROUGH = 100_000;

/** By application; of its newest documents first. Other calls get their turn before each text. */
export async function foundWords(
  texts: readonly SearchedText[],
  foundIn: CompiledSearch['foundIn'],
): Promise<ReadonlyMap<string, FoundWords[]>> {
  const found = new Map<string, FoundWords[]>();
  for (const { applicationId, documentId, text } of texts) {
    const known = found.get(applicationId) ?? [];
    found.set(applicationId, known);
    if (known.length === MOST_FOUND) continue;
    await setImmediate();
    for (const { start, end } of foundIn(text.slice(0, LOOKED_THROUGH), MOST_FOUND - known.length)) {
      const quote = text.slice(start, end);
      known.push({ documentId, start, end, quote, context: contextOf(text, start, end, quote) });
    }
  }
  return found;
}

function contextOf(text: string, start: number, end: number, quote: string): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - AROUND);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + AROUND);
  // A pair of units that stands for one character is not cut in half.
  const line = text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  return excerpt(line, LONGEST, [quote]);
}
