import type { Band } from '#libs/contracts';
import { countMonths } from './context/count-months.js';
import type { EvaluationContext } from './context/evaluation-context.js';

/**
 * The band a candidate reads as: relevant months plus capped adjacent ones, against the bounds of the role's bands. Not stated where
 * the role names no bands, or where all work that would count is without dates.
 */
export function readBand({ experience, benchmarks }: EvaluationContext): Band {
  const { relevantMonths, adjacentMonths, undatedRelevant, undatedAdjacent } = experience;
  const stated = {
    relevantMonths,
    adjacentMonths,
    approximate: experience.approximateRelevant || experience.approximateAdjacent,
    ...(benchmarks[0] && { lowest: benchmarks[0].level }),
  };
  const onlyUndated = relevantMonths + adjacentMonths === 0 && undatedRelevant + undatedAdjacent > 0;
  if (benchmarks.length === 0 || onlyUndated) return { reads: 'not-stated', ...stated };
  const months = relevantMonths + countMonths(experience, 0, benchmarks).adjacentCredit;
  const reached = benchmarks.filter(({ from }) => months >= from).at(-1);
  return { reads: months > 0 && reached ? reached.level : 'below', ...stated };
}
