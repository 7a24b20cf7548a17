import { HEARTBEAT_MS } from '#libs/database';

/** How often a task runs: one run after the other, never two at once. */
export interface TaskInterval {
  /** Milliseconds from the start to the first run. */
  firstAfterMs: number;
  /** Milliseconds from the end of a run to the next one. */
  everyMs: number;
}

/** How often each periodic task of a worker runs. */
export interface TaskIntervals {
  /** See `HEARTBEAT_MS`. */
  heartbeat: TaskInterval;
  /** Often, because confirmed erasures should not wait long. Each organization is checked once a day. */
  retention: TaskInterval;
  /** At once, because a backup may have been restored; then as long as an erasure may go unnoted outside of the database. */
  residualData: TaskInterval;
  /** One question when nothing waits. */
  auditSeal: TaskInterval;
  /** As above; pages are open. */
  liveEvents: TaskInterval;
  /** As above; other systems wait. */
  webhookFanOut: TaskInterval;
  /** As above; an ATS may wait a little. */
  writeBacks: TaskInterval;
  /** As above; a user may search for a candidate whom they have just added. */
  documentIndex: TaskInterval;
  /** A source counts as orphaned after hours, or days. */
  orphanedSources: TaskInterval;
  /** Often enough that a day between two is a day; each connection is caught up with once a day. */
  nightlySyncs: TaskInterval;
}

export const TASK_INTERVALS: TaskIntervals = {
  heartbeat: { firstAfterMs: HEARTBEAT_MS, everyMs: HEARTBEAT_MS },
  retention: { firstAfterMs: 60_000, everyMs: 10 * 60_000 },
  residualData: { firstAfterMs: 1, everyMs: 60_000 },
  auditSeal: { firstAfterMs: 500, everyMs: 2_000 },
  liveEvents: { firstAfterMs: 250, everyMs: 250 },
  webhookFanOut: { firstAfterMs: 300, everyMs: 250 },
  writeBacks: { firstAfterMs: 400, everyMs: 500 },
  documentIndex: { firstAfterMs: 500, everyMs: 500 },
  orphanedSources: { firstAfterMs: 120_000, everyMs: 60 * 60_000 },
  nightlySyncs: { firstAfterMs: 90_000, everyMs: 10 * 60_000 },
};

export interface Repetition {
  /** Lets the run that is under way end, and begins none. */
  stop(): Promise<void>;
}

/** Runs something again and again. @param failed called with the error of a run that threw; the next one comes all the same */
export function repeat(
  { firstAfterMs, everyMs }: TaskInterval,
  run: () => Promise<void>,
  failed: (error: unknown) => void,
): Repetition {
  let isEnding = false;
  let running: Promise<void> = Promise.resolve();
  let timer = again(firstAfterMs);

  function again(after: number): NodeJS.Timeout {
    const set = setTimeout(() => {
      running = run()
        .catch(failed)
        .then(() => {
          if (!isEnding) timer = again(everyMs);
        });
    }, after);
    return set.unref();
  }

  return {
    stop: async () => {
      isEnding = true;
      clearTimeout(timer);
      await running;
    },
  };
}
