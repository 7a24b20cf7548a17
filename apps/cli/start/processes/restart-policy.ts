/** A process that has lived this long was well: what kills it later is another cause, and the pauses begin again. */
const STEADY_MS = 60_000;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 60_000;

export interface Restart {
  /** Deaths in a row, this one included: none of the lives between them was long. */
  deaths: number;
  /** How long to wait before it is started again, in milliseconds: 1 s, 2 s, 4 s … 60 s. */
  delayMs: number;
}

/**
 * Decides when a process that died by itself is started again. Nothing is ever given up: what is down because of a full disk or a fault in
 * one document comes back by itself once the cause is gone.
 * @param deathsBefore deaths in a row before this one
 * @param livedMs how long it has lived since it was started
 */
export function restartAfter(deathsBefore: number, livedMs: number): Restart {
  const deaths = livedMs >= STEADY_MS ? 1 : deathsBefore + 1;
  // No power beyond those that matter: after a year of deaths it would be infinite.
  return { deaths, delayMs: Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(deaths - 1, 10)) };
}
