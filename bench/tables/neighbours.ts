/** Which words are near in meaning: words of one trade by O*NET, and of general English by word vectors (SCORE, "A recipe for free phrases"). */
import type { Neighbours } from '#libs/language';
import { coOccurrence } from './co-occurrence.js';
import { leadingEigenvectors } from './eigen.js';
import type { Occupation } from './onet.js';
import { unit, unitVector, type WordVectors } from './word-vectors.js';

const DIMENSIONS = 100;
/** Words of general English that have a vector of their own. */
const COMMON_WORDS = 20_000;
const MOST_NEIGHBOURS = 10;
const NEAREST = 0.4;

/** Splits a text into its words that carry meaning, each with its stem. */
export type StemReader = (text: string) => { word: string; stem: string }[];

/** Everything that is said about an occupation. */
function textsOf({ title, description, titles, tasks, activities, technology, tools }: Occupation): string[] {
  return [title, description, ...titles, ...tasks, ...activities, ...technology, ...tools];
}

/** The vector of a stem is that of its commonest word. */
function generalVectors(source: WordVectors, words: StemReader): Map<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  for (const word of source.words.slice(0, COMMON_WORDS)) {
    const [one, ...more] = words(word);
    if (one === undefined || more.length > 0 || found.has(one.stem)) continue;
    const vector = unitVector(source, word);
    if (vector) found.set(one.stem, vector);
  }
  return found;
}

/** Rows `V·√S` at unit length. */
function tradeVectors(bags: readonly ReadonlySet<string>[]): Map<string, Float64Array> {
  const { words, ppmi } = coOccurrence(bags);
  const { values, vectors } = leadingEigenvectors(ppmi, DIMENSIONS);
  const roots = values.map((value) => Math.sqrt(Math.abs(value)));
  return new Map(
    words.map((word, row) => [word, unit(Float64Array.from(roots, (root, at) => root * vectors[at]![row]!))]),
  );
}

/** The commonest form of each stem in the descriptions of occupations: how people write it. */
function commonestForms(occupations: readonly Occupation[], words: StemReader): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { word, stem } of occupations.flatMap(textsOf).flatMap(words)) {
    const forms = counts.get(stem) ?? new Map<string, number>();
    counts.set(stem, forms.set(word, (forms.get(word) ?? 0) + 1));
  }
  const commonest = (forms: Map<string, number>): string =>
    [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
  return new Map([...counts].map(([stem, forms]) => [stem, commonest(forms)]));
}

/** Unit rows of all stems side by side. */
function matrixOf(stems: readonly string[], ...parts: ReadonlyMap<string, Float64Array>[]): Float64Array {
  const width = DIMENSIONS * parts.length;
  const rows = new Float64Array(stems.length * width);
  const nothing = new Float64Array(DIMENSIONS);
  stems.forEach((stem, at) => {
    rows.set(unit(Float64Array.from(parts.flatMap((part) => [...(part.get(stem) ?? nothing)]))), at * width);
  });
  return rows;
}

/** The ten stems of O*NET nearest to each stem, at a cosine of .4 or more, nearest first. */
export function neighboursOf(occupations: readonly Occupation[], source: WordVectors, words: StemReader): Neighbours {
  const trade = tradeVectors(
    occupations.map(
      (one) =>
        new Set(
          textsOf(one)
            .flatMap(words)
            .map(({ stem }) => stem),
        ),
    ),
  );
  const general = generalVectors(source, words);
  const targets = [...trade.keys()].sort();
  const stems = [...targets, ...[...general.keys()].filter((stem) => !trade.has(stem)).sort()];
  const rows = matrixOf(stems, trade, general);
  const width = 2 * DIMENSIONS;
  const near = stems.map((): { stem: string; cosine: number }[] => []);
  for (let a = 0; a < stems.length; a++) {
    for (let b = 0; b < Math.min(a, targets.length); b++) {
      let cosine = 0;
      for (let d = 0; d < width; d++) cosine += rows[a * width + d]! * rows[b * width + d]!;
      if (cosine < NEAREST) continue;
      near[a]!.push({ stem: stems[b]!, cosine });
      if (a < targets.length) near[b]!.push({ stem: stems[a]!, cosine });
    }
  }
  const forms = commonestForms(occupations, words);
  const neighbours: Neighbours = new Map();
  stems.forEach((stem, at) => {
    const nearest = near[at]!.sort((a, b) => b.cosine - a.cosine || (a.stem < b.stem ? -1 : 1));
    const kept = nearest.slice(0, MOST_NEIGHBOURS);
    if (kept.length > 0)
      neighbours.set(
        stem,
        kept.map((one) => ({ ...one, word: forms.get(one.stem)! })),
      );
  });
  return neighbours;
}
