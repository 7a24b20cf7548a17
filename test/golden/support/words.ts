/** A toy reader for golden cases: enough to write facts by hand as short sentences, nothing that the product uses. */

/** `[skill]` or `[skill|the words for it]` marks a mention. */
const MENTION = /\[([^\]|]+)(?:\|([^\]]+))?\]/g;

const STOP = new Set('and the for with from that this into our was were are has had its their who all not'.split(' '));

export interface Marked {
  text: string;
  mentions: { skill: string; start: number; end: number }[];
}

/** The text without its marks, and where the marked words stand in it. */
export function unmark(marked: string): Marked {
  let text = '';
  let from = 0;
  const mentions: Marked['mentions'] = [];
  for (const match of marked.matchAll(MENTION)) {
    text += marked.slice(from, match.index);
    const words = match[2] ?? match[1]!;
    mentions.push({ skill: match[1]!, start: text.length, end: text.length + words.length });
    text += words;
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), mentions };
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

/** Distinct words of three letters or more without a plural s, sorted. */
export function termsOf(text: string): string[] {
  const stems = wordsOf(text).filter((word) => word.length > 2 && !STOP.has(word));
  return [...new Set(stems.map((word) => word.replace(/s$/, '')))].sort();
}

/** One number for each run of four words. */
export function runsOf(text: string): number[] {
  const words = wordsOf(text);
  return words.slice(3).map((_, at) => {
    let hash = 0;
    for (const letter of words.slice(at, at + 4).join(' ')) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
    return hash;
  });
}
