import { setTimeout as pause } from 'node:timers/promises';
import { restartAfter } from './restart-policy.js';

/** The clock of the restarts. Tests bring their own. */
export interface Clock {
  /** Milliseconds that only grow. */
  now(): number;
  /** Rejects when the signal is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const REAL_CLOCK: Clock = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
};

export interface Restarts {
  /** It was started: its life is counted from now. */
  started(): void;
  /**
   * It died. Says so in a line, with what it wrote before its end when that is not what was shown the last time, and waits for as long as
   * it has to be left alone.
   * @returns whether to start it again: false when `cancel` was called
   */
  died(how: string, lastWords: string): Promise<boolean>;
  /** The cause of its death is quarantined: the next death counts as the first one in a row. */
  causeSetAside(): void;
  /** Deaths in a row. */
  readonly deaths: number;
  /** Ends the wait that is under way, and every later one. */
  cancel(): void;
}

/**
 * Counts the deaths of one process and keeps the pauses between its restarts.
 * @param name as operators read it in the middle of a sentence: `worker`
 * @param log path of the file that it writes to
 */
export function countRestarts(name: string, log: string, note: (line: string) => void, clock = REAL_CLOCK): Restarts {
  const cancelled = new AbortController();
  let deaths = 0;
  let startedAt = clock.now();
  let shown = '';
  return {
    started() {
      startedAt = clock.now();
    },
    async died(how, lastWords) {
      const restart = restartAfter(deaths, clock.now() - startedAt);
      deaths = restart.deaths;
      const inARow = deaths === 1 ? '' : `, ${deaths} times in a row`;
      note(`The ${name} stopped unexpectedly (${how}${inARow}). Restarting it in ${restart.delayMs / 1_000} s.`);
      if (deaths === 1 || lastWords !== shown) note(lastWords === '' ? `  Its log is ${log}` : causeOf(lastWords, log));
      shown = lastWords;
      await clock.wait(restart.delayMs, cancelled.signal).catch(() => undefined);
      return !cancelled.signal.aborted;
    },
    causeSetAside() {
      deaths = 0;
    },
    get deaths() {
      return deaths;
    },
    cancel() {
      cancelled.abort();
    },
  };
}

function causeOf(lastWords: string, log: string): string {
  return `${lastWords.replace(/^/gm, '  | ')}\n  Its log is ${log}`;
}
