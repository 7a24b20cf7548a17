import type { HiddenText } from '#libs/contracts';
import { cleanText } from './clean-text.js';

/** Most UTF-16 units of hidden text that are kept of a document: enough to see what was meant, no room for another document. */
const MOST_HIDDEN = 4_000;

/** Hidden text as it is kept: cleaned, pieces without letters left out, pieces of one reason and page that follow each other joined, cut at a bound. */
export function boundedHidden(pieces: readonly HiddenText[]): HiddenText[] {
  const kept: HiddenText[] = [];
  let room = MOST_HIDDEN;
  for (const { text, reason, page } of pieces) {
    const clean = cleanText(text).slice(0, Math.max(0, room));
    if (!/[\p{L}\p{N}]/u.test(clean)) continue;
    room -= clean.length;
    const last = kept.at(-1);
    if (last?.reason === reason && last.page === page) last.text += ` ${clean}`;
    else kept.push({ text: clean, reason, page });
  }
  return kept;
}
