import type { Duty } from '#libs/contracts';
import { relatedWords } from '../../related/related.js';
import { CLASS_TERM } from '../../words/terms.js';
import { relatedCredit } from './phrase-leaf.js';

type Term = Required<Duty['terms'][number]>;

/** Counts as the word itself. */
const MERGED = 10_000;

/**
 * The terms of a duty from its stems: related ones are merged (SCORE, "Leaves"), so that a duty that says a thing in three words does not
 * ask for all three, and each stem brings its neighbours for what the résumé says in other words. Classes of tools stand for themselves.
 * @param weights stems and classes with their rarity, in order of their first place.
 */
export function dutyTerms(weights: ReadonlyMap<string, number>): Duty['terms'] {
  const terms: Term[] = [];
  const near = new Map([...weights.keys()].map((term) => [term, neighboursOf(term)]));
  const isNear = (a: string, b: string): boolean => near.get(a)!.some(({ stem }) => stem === b);
  for (const [term, weight] of weights) {
    const head = terms.find((one) => isNear(term, one.term) || isNear(one.term, term));
    if (head) {
      head.weight = Math.max(head.weight, weight);
      head.related.push({ term, credit: MERGED });
      continue;
    }
    const others = near.get(term)!.filter(({ stem }) => !weights.has(stem));
    const related = others.map(({ stem, cosine }) => ({ term: stem, credit: relatedCredit(cosine, term, stem) }));
    terms.push({ term, weight, related });
  }
  return terms.map(({ related, ...term }) => (related.length === 0 ? term : { ...term, related }));
}

function neighboursOf(term: string): ReturnType<typeof relatedWords> {
  return term.startsWith(CLASS_TERM) ? [] : relatedWords(term);
}
