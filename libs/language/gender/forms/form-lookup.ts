/** Looks up the neutral form of a word. */
import { neutralByEnding } from './feminine-endings.js';

/** The shortest head of a compound ("ärztin"), and so many letters stand before it at least. */
const SHORTEST_HEAD = 5;
const LONGEST_HEAD = 20;
const SHORTEST_BEFORE = 2;
const SHORTEST_WORD = 4;

/** The words of the table: what each stands for. */
export interface FormTable {
  /** Form → the one that stands for all. */
  forms: ReadonlyMap<string, string>;
  /** Words that end compounds in German, Dutch and the Nordic languages: form → the one that stands for all. */
  heads: ReadonlyMap<string, string>;
  /** Words that end as a form for women does and are none. */
  kept: ReadonlySet<string>;
}

/** Makes the function that finds the one form of a word in lower case; what none stands for stays. */
export function neutralWordLookup({ forms, heads, kept }: FormTable): (word: string) => string {
  const once = (word: string): string =>
    forms.get(word) ?? (kept.has(word) ? word : (byHead(word, heads) ?? neutralByEnding(word)));
  return (word) => {
    let one = word;
    // "coördinatrice" → "coördinateur" → "coördinator"
    for (let step = 0; step < MOST_STEPS && one.length >= SHORTEST_WORD; step++) {
      const next = once(one);
      if (next === one) break;
      one = next;
    }
    return one;
  };
}
const MOST_STEPS = 4;

function byHead(word: string, heads: FormTable['heads']): string | null {
  const last = Math.max(SHORTEST_BEFORE, word.length - LONGEST_HEAD);
  for (let from = last; from <= word.length - SHORTEST_HEAD; from++) {
    const head = heads.get(word.slice(from));
    if (head !== undefined) return word.slice(0, from) + head;
  }
  return null;
}
