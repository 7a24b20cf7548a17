/** Counts of words over résumés, and the table of related words that is computed from them. */
import { neighbourLookup, packNeighbours, type Neighbour, type PackedNeighbours } from '../related/neighbour-table.js';
import { relatedWords } from '../related/related-words.js';
import type { NumberedBags } from './co-occurrence.js';
import { nearestWords, wordRows } from './nearest.js';

/** Résumés that a table is computed from at least: below, pairs of words are chance, and a table could tell of few people. */
export const LEAST_RESUMES = 500;

/** People who share a word before anything of it leaves their résumés, and who write it in a form before that form does. */
export const PEOPLE_OF_A_WORD = 10;

/** Words of a table at most, those of most people: bounds memory, and the time of a computation, whatever the number of résumés. */
const MOST_WORDS = 3_000;

/** A word in letters: no number, address, link or class of tools. Of two letters or more, so that initials stay out. */
const WORD = /^\p{L}[\p{L}+#’'-]+$/u;

/** The words of résumés that at least ten people share, by résumé. Nothing else of a person is in it, and no résumé has a name. */
export interface WordCounts extends NumberedBags {
  resumes: number;
  /** In code-unit order. */
  stems: string[];
  /** How most people write each stem. */
  forms: string[];
}

/** Collects the words of résumés, one after another. */
export interface WordCounter {
  /** Adds the words of one person: each distinct stem with a form in which they write it. */
  add(words: ReadonlyMap<string, string>): void;
  /** How many people were added. */
  readonly resumes: number;
  /** Returns the counts, without the words of fewer than ten people. */
  counts(): WordCounts;
}

/** Counts words in memory that grows with the résumés. */
export function createWordCounter(): WordCounter {
  const numberOf = new Map<string, number>();
  const people: number[] = [];
  const forms: Map<string, number>[] = [];
  const bags: Uint32Array[] = [];
  return {
    add(words) {
      const own: number[] = [];
      for (const [stem, form] of words) {
        if (!WORD.test(stem)) continue;
        const number = numberOf.get(stem) ?? people.length;
        if (number === people.length) {
          numberOf.set(stem, number);
          people.push(0);
          forms.push(new Map());
        }
        people[number]!++;
        forms[number]!.set(form, (forms[number]!.get(form) ?? 0) + 1);
        own.push(number);
      }
      bags.push(Uint32Array.from(own));
    },
    get resumes() {
      return bags.length;
    },
    counts() {
      const shared = [...numberOf]
        .filter(([, number]) => people[number]! >= PEOPLE_OF_A_WORD)
        .sort(([a, i], [b, j]) => people[j]! - people[i]! || order(a, b))
        .slice(0, MOST_WORDS)
        .sort(([a], [b]) => order(a, b));
      const place = new Map(shared.map(([, number], at) => [number, at]));
      const kept = bags.map((bag) => [...bag].flatMap((number) => place.get(number) ?? []).sort((a, b) => a - b));
      // In an order of their own: that of the candidates says nothing.
      kept.sort((a, b) => a.length - b.length || order(a.join(), b.join()));
      const starts = new Uint32Array(kept.length + 1);
      kept.forEach((bag, at) => (starts[at + 1] = starts[at]! + bag.length));
      return {
        resumes: bags.length,
        words: shared.length,
        stems: shared.map(([stem]) => stem),
        forms: shared.map(([stem, number]) => commonForm(stem, forms[number]!)),
        starts,
        numbers: Uint32Array.from(kept.flat()),
      };
    },
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The form that most people write; the stem itself where ten people share none. */
function commonForm(stem: string, forms: ReadonlyMap<string, number>): string {
  const [most] = [...forms]
    .filter(([form, people]) => people >= PEOPLE_OF_A_WORD && WORD.test(form))
    .sort(([a, n], [b, m]) => m - n || order(a, b));
  return most?.[0] ?? stem;
}

/** A table of related words with what it was computed from. */
export interface ResumeWordsTable extends PackedNeighbours {
  resumes: number;
  /** Words that have neighbours. */
  words: number;
  /** Neighbours of all words. */
  neighbours: number;
}

/**
 * Computes the nearest words of each word as for the shipped table: positive pointwise mutual information over résumés and its leading
 * eigenvectors. The same counts give the same bytes.
 */
export function resumeWordsTable({ resumes, stems, forms, ...bags }: WordCounts): ResumeWordsTable {
  const formOf = new Map(stems.map((stem, at) => [stem, forms[at]!]));
  const rows = stems.length === 0 ? [] : wordRows(bags);
  const nearest = nearestWords(stems, rows, stems.length, (stem) => formOf.get(stem)!);
  const packed = packNeighbours(nearest);
  const neighbours = [...nearest.values()].reduce((sum, near) => sum + near.length, 0);
  return { ...packed, resumes, words: nearest.size, neighbours };
}

/** Neighbours of a word at most, of both tables together. */
const MOST_NEIGHBOURS = 10;

/**
 * Looks up related words in an organization's table and the shipped one together: each neighbour by the nearer of both, the nearest ten;
 * of those that are equally near the built-in ones go first.
 */
export function relatedWordsWith(table: PackedNeighbours): (stem: string) => Neighbour[] {
  const own = neighbourLookup(table);
  return (stem) => {
    const found = new Map<string, Neighbour>();
    for (const near of [...relatedWords(stem), ...own(stem)]) {
      const before = found.get(near.stem);
      if (before === undefined || before.cosine < near.cosine) found.set(near.stem, near);
    }
    return [...found.values()].sort((a, b) => b.cosine - a.cosine).slice(0, MOST_NEIGHBOURS);
  };
}
