/** What happens to a job that failed: the one place that decides it. Pure. */

/** How often an entry is tried before a person has to look at it. */
const ATTEMPTS = 10;

/** Seconds. 1, 2, 4 … 256: the tenth attempt comes about nine minutes after the first. */
const FIRST_DELAY = 1;
const LONGEST_DELAY = 300;

export type Decision = { kind: 'again'; delaySeconds: number } | { kind: 'give-up'; reason: 'too-many-attempts' };

/** @param attempt how often the entry has been tried, the failed time included; from 1 */
export function afterFailure(attempt: number): Decision {
  if (attempt >= ATTEMPTS) return { kind: 'give-up', reason: 'too-many-attempts' };
  return { kind: 'again', delaySeconds: Math.min(FIRST_DELAY * 2 ** (attempt - 1), LONGEST_DELAY) };
}
