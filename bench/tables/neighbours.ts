/** Which words are near in meaning: words of one trade by O*NET, and of general English by word vectors (SCORE, "A recipe for free phrases"). */
import { DIMENSIONS, nearestWords, type Neighbours, numberBags, unit, wordRows } from '#libs/language';
import type { Occupation } from './onet.js';
import { unitVector, type WordVectors } from './word-vectors.js';

/** Stems in the descriptions of fewer occupations have no vector of their trades. */
const BAGS_OF_A_STEM = 3;
/** Words of general English that have a vector of their own. */
const COMMON_WORDS = 20_000;

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

/** The vector of each stem that stands in the descriptions of three occupations or more. */
function tradeVectors(bags: readonly ReadonlySet<string>[]): Map<string, Float64Array> {
  const { words, numbered } = numberBags(bags, BAGS_OF_A_STEM);
  const rows = wordRows(numbered);
  return new Map(words.map((word, row) => [word, rows[row]!]));
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

/** Unit rows of all stems, the parts side by side. */
function joinedRows(stems: readonly string[], ...parts: ReadonlyMap<string, Float64Array>[]): Float64Array[] {
  const nothing = new Float64Array(DIMENSIONS);
  return stems.map((stem) => unit(Float64Array.from(parts.flatMap((part) => [...(part.get(stem) ?? nothing)]))));
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
  const forms = commonestForms(occupations, words);
  return nearestWords(stems, joinedRows(stems, trade, general), targets.length, (stem) => forms.get(stem)!);
}
