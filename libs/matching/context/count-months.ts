import type { Benchmark } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { times } from '../arithmetic/rounding.js';
import type { CountedMonths, ExperienceFacts } from './evaluation-context.js';

/** Index of the middle band; of two, the lower. */
function middleBand(benchmarks: readonly Benchmark[]): Benchmark | undefined {
  return benchmarks[Math.floor((benchmarks.length - 1) / 2)];
}

/**
 * Months that count towards a bound: dated ones (relevant, and half the adjacent ones up to half the middle band's bound), or,
 * where that is more, three for each relevant position and half as many for each adjacent one under the same cap; an undated
 * relevant one counts a duration it states instead, up to half the bound. The larger, not the sum, and short ones for dated
 * positions too: else taking out a date could raise it.
 */
export function countMonths(facts: ExperienceFacts, bound: number, benchmarks: readonly Benchmark[]): CountedMonths {
  const short = CONSTANTS.undatedPositionMonths.value;
  const cap = times(middleBand(benchmarks)?.from ?? bound, CONSTANTS.adjacentCapShare.value);
  const adjacentCredit = Math.min(cap, times(facts.adjacentMonths, CONSTANTS.adjacentShare.value));
  const undatedMonths = Math.max(
    short * facts.undatedRelevant,
    Math.min(times(bound, CONSTANTS.statedMonthsCapShare.value), facts.statedMonths),
  );
  const shortAdjacent = (positions: number): number =>
    Math.min(cap, times(short * positions, CONSTANTS.adjacentShare.value));
  const asShortOnes =
    undatedMonths + short * facts.datedRelevant + shortAdjacent(facts.undatedAdjacent + facts.datedAdjacent);
  const months = Math.max(facts.relevantMonths + adjacentCredit, asShortOnes);
  const high = facts.unreadableRelevant ? bound : facts.unreadableAdjacent ? facts.relevantMonths + cap : months;
  const unparsed = Math.max(facts.unparsed.months + adjacentCredit, asShortOnes + short * facts.unparsed.parts);
  return {
    months,
    high: Math.max(
      ...[months, high, Math.min(bound, facts.openEndedMonths + adjacentCredit)],
      facts.unparsed.parts === 0 ? 0 : Math.min(bound, unparsed),
    ),
    adjacentCredit,
    undatedMonths,
    undatedAdjacentMonths: shortAdjacent(facts.undatedAdjacent),
  };
}
