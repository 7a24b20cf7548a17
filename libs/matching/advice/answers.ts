import type { Lane, OverrideOutcome, Value } from '#libs/contracts';
import type { CompiledWeights } from '../fold/compile-weights.js';
import { createFoldTarget, foldPacked } from '../fold/fold.js';
import { BYTES_PER_CRITERION, packVector } from '../fold/vector.js';
import { OUTCOME_WORTH } from '../overrides.js';

/** The effect of an answer about a criterion on a score. */
export interface AnswerChange {
  /** Hundredths of a point, more or fewer. */
  points: number;
  /** The lane that it would lead to, when that is another. */
  lane: Lane | null;
}

/**
 * Computes the effect of each outcome of a criterion, by the same fold as the score, with everything else unchanged.
 */
export function answerChanges(
  criteria: readonly Value[],
  index: number,
  weights: CompiledWeights,
): Record<OverrideOutcome, AnswerChange> {
  const bytes = packVector(criteria);
  const target = createFoldTarget(weights);
  // The target is written over by the next fold.
  const before = { ...foldPacked(bytes, 0, weights, target) };
  const change = (outcome: OverrideOutcome): AnswerChange => {
    const value = OUTCOME_WORTH[outcome];
    const changed = bytes.slice();
    changed.set(packVector([{ value, low: value, high: value }]), index * BYTES_PER_CRITERION);
    const after = foldPacked(changed, 0, weights, target);
    return { points: after.score - before.score, lane: after.lane === before.lane ? null : after.lane };
  };
  return { met: change('met'), partial: change('partial'), missing: change('missing') };
}
