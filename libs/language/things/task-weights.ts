import { inflateTable } from '../text/inflate-table.js';
import { lazy } from '../text/lazy.js';
import { generalStems } from './general-stems.js';
import { PACKED_TASK_WEIGHTS } from './task-weights.generated.js';

/** From this weight on a word tells one trade's work from that of others: fewer than one of twenty task statements have it. */
export const TELLING = 300;

/** Of a word of every trade: next to nothing. */
export const GENERAL_WEIGHT = 60;
/** Of a stem that more task statements have than any that tells. */
const LEAST = 150;
/** Of a stem that six task statements have, or none. */
const MOST = 800;

const weights = lazy(() => {
  const lines = inflateTable(PACKED_TASK_WEIGHTS).toString('utf8').split('\n');
  return new Map(lines.flatMap((line, weight) => line.split(' ').map((stem) => [stem, weight] as const)));
});

/**
 * How much a stem distinguishes one piece of work from another, in hundredths: `ln(N / (1 + df))` over the N task statements of O*NET, df of
 * which have the stem; 150 to 800, and 60 for a word of every trade.
 */
export function taskWeight(stem: string): number {
  if (generalStems().has(stem)) return GENERAL_WEIGHT;
  return Math.min(MOST, Math.max(LEAST, weights().get(stem) ?? MOST));
}

/** Makes the text of the shipped table: line n lists the stems of weight n. `bench/tables/things-main` packs it. */
export function taskWeightTable(statements: readonly (readonly string[])[]): string {
  const counts = new Map<string, number>();
  for (const stems of statements) for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const lines: string[][] = Array.from({ length: MOST + 1 }, () => []);
  for (const [stem, count] of counts) {
    const weight = Math.round(100 * Math.log(statements.length / (1 + count)));
    if (weight < MOST) lines[Math.max(0, weight)]!.push(stem);
  }
  return lines.map((stems) => stems.sort().join(' ')).join('\n');
}
