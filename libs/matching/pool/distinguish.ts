import {
  mustsThat,
  type Category,
  type Distinctions,
  type ReasonCriterion,
  type WeightsContent,
} from '#libs/contracts';
import type { CompiledWeights } from '../fold/compile-weights.js';
import { BYTES_PER_CRITERION, packVector } from '../fold/vector.js';
import { criterionPoints, fullPoints } from './criterion-points.js';

/** How many on either side in the ranking a candidate is set apart from. */
export const NEIGHBORS = 5;

/** More of either would not be read at a glance. */
const MOST = 2;

/**
 * Finds what sets a candidate apart from their neighbors in a ranking. Someone without neighbors is held against
 * nothing for strengths, and against everything for gaps.
 * @param own criteria of the candidate, in the order of the role's
 * @param neighbors packed vectors behind each other, of the same role version
 * @throws RangeError when they are not whole vectors of as many criteria
 */
export function distinguish(
  own: readonly ReasonCriterion[],
  neighbors: Uint8Array,
  { content, compiled }: { content: WeightsContent; compiled: CompiledWeights },
): Distinctions {
  const points = criterionPoints(packVector(own), 0, compiled);
  const beside = sumOfPoints(neighbors, compiled);
  const leadOver = (sum: readonly number[], count: number) => (index: number) => points[index]! * count - sum[index]!;
  const lead =
    beside.count > 0
      ? leadOver(beside.sum, beside.count)
      : leadOver(
          points.map(() => 0),
          1,
        );
  const lag = beside.count > 0 ? lead : leadOver(fullPoints(compiled), 1);
  const indices = [...own.keys()];
  const missed = mustsThat('missed', own, content).map((must) => own.indexOf(must));
  const held = indices.filter((index) => own[index]!.category === 'certifications' && own[index]!.outcome === 'met');
  const isGap = (index: number): boolean =>
    own[index]!.outcome === 'missing' && own[index]!.category !== 'responsibilities' && lag(index) < 0;
  return {
    held: held.sort((a, b) => points[b]! - points[a]!)[0] ?? null,
    strengths: indices
      .filter((index) => own[index]!.outcome === 'met' && !NOT_NAMED.includes(own[index]!.category) && lead(index) > 0)
      .sort((a, b) => lead(b) - lead(a))
      .slice(0, MOST),
    gaps: [
      ...missed,
      ...indices.filter((index) => isGap(index) && !missed.includes(index)).sort((a, b) => lag(a) - lag(b)),
    ].slice(0, MOST),
  };
}

/** Years and certifications stand beside the position of every candidate; all duties together have no name. */
const NOT_NAMED: readonly Category[] = ['experience', 'certifications', 'responsibilities'];

function sumOfPoints(vectors: Uint8Array, compiled: CompiledWeights): { sum: number[]; count: number } {
  const bytes = compiled.criteria * BYTES_PER_CRITERION;
  const count = bytes === 0 ? 0 : vectors.length / bytes;
  if (!Number.isInteger(count)) throw new RangeError(`${vectors.length} bytes are no vectors of ${bytes}`);
  const sum = new Array<number>(compiled.criteria).fill(0);
  for (let one = 0; one < count; one++)
    for (const [index, points] of criterionPoints(vectors, one * bytes, compiled).entries()) sum[index]! += points;
  return { sum, count };
}
