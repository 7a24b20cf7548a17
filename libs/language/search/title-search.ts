import { foldCharacters } from './fold-characters.js';

/** A title of an occupation: one of its alternatives, in the one form for all genders where there are several. */
export interface OccupationTitle {
  occupation: string;
  title: string;
}

/** An occupation with how near its nearest title is, from 0 to `FULL_NEARNESS` for the same words. */
export interface NearOccupation {
  occupation: string;
  nearness: number;
}

/** Nearness of two titles with the same words. */
export const FULL_NEARNESS = 4_096;

/** Letters in a row that are compared: parts of compounds, stems and endings, in every language alike. */
const GRAM = 3;
/** A gram that one title of so many has says nearly nothing, and costs the most. Fitted: one of 16 loses .05. */
const COMMON_GRAM = 8;
const FEW_TITLES = 100;
/** Weights of grams are whole numbers, so that every machine adds them to the same sum. */
const RARITY_STEPS = 64;

/**
 * Groups of the classification name no job of their own: of a group and an occupation that are about equally near, the occupation is meant,
 * and of a group and its part the part. Fitted on one half of the German, Spanish and American titles of the MELO benchmark; .8 to 1 give
 * the same within .01.
 */
const SHARE_OF_GROUP = { unit: 9, wider: 8, of: 10 };
const GROUP = 'isco/C';
const DIGITS_OF_UNIT = 4;

/**
 * Makes a search for the occupations whose titles are nearest to a title: by the letters that they share, three in a row within a word,
 * each as much as it is rare among the titles. The nearest alternative of an occupation counts. Ties stand in the order of the titles.
 */
export function titleSearch(titles: readonly OccupationTitle[]): (title: string, most?: number) => NearOccupation[] {
  const occupations = [...new Set(titles.map(({ occupation }) => occupation))];
  const index = indexOf(titles, new Map(occupations.map((one, at) => [one, at])));
  const shares = Float64Array.from(occupations, shareOf);
  const sums = new Int32Array(index.occupationOf.length);
  const best = new Int32Array(occupations.length);
  const keys = new Float64Array(occupations.length);
  const limit = Math.max(FEW_TITLES, sums.length / COMMON_GRAM);
  return (title, most = occupations.length) => {
    sums.fill(0);
    best.fill(0);
    const asked = weighted(title, index.rarities, index.rarestOf);
    for (const [gram, weight] of asked) {
      const from = index.starts[gram]!;
      const to = index.starts[gram + 1]!;
      if (to - from > limit) continue;
      for (let at = from; at < to; at++) sums[index.titles[at]!]! += weight * index.weights[at]!;
    }
    for (let at = 0; at < sums.length; at++) {
      const occupation = index.occupationOf[at]!;
      if (sums[at]! > best[occupation]!) best[occupation] = sums[at]!;
    }
    // One number holds the nearness and, behind it, the place: plain numbers are sorted without a function.
    const { length } = best;
    for (let at = 0; at < length; at++) keys[at] = -(best[at]! * shares[at]! * length + (length - 1 - at));
    return [...keys.sort().subarray(0, most)].map((key) => ({
      occupation: occupations[length - 1 - (-key % length)]!,
      nearness: Math.floor(Math.floor(-key / length) / (SHARE_OF_GROUP.of * FULL_NEARNESS)),
    }));
  };
}

function shareOf(occupation: string): number {
  if (!occupation.startsWith(GROUP)) return SHARE_OF_GROUP.of;
  return occupation.length - GROUP.length === DIGITS_OF_UNIT ? SHARE_OF_GROUP.unit : SHARE_OF_GROUP.wider;
}

/** The words of a title without case and accents. */
const wordsOf = (title: string): string[] => (title.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(foldCharacters);

/** How often each gram stands in a title, at the borders of words with a blank. */
function gramsOf(title: string): Map<string, number> {
  const grams = new Map<string, number>();
  for (const word of wordsOf(title)) {
    const padded = ` ${word} `;
    for (let at = 0; at + GRAM <= padded.length; at++) {
      const gram = padded.slice(at, at + GRAM);
      grams.set(gram, (grams.get(gram) ?? 0) + 1);
    }
  }
  return grams;
}

interface TitleIndex {
  /** Rarity of each known gram, by the gram: its number and its weight. */
  rarities: ReadonlyMap<string, { gram: number; rarity: number }>;
  /** What a gram weighs that no title has. */
  rarestOf: number;
  /** Postings of gram `n` are those from `starts[n]` to `starts[n + 1]`. */
  starts: Int32Array;
  titles: Int32Array;
  weights: Int16Array;
  /** The occupation of each title. */
  occupationOf: Int16Array;
}

function indexOf(titles: readonly OccupationTitle[], places: ReadonlyMap<string, number>): TitleIndex {
  const distinct = distinctTitles(titles);
  const grams = distinct.map(({ title }) => gramsOf(title));
  const counts = new Map<string, number>();
  for (const one of grams) for (const gram of one.keys()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const rarities = new Map(
    [...counts].map(([gram, count], at) => [gram, { gram: at, rarity: rarityOf(distinct.length, count) }]),
  );
  const rarestOf = rarityOf(distinct.length, 0);
  const starts = new Int32Array(counts.size + 1);
  for (const [at, count] of [...counts.values()].entries()) starts[at + 1] = starts[at]! + count;
  const free = starts.slice();
  const index = {
    ...{ rarities, rarestOf, starts },
    titles: new Int32Array(starts.at(-1)!),
    weights: new Int16Array(starts.at(-1)!),
    occupationOf: Int16Array.from(distinct, ({ occupation }) => places.get(occupation)!),
  };
  for (const [title, { title: words }] of distinct.entries())
    for (const [gram, weight] of weighted(words, rarities, rarestOf)) {
      index.titles[free[gram]!] = title;
      index.weights[free[gram]!++] = weight;
    }
  return index;
}

/** Titles that differ in case, accents and signs alone are one. */
function distinctTitles(titles: readonly OccupationTitle[]): OccupationTitle[] {
  const byWords = new Map(titles.map((one) => [`${one.occupation} ${wordsOf(one.title).join(' ')}`, one]));
  return [...byWords.values()];
}

function rarityOf(titles: number, having: number): number {
  return Math.round(RARITY_STEPS * (1 + Math.log((1 + titles) / (1 + having))));
}

/** The known grams of a title with their weights, of which the sum of squares is about that of `FULL_NEARNESS`. */
function weighted(title: string, rarities: TitleIndex['rarities'], rarestOf: number): [gram: number, weight: number][] {
  const found: [number, number][] = [];
  let squares = 0;
  for (const [gram, count] of gramsOf(title)) {
    const known = rarities.get(gram);
    const weight = count * (known?.rarity ?? rarestOf);
    squares += weight * weight;
    if (known) found.push([known.gram, weight]);
  }
  const length = Math.sqrt(squares) || 1;
  return found.map(([gram, weight]) => [gram, Math.round((FULL_NEARNESS * weight) / length)]);
}
