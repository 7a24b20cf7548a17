/** What a certificate is named by: its name, and not the word for its kind. */
import type { NamedThing } from '#libs/contracts';
import { contentWords, GENERAL_WEIGHT, stem } from '#libs/language';

/** Kinds of papers, which any of them may be called: "NMLS registration" is found as "NMLS # 533306". */
const KINDS: ReadonlySet<string> = new Set(
  contentWords(
    'registration registered accreditation accredited membership member certification certificate certified license licensed licensure permit card credential designation diploma badge endorsement qualification qualified chartered',
  ).map((word) => word.stem),
);

/** Letters that stand for a name. */
const LETTERS = /(?<![\p{L}\d])\p{Lu}[\p{Lu}&-]+\p{Lu}(?![\p{L}\d])/gu;

/**
 * The things of a certificate in words. The word for its kind weighs next to nothing beside its name, and letters name it wherever they
 * stand: "membership in PRSA".
 */
export function credentialThings(things: readonly NamedThing[], label: string): NamedThing[] {
  const letters = new Set([...label.matchAll(LETTERS)].map(([name]) => stem(name.toLowerCase())));
  const isName = ({ terms }: NamedThing): boolean => terms.some(({ term }) => !KINDS.has(term));
  const named = things.filter(isName);
  return (named.length > 0 ? named : things).map((thing) => {
    const { aside, ...rest } = thing;
    const isLetters = thing.terms.some(({ term }) => letters.has(term));
    return { ...withLightKinds(rest), ...(aside && !isLetters && { aside }) };
  });
}

function withLightKinds(thing: NamedThing): NamedThing {
  if (thing.terms.every(({ term }) => KINDS.has(term))) return thing;
  const terms = thing.terms.map((one) =>
    KINDS.has(one.term) ? { ...one, weight: Math.min(one.weight, GENERAL_WEIGHT) } : one,
  );
  // What stands for the word of the kind alone names no certificate.
  const synonyms = thing.synonyms?.filter(({ of }) => of.some((place) => !KINDS.has(terms[place]!.term)));
  return { terms, ...(synonyms && synonyms.length > 0 && { synonyms }), ...(thing.aside && { aside: true as const }) };
}
