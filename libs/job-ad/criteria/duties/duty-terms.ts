import type { Duty } from '#libs/contracts';
import { relatedWords, CLASS_TERM_PREFIX } from '#libs/language';
import { relatedCredit } from '../phrases/phrase-leaf.js';

type Term = Required<Duty['terms'][number]>;

/** In ten-thousandths. */
const WHOLE = 10_000;

/**
 * The terms of a duty from its stems: related ones are merged (SCORE, "Leaves"), so that a duty that says a thing in three words does not
 * ask for all three: the rarest of them tells it in full, the others as far as they are as rare ("food" is not "sanitation"). It brings its
 * neighbours for what the résumé says in other words. Classes of tools stand for themselves.
 * @param weights stems and classes with their rarity, in order of their first place.
 */
export function dutyTerms(weights: ReadonlyMap<string, number>): Duty['terms'] {
  const groups: string[][] = [];
  const near = new Map([...weights.keys()].map((term) => [term, neighboursOf(term)]));
  const isNear = (a: string, b: string): boolean => near.get(a)!.some(({ stem }) => stem === b);
  for (const term of weights.keys()) {
    const group = groups.find(([first = '']) => isNear(term, first) || isNear(first, term));
    if (group) group.push(term);
    else groups.push([term]);
  }
  const terms = groups.map((group): Term => {
    const head = group.reduce((rarest, term) => (weights.get(term)! > weights.get(rarest)! ? term : rarest));
    const weight = weights.get(head)!;
    const merged = group
      .filter((term) => term !== head)
      .map((term) => ({ term, credit: Math.round((WHOLE * weights.get(term)!) / weight) }));
    const others = near
      .get(head)!
      .filter(({ stem }) => !weights.has(stem))
      .map(({ stem, cosine }) => ({ term: stem, credit: relatedCredit(cosine, head, stem) }));
    return { term: head, weight, related: [...merged, ...others] };
  });
  return terms.map(({ related, ...term }) => (related.length === 0 ? term : { ...term, related }));
}

function neighboursOf(term: string): ReturnType<typeof relatedWords> {
  return term.startsWith(CLASS_TERM_PREFIX) ? [] : relatedWords(term);
}
