import type { Lane } from '#libs/contracts';
import { en } from './en.js';

/** What an ATS shows in place of, or behind, a score. @param lane null: people assess the application, without a score */
export function laneToShow(lane: Lane | null): string {
  return lane === null ? en.assessedByPeople : en.lanes[lane];
}
