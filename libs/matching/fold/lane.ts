import type { Lane, LaneThresholds } from '#libs/contracts';

/** A score with its range, in hundredths of a point, and the outcomes of the must-haves. */
export interface LaneFacts {
  score: number;
  low: number;
  high: number;
  /** The numbers of must-haves that are missed, and that could not be assessed. */
  missed: number;
  unknown: number;
}

const POINT = 100;

/**
 * Returns the lane of a score. A missed must-have comes before an unknown one, and both come before the score. A range
 * that reaches over the threshold of `possible` has to be reviewed. Thresholds are at least one point, so a score of 0
 * is no match of any kind.
 */
export function laneOf({ score, low, high, missed, unknown }: LaneFacts, thresholds: LaneThresholds): Lane {
  const [strong, possible] = [thresholds.strong * POINT, thresholds.possible * POINT];
  if (missed > 0) return score >= possible ? 'missing-must' : 'unlikely';
  if (unknown > 0 || (low < possible && high >= possible)) return 'review';
  if (score >= strong) return 'strong';
  return score >= possible ? 'possible' : 'unlikely';
}

/** Returns whether a candidate misses exactly one must-have and would otherwise be a strong match. */
export function isNearMiss({ score, mustsMissed }: { score: number; mustsMissed: number }, strong: number): boolean {
  return mustsMissed === 1 && score >= strong * POINT;
}
