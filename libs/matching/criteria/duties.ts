import type { DutiesLeaf, Duty, Evidence, ExplanationNode } from '#libs/contracts';
import { assignDuties } from './assign-duties.js';
import { CONSTANTS } from '../constants.js';
import { divideHalfUp, times } from '../arithmetic/rounding.js';
import type { DutyMatch, EvaluationContext } from '../context/evaluation-context.js';
import { leafNode, statedOf, type CriterionTest } from './criterion-test.js';

/** What a sentence is worth for a duty, and what it could be worth if everything were read. */
type Which = 'duty' | 'dutyHigh';

/** A sentence that tells of a duty; `value` is its match times the strength of where it stands. */
interface Option extends DutyMatch {
  value: number;
  /** Of the sentence, for repetition. */
  place: number;
}

/** From this value on a duty reads as shown, below as shown partly. */
export const SHOWN = CONSTANTS.relevantDutyValue.value;

/** Duties: the mean of the best six tenths of them, each told in one sentence, which serves at most two. */
export const duties: CriterionTest<DutiesLeaf> = {
  test: 'duties',

  assess(leaf, context) {
    const { value, high, counted, nodes } = bestDuties(leaf.duties, context);
    const shown = nodes.filter((node) => node.value >= SHOWN && !node.similar).length;
    return leafNode(leaf, context, {
      value,
      high,
      detail: {
        duties: leaf.duties.length,
        counted,
        shown,
        partly: nodes.filter((node) => node.value > 0 && !node.similar).length - shown,
      },
      evidence: nodes.flatMap((node) => (node.detail['counted'] === true ? node.evidence : [])),
      children: nodes,
      similar: nodes.every((node) => node.value === 0 || node.similar === true),
    });
  },

  shows: (leaf, text) => leaf.duties.some((duty) => text.showsDuty(duty)),
};

interface BestDuties {
  value: number;
  high: number;
  /** How many duties the mean is over: ⌈0.6 n⌉. */
  counted: number;
  /** One a duty, in the role's order. `detail.counted` says whether the mean holds it. */
  nodes: ExplanationNode[];
}

/**
 * Values duties, of the role or of a band's scope, each set on its own.
 *
 * @param leastTier `similar` where similar wording earns its little, `implied` where nothing but what is shown counts
 */
export function bestDuties(
  asked: readonly Duty[],
  context: EvaluationContext,
  leastTier: 'similar' | 'implied' = 'similar',
): BestDuties {
  const counted = Math.ceil((asked.length * CONSTANTS.dutiesCountedShare.value) / 10000);
  if (counted === 0) return { value: 0, high: 0, counted, nodes: [] };
  const optionsAt = (which: Which): Option[][] =>
    optionsOf(asked, context, which).map((list) =>
      leastTier === 'similar' ? list : list.filter(({ tier }) => tier !== 'similar'),
    );
  const options = optionsAt('duty');
  const assigned = assignDuties(options, counted, CONSTANTS.dutiesPerSentence.value);
  const mean = (values: readonly (Option | null)[]): number =>
    divideHalfUp(
      values.reduce((sum, one) => sum + (one?.value ?? 0), 0),
      counted,
    );
  const value = mean(assigned);
  const unreadable = context.hasUnparsed || context.sentences.some(({ duty, dutyHigh }) => dutyHigh > duty);
  const high = unreadable
    ? mean(assignDuties(optionsAt('dutyHigh'), counted, CONSTANTS.dutiesPerSentence.value))
    : value;
  const nodes = asked.map((duty, index): ExplanationNode => {
    const chosen = assigned[index] ?? options[index]![0] ?? null;
    const place = chosen && context.sentences[chosen.at]!;
    return leafNode({ test: 'duty', label: duty.label }, context, {
      value: chosen?.value ?? 0,
      detail: { counted: assigned[index] !== null, place: place?.tier ?? null, strength: place?.duty ?? 0 },
      evidence: quoted(options[index]!, context),
      similar: chosen?.tier === 'similar',
    });
  });
  return { value, high, counted, nodes };
}

/** The sentence that shows a duty best, and one that shows it clearly and nearly as well; of similar wording one. */
function quoted(options: readonly Option[], context: EvaluationContext): Evidence[] {
  const [best] = options;
  if (!best) return [];
  const isSimilar = best.tier === 'similar';
  const nearly = times(best.points, CONSTANTS.dutyQuotedShare.value);
  return options
    .filter((one) => one === best || (!isSimilar && one.tier !== 'similar' && one.clear && one.points >= nearly))
    .slice(0, CONSTANTS.dutyQuotes.value)
    .flatMap(({ at, tier }) => {
      const place = context.sentences[at]!;
      return [{ span: place.sentence.span, ...(tier !== 'exact' && { tier }) }, ...statedOf(place, context)];
    });
}

/** Sentences each duty could be told in, best first; those that tell next to nothing of it, or say the same again, are left out. */
function optionsOf(asked: readonly Duty[], context: EvaluationContext, which: Which): Option[][] {
  return asked.map((duty) => {
    const options = context
      .dutyMatches(duty, which === 'dutyHigh')
      .map((one): Option => {
        const { place, [which]: strength } = context.sentences[one.at]!;
        return { ...one, place, value: times(one.match, strength) };
      })
      .filter(({ value }) => value >= CONSTANTS.dutyLeast.value)
      .sort((a, b) => b.value - a.value || a.at - b.at);
    const taken = new Set<number>();
    return options.filter(({ place }) => !taken.has(place) && taken.add(place));
  });
}
