/** Whole hundredths as people write them: 76.12. Null for an application without a score. */
import { NO_SCORE } from '#libs/contracts';

export function toPoints(hundredths: number): number {
  return hundredths / 100;
}

export function scoreOf(hundredths: number): number | null {
  return hundredths === NO_SCORE ? null : toPoints(hundredths);
}
