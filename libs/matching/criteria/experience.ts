import type { ExperienceLeaf } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { divideHalfUp } from '../arithmetic/rounding.js';
import { countMonths } from '../context/count-months.js';
import { leafNode, type CriterionTest } from './criterion-test.js';
import { bestDuties, SHOWN } from './duties.js';

const MONTHS = CONSTANTS.experienceMonthsShare.value;

/** Months of relevant work against the target band, and the scope that the band asks for. More is never less. */
export const experience: CriterionTest<ExperienceLeaf> = {
  test: 'experience',

  assess(leaf, context) {
    const band = leaf.benchmarks[leaf.target];
    const bound = band?.from ?? 0;
    const counted = countMonths(context.experience, bound, leaf.benchmarks);
    const scope = band && band.scope.length > 0 ? bestDuties(band.scope, context, 'implied') : null;
    const monthsShare = scope ? MONTHS : 10000;
    // One division, so that nothing is rounded twice.
    const worth = (months: number, scopeValue: number): number => {
      const whole = Math.max(1, bound);
      const reached = months >= bound ? (months > 0 ? whole : 0) : months;
      return divideHalfUp(monthsShare * reached * 10000 + (10000 - monthsShare) * scopeValue * whole, whole * 10000);
    };
    const value = worth(counted.months, scope?.value ?? 0);
    const { relevantMonths, adjacentMonths, undatedRelevant, undatedAdjacent, evidence } = context.experience;
    // Where the role's own work reaches the bound, work near it adds nothing, and is no reason.
    const carries = relevantMonths >= bound && bound > 0 ? evidence.filter(({ tier }) => tier !== 'implied') : evidence;
    const quoted = counted.months > 0 ? carries : [];
    return leafNode(leaf, context, {
      value,
      high: worth(counted.high, scope?.high ?? 0),
      detail: {
        level: band?.level ?? null,
        bound,
        months: counted.months,
        relevantMonths,
        adjacentMonths,
        adjacentCredit: counted.adjacentCredit,
        undatedPositions: undatedRelevant,
        undatedMonths: counted.undatedMonths,
        undatedAdjacent,
        undatedAdjacentMonths: counted.undatedAdjacentMonths,
        unparsed: context.experience.unparsed.parts > 0 && counted.high > counted.months,
        unreadableDates: context.experience.unreadableRelevant || context.experience.unreadableAdjacent,
        openEnded: context.experience.openEndedMonths > relevantMonths && counted.high > counted.months,
        approximateRelevant: context.experience.approximateRelevant,
        approximateAdjacent: context.experience.approximateAdjacent,
        scope: scope?.value ?? null,
        scopeAsked: scope?.nodes.length ?? 0,
        scopeShown: scope?.nodes.filter((node) => node.value >= SHOWN).length ?? 0,
        scopePartly: scope?.nodes.filter((node) => node.value > 0 && node.value < SHOWN).length ?? 0,
      },
      evidence: [...quoted, ...(scope?.nodes ?? []).flatMap((node) => node.evidence)],
      children: scope?.nodes ?? [],
    });
  },

  shows: () => false,
};
