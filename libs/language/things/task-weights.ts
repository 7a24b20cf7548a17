import { inflateTable } from '../text/inflate-table.js';
import { PACKED_TASK_WEIGHTS } from './table.generated.js';

import { GENERAL_STEMS } from './general-stems.js';

const GENERAL_WEIGHT = 60;
/** Weights are in hundredths: of a stem of every trade, and of one that no task statement has. */
const LEAST = 150;
const MOST = 800;

let table: Map<string, number> | null = null;

function weights(): Map<string, number> {
  if (!table) {
    table = new Map();
    const lines = inflateTable(PACKED_TASK_WEIGHTS).toString('utf8').split('\n');
    for (const [weight, line] of lines.entries()) for (const stem of line.split(' ')) if (stem) table.set(stem, weight);
  }
  return table;
}

/**
 * How much a stem distinguishes one piece of work from another, in hundredths: `ln(N / (1 + df))` over the N task statements of O*NET, where df of them
 * have the stem; 150 to 800.
 */
export function taskWeight(stem: string): number {
  if (GENERAL_STEMS.has(stem)) return GENERAL_WEIGHT;
  return Math.min(MOST, Math.max(LEAST, weights().get(stem) ?? MOST));
}

/** Makes the text of the shipped table: line n lists the stems of weight n. `npm run tables` packs it. */
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
