/** Ways to order the titles of ESCO by their nearness to a national title. */
import { titleSearch, type OccupationTitle } from '#libs/language';
import { termsOf } from '../bm25.js';

/** Scores the titles for a query, in their order: higher is nearer. */
export type TitleScorer = (titles: readonly OccupationTitle[]) => (query: string) => Float64Array;

/** The product's search: occupations by their nearest title, each with its titles together. */
export const candorTitles: TitleScorer = (titles) => {
  const search = titleSearch(titles);
  const { numbers, placeOf } = numbered(titles);
  return (query) => {
    const ranks = new Int32Array(numbers.size);
    for (const [rank, { occupation }] of search(query).entries()) ranks[numbers.get(occupation)!] = rank;
    return ofTitles(placeOf, (one) => -ranks[one]!);
  };
};

/** Cosine of three letters in a row within a word, weighted by TF-IDF. */
export const characterTfIdf: TitleScorer = (titles) => {
  const score = cosine(titles.map(({ title }) => letters(title)));
  return (query) => score(letters(query));
};

/** The same, the titles of an occupation together where the nearest of them stands. */
export const groupedTfIdf: TitleScorer = (titles) => {
  const score = characterTfIdf(titles);
  const { numbers, placeOf } = numbered(titles);
  return (query) => {
    const scores = score(query);
    const best = new Float64Array(numbers.size);
    for (let at = 0; at < scores.length; at++) best[placeOf[at]!] = Math.max(best[placeOf[at]!]!, scores[at]!);
    return ofTitles(placeOf, (one) => best[one]!);
  };
};

/** The score of its occupation for each title. The cost of a loop counts here: `from` takes ten times as long. */
function ofTitles(placeOf: Int32Array, scoreOf: (occupation: number) => number): Float64Array {
  const scores = new Float64Array(placeOf.length);
  for (let at = 0; at < scores.length; at++) scores[at] = scoreOf(placeOf[at]!);
  return scores;
}

/** Occupations by their numbers, and that of each title. */
function numbered(titles: readonly OccupationTitle[]): { numbers: ReadonlyMap<string, number>; placeOf: Int32Array } {
  const numbers = new Map([...new Set(titles.map(({ occupation }) => occupation))].map((one, at) => [one, at]));
  return { numbers, placeOf: Int32Array.from(titles, ({ occupation }) => numbers.get(occupation)!) };
}

/** Okapi BM25 over words. */
export const bm25Titles: TitleScorer = (titles) => {
  const score = okapi(titles.map(({ title }) => plainWords(title)));
  return (query) => score(plainWords(query));
};

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const plainWords = (text: string): string[] => termsOf(plain(text), false);

function letters(text: string): string[] {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const padded = ` ${word} `;
    return Array.from({ length: padded.length - LETTERS + 1 }, (_, at) => padded.slice(at, at + LETTERS));
  });
}
const LETTERS = 3;

/** Where each term stands, and how often. */
type Postings = Map<string, { place: number; count: number }[]>;

function postingsOf(texts: readonly (readonly string[])[]): Postings {
  const postings: Postings = new Map();
  for (const [place, text] of texts.entries())
    for (const [term, count] of countsOf(text))
      (postings.get(term) ?? postings.set(term, []).get(term)!).push({ place, count });
  return postings;
}

function countsOf(text: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of text) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function cosine(texts: readonly (readonly string[])[]): (query: readonly string[]) => Float64Array {
  const postings = postingsOf(texts);
  const rarity = (term: string): number => 1 + Math.log((1 + texts.length) / (1 + (postings.get(term)?.length ?? 0)));
  const squares = new Float64Array(texts.length);
  for (const [term, list] of postings) {
    const weight = rarity(term);
    for (const { place, count } of list) squares[place]! += (count * weight) ** 2;
  }
  const lengths = squares.map(Math.sqrt);
  return (query) => {
    const scores = new Float64Array(texts.length);
    for (const [term, count] of countsOf(query)) {
      const weight = count * rarity(term) ** 2;
      for (const { place, count: n } of postings.get(term) ?? []) scores[place]! += (n * weight) / lengths[place]!;
    }
    return scores;
  };
}

const K1 = 1.2;
const B = 0.75;

function okapi(texts: readonly (readonly string[])[]): (query: readonly string[]) => Float64Array {
  const postings = postingsOf(texts);
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length || 1;
  return (query) => {
    const scores = new Float64Array(texts.length);
    for (const term of new Set(query)) {
      const list = postings.get(term) ?? [];
      const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
      for (const { place, count } of list)
        scores[place]! += (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * texts[place]!.length) / average));
    }
    return scores;
  };
}
