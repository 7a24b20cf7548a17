import { mapLeaves, type Criterion, type Leaf, type NamedThing } from '#libs/contracts';
import { contentWords, GENERAL_WEIGHT, PAIR_WEIGHT, pairsAsked, taskWeight } from '#libs/language';

/** A word of so many lines of a page belongs to its trade. */
const LINES = 3;
/** Weight of a word of the trade in a thing: every line of the trade has it. */
const TRADE_WEIGHT = 120;

/**
 * Stems of a role's trade: of its title, of the names of the fields that years are asked in, and of at least three lines
 * of its page; those of every trade left out.
 */
export function tradeStems(title: string, lines: readonly string[], fieldWords: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const one of new Set(contentWords(line).map(({ stem }) => stem))) counts.set(one, (counts.get(one) ?? 0) + 1);
  const often = [...counts].flatMap(([one, count]) => (count >= LINES ? [one] : []));
  const all = new Set([...contentWords(title).map(({ stem }) => stem), ...fieldWords, ...often]);
  return [...all].filter((one) => taskWeight(one) >= 250).sort();
}

/** Criteria in which words of the trade weigh little. */
export function withTradeWords(criteria: readonly Criterion[], trade: readonly string[]): Criterion[] {
  const stems = new Set(trade);
  const things = (all: readonly NamedThing[]): NamedThing[] => all.map((one) => lighter(one, stems));
  const weighed = (leaf: Leaf): Leaf => {
    switch (leaf.test) {
      case 'phrase':
        return { ...leaf, things: things(leaf.things) };
      case 'duties':
        return { ...leaf, duties: leaf.duties.map((duty) => ({ ...duty, things: things(duty.things) })) };
      default:
        return leaf;
    }
  };
  return criteria.map((one) => ({ ...one, expression: mapLeaves(one.expression, weighed) }));
}

/** Beside a word of the trade one of every trade asks for nothing: "basics of networking". */
function withoutGeneral(thing: NamedThing, trade: ReadonlySet<string>): NamedThing {
  const isOfTradeAlone =
    thing.terms.some(({ term }) => trade.has(term)) &&
    thing.terms.every(({ term, weight }) => trade.has(term) || weight <= GENERAL_WEIGHT);
  const common = thing.terms.filter(({ term }) => !trade.has(term));
  if (!isOfTradeAlone || common.length === 0) return thing;
  const pairs = pairsAsked(common.map(({ term }) => term));
  // "The branch's sales goals": the branch goes without saying.
  if (pairs.length > 0)
    return { ...(thing.aside && { aside: true }), terms: pairs.map((term) => ({ term, weight: PAIR_WEIGHT })) };
  if (thing.synonyms) return thing;
  return { ...thing, terms: thing.terms.filter(({ term }) => trade.has(term)) };
}

function lighter(whole: NamedThing, trade: ReadonlySet<string>): NamedThing {
  const thing = withoutGeneral(whole, trade);
  const terms = thing.terms.map((one) =>
    trade.has(one.term) ? { ...one, weight: Math.min(one.weight, TRADE_WEIGHT) } : one,
  );
  const { synonyms } = thing;
  if (!synonyms) return { ...thing, terms };
  return {
    ...thing,
    terms,
    synonyms: synonyms.map((one) => ({
      ...one,
      weight: Math.min(
        one.weight,
        one.of.reduce((sum, place) => sum + terms[place]!.weight, 0),
      ),
    })),
  };
}
