import type { Benchmark } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { times } from '../rounding.js';
import type { CountedMonths, ExperienceFacts } from './scene.js';

/** Index of the middle band; of two, the lower. */
function middleBand(benchmarks: readonly Benchmark[]): Benchmark | undefined {
  return benchmarks[Math.floor((benchmarks.length - 1) / 2)];
}

/**
 * Months that count towards a bound: relevant ones, or three for each undated relevant position where that is more (a stated
 * duration up to half the bound), and half the adjacent ones up to half the middle band's bound.
 */
export function countMonths(facts: ExperienceFacts, bound: number, benchmarks: readonly Benchmark[]): CountedMonths {
  const cap = times(middleBand(benchmarks)?.from ?? bound, CONSTANTS.adjacentCapShare.value);
  const adjacentCredit = Math.min(cap, times(facts.adjacentMonths, CONSTANTS.adjacentShare.value));
  const undatedMonths = Math.max(
    CONSTANTS.undatedPositionMonths.value * facts.undatedRelevant,
    Math.min(times(bound, CONSTANTS.statedMonthsCapShare.value), facts.statedMonths),
  );
  const relevant = Math.max(facts.relevantMonths, undatedMonths);
  const months = relevant + adjacentCredit;
  const high = facts.unreadableRelevant ? Math.max(months, bound) : facts.unreadableAdjacent ? relevant + cap : months;
  return { months, high: Math.max(months, high), adjacentCredit, undatedMonths };
}
