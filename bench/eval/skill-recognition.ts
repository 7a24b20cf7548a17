/**
 * How well the recogniser finds what people marked as knowledge in sentences of job advertisements: exact spans of words, counted
 * over all sentences. Beside it a list of every span marked in the training part, looked up in the same sentences.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseKnowledge } from '#libs/language';

/** Words `from` to `to` (exclusive) of a sentence. */
export type WordSpan = readonly [from: number, to: number];

export interface MarkedSentence {
  words: readonly string[];
  spans: readonly WordSpan[];
}

/** Finds spans in the words of a sentence. */
export type Finder = (words: readonly string[]) => WordSpan[];

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/** Spans from one tag a word: B begins one, I goes on with it, O is outside. */
export function spansOf(tags: readonly string[]): WordSpan[] {
  const spans: [number, number][] = [];
  tags.forEach((tag, at) => {
    const last = spans.at(-1);
    if (tag === 'B' || (tag === 'I' && last?.[1] !== at)) spans.push([at, at + 1]);
    else if (tag === 'I' && last) last[1] = at + 1;
  });
  return spans;
}

/** The knowledge spans of the advertisements for technical jobs, one sentence a line of the file. */
export function markedSentences(file: string): MarkedSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { tokens: string[]; tags_knowledge: string[]; source: string })
    .filter((one) => one.source === 'tech')
    .map((one) => ({ words: one.tokens, spans: spansOf(one.tags_knowledge) }));
}

/** Precision, recall and F1 of a finder: a span counts when both its ends are those that people marked. */
export function figures(sentences: readonly MarkedSentence[], find: Finder): Figures {
  let right = 0;
  let found = 0;
  let marked = 0;
  for (const { words, spans } of sentences) {
    const wanted = new Set(spans.map(String));
    const own = new Set(find(words).map(String));
    found += own.size;
    marked += wanted.size;
    for (const one of own) if (wanted.has(one)) right++;
  }
  const precision = found === 0 ? 0 : right / found;
  const recall = marked === 0 ? 0 : right / marked;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Returns the skills that the product recognizes in a sentence, as the words that their ranges touch. */
export const candorFinder: Finder = (words) => {
  const starts: number[] = [];
  let text = '';
  let length = 0;
  for (const word of words) {
    // The data splits ".NET" into ". NET": put together again.
    const net = word === '.' && words[starts.length + 1]?.toLowerCase() === 'net';
    starts.push(length);
    text += net ? word : `${word} `;
    length = text.length;
  }
  return recogniseKnowledge(text).map(({ start, end }): WordSpan => {
    const from = starts.findLastIndex((at) => at <= start);
    const to = starts.findIndex((at) => at >= end);
    return [from, to < 0 ? words.length : to];
  });
};

/** A spelling is looked up only if it was marked in at least this share of the places where it stands; the share that serves the list best. */
const MARKED_SHARE = 0.25;

/** Looks up the spans marked in other sentences, the longest at each word, without regard to case. */
export function gazetteer(sentences: readonly MarkedSentence[]): Finder {
  const key = (words: readonly string[], from: number, to: number): string =>
    words.slice(from, to).join(' ').toLowerCase();
  const marked = new Map<string, number>();
  let longest = 0;
  for (const { words, spans } of sentences) {
    for (const [from, to] of spans) {
      marked.set(key(words, from, to), (marked.get(key(words, from, to)) ?? 0) + 1);
      longest = Math.max(longest, to - from);
    }
  }
  const seen = new Map<string, number>();
  for (const { words } of sentences) {
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length, from + longest); to++) {
        const one = key(words, from, to);
        if (marked.has(one)) seen.set(one, (seen.get(one) ?? 0) + 1);
      }
    }
  }
  const known = new Set([...marked].filter(([one, n]) => n >= (seen.get(one) ?? n) * MARKED_SHARE).map(([one]) => one));
  return (words) => {
    const found: WordSpan[] = [];
    for (let from = 0; from < words.length; from++) {
      for (let to = Math.min(words.length, from + longest); to > from; to--) {
        if (!known.has(key(words, from, to))) continue;
        found.push([from, to]);
        from = to - 1;
        break;
      }
    }
    return found;
  };
}

/**
 * The section of `npm run eval`: our figures and the list's on the sentences kept for measuring, in the same run.
 *
 * @param row makes one line of a table from its cells.
 */
export function skillRecognition(folder: string, row: (...cells: string[]) => string, heading: string): string {
  const kept = markedSentences(join(folder, 'dev.json'));
  const list = gazetteer(markedSentences(join(folder, 'train.json')));
  const spans = kept.reduce((sum, one) => sum + one.spans.length, 0);
  const line = (name: string, { precision, recall, f1 }: Figures): string =>
    row(name, precision.toFixed(3), recall.toFixed(3), f1.toFixed(3));
  return [
    `${heading}skill recognition: ${spans} spans of knowledge in ${kept.length} sentences of job advertisements, exact span`,
    '',
    row('', 'precision', 'recall', 'F1'),
    ...(heading ? [row('---', '---', '---', '---')] : []),
    line('Candor', figures(kept, candorFinder)),
    line('list of the spans marked in other ads', figures(kept, list)),
  ].join('\n');
}
