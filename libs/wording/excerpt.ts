const ELLIPSIS = '…';
const WORD = /[\p{L}\p{N}]+/gu;
/** Letters of a word that tell it from others, whatever its ending: "managed" and "management". */
const STEM = 5;

/**
 * A quote on one line, at most so many letters long: cut between words, with an ellipsis where it is cut, and with as many of the words that
 * it is quoted for in view as fit. Linear in the length of the quote.
 * @param about words that matter in it, in any form ("manage" finds "managed"); none: it is cut at its end.
 */
export function excerpt(quote: string, length: number, about: readonly string[] = []): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const words = [...line.matchAll(WORD)].map(({ 0: word, index }) => ({ from: index, to: index + word.length, word }));
  const stems = stemsOf(about);
  const hits = words.filter(({ word }) => stems.has(stemOf(word)));
  const room = length - 2 * ELLIPSIS.length;
  const { from, to } = fullest(hits, room);
  // What is left of the room goes to both sides; at the beginning and the end nothing is wasted.
  const spare = Math.max(0, room - (to - from));
  const start = Math.max(0, Math.min(from - Math.floor(spare / 2), line.length - room));
  const end = Math.min(line.length, start + room);
  // A cut within a word moves to its edge; a single word longer than the room is cut where it must be.
  const first = start === 0 ? 0 : (words.find((one) => one.from >= start && one.from < end)?.from ?? start);
  const last = end === line.length ? end : (words.findLast((one) => one.to <= end && one.to > first)?.to ?? end);
  return `${first === 0 ? '' : ELLIPSIS}${line.slice(first, last).trimEnd()}${last === line.length ? '' : ELLIPSIS}`;
}

/** How many of the words that a quote may be quoted for it says, each once. */
export function countWords(quote: string, about: readonly string[]): number {
  const stems = stemsOf(about);
  return new Set((quote.match(WORD) ?? []).map(stemOf).filter((stem) => stems.has(stem))).size;
}

interface Stretch {
  from: number;
  to: number;
}

/** The shortest stretch with the most hits that fits, the first of several; the beginning where there are none. */
function fullest(hits: readonly Stretch[], room: number): Stretch {
  let best = { from: 0, to: 0, count: 0 };
  let left = 0;
  hits.forEach(({ to }, right) => {
    while (left < right && to - hits[left]!.from > room) left++;
    const count = right - left + 1;
    if (count > best.count) best = { from: hits[left]!.from, to, count };
  });
  return best;
}

function stemsOf(about: readonly string[]): Set<string> {
  return new Set(about.flatMap((one) => one.match(WORD) ?? []).map(stemOf));
}

function stemOf(word: string): string {
  return word.toLowerCase().slice(0, STEM);
}
