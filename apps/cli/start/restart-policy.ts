/** Deaths within this time count as one series. */
const SERIES_MS = 60_000;
/** So many deaths in a series, and the cause is not going away by itself. */
const GIVE_UP_AFTER = 6;
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;

export type RestartDecision = { again: true; delayMs: number } | { again: false; deaths: number };

/**
 * Decides about a process that died though nobody asked it to: at once the first time, then after doubling pauses, and not
 * any more when it died over and over within a minute.
 * `deaths` are the times of its deaths in milliseconds, in order, the present one last.
 */
export function decideRestart(deaths: readonly number[]): RestartDecision {
  const last = deaths.at(-1) ?? 0;
  const recent = deaths.filter((at) => last - at < SERIES_MS).length;
  if (recent >= GIVE_UP_AFTER) return { again: false, deaths: recent };
  return { again: true, delayMs: Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (recent - 1)) };
}
