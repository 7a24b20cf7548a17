/** Words as vectors, and which of them are near to each other. */
import type { Neighbours } from '../related/neighbour-table.js';
import { coOccurrence, type NumberedBags } from './co-occurrence.js';
import { leadingEigenvectors } from './eigen.js';

/** Dimensions of the vectors of words (SCORE, "A recipe for free phrases"). */
export const DIMENSIONS = 100;
const MOST_NEIGHBOURS = 10;
const NEAREST = 0.4;

/** The same direction at length 1; a vector of nothing stays as it is. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  return length === 0 ? vector : vector.map((one) => one / length);
}

/** Rows `V·√S` of the words of bags at unit length, in at most {@link DIMENSIONS} dimensions: near where the words stand beside the same words. */
export function wordRows(bags: NumberedBags): Float64Array[] {
  const { values, vectors } = leadingEigenvectors(coOccurrence(bags), DIMENSIONS);
  const roots = values.map((value) => Math.sqrt(Math.abs(value)));
  return Array.from({ length: bags.words }, (_, row) =>
    unit(Float64Array.from(roots, (root, at) => root * vectors[at]![row]!)),
  );
}

/**
 * The ten words nearest to each word, at a cosine of .4 or more, nearest first; words without one are left out.
 *
 * @param stems of the rows, in order
 * @param rows at unit length
 * @param targets so many of the first stems can be neighbours
 * @param wordOf how people write a stem
 */
export function nearestWords(
  stems: readonly string[],
  rows: readonly Float64Array[],
  targets: number,
  wordOf: (stem: string) => string,
): Neighbours {
  const width = rows[0]?.length ?? 0;
  const matrix = new Float64Array(stems.length * width);
  rows.forEach((row, at) => matrix.set(row, at * width));
  const near = stems.map((): { stem: string; cosine: number }[] => []);
  for (let a = 0; a < stems.length; a++) {
    for (let b = 0; b < Math.min(a, targets); b++) {
      let cosine = 0;
      for (let d = 0; d < width; d++) cosine += matrix[a * width + d]! * matrix[b * width + d]!;
      if (cosine < NEAREST) continue;
      near[a]!.push({ stem: stems[b]!, cosine });
      if (a < targets) near[b]!.push({ stem: stems[a]!, cosine });
    }
  }
  const neighbours: Neighbours = new Map();
  stems.forEach((stem, at) => {
    const nearest = near[at]!.sort((a, b) => b.cosine - a.cosine || (a.stem < b.stem ? -1 : 1));
    const kept = nearest.slice(0, MOST_NEIGHBOURS);
    if (kept.length > 0)
      neighbours.set(
        stem,
        kept.map((one) => ({ ...one, word: wordOf(one.stem) })),
      );
  });
  return neighbours;
}
