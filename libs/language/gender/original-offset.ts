/** Places of a neutral text in the original. */
import type { Edit } from './neutral-text.js';

/**
 * The place in the original of a place in the neutral text. Within a word that was changed a start is as far behind the word's begin as it
 * is in the neutral one, at most; an end in it takes in the whole word. What was left out belongs to nothing that ends before it.
 */
export function originalOffset(edits: readonly Edit[], offset: number, of: 'start' | 'end'): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(edits[middle]!, offset, of)) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low - 1];
  if (!edit) return offset;
  const within = offset - edit.at;
  if (within >= edit.text.length) return edit.end + within - edit.text.length;
  return of === 'end' ? edit.end : Math.min(edit.start + within, edit.end - 1);
}

/** Returns whether an edit begins before a place, and so moves it. */
function isBefore({ at, text }: Edit, offset: number, of: 'start' | 'end'): boolean {
  if (text === '' || of === 'start') return of === 'start' ? at <= offset : at < offset;
  return at < offset;
}
