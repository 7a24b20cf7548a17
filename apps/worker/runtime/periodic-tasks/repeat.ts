import { HEARTBEAT_MS } from '#libs/database';

/** Work that comes round again while a process runs: one pass after the other, never two at once. */
export interface TaskInterval {
  /** Milliseconds from the start to the first pass. */
  firstAfterMs: number;
  /** Milliseconds from the end of a pass to the next one. */
  everyMs: number;
}

/** What comes round in a worker. */
export interface TaskIntervals {
  /** See `HEARTBEAT_MS`. */
  heartbeat: TaskInterval;
  /** Often, because what was confirmed should not wait long; each organisation is looked through once a day. */
  retention: TaskInterval;
  /** At once, because a backup may have been restored; then as long as an erasure may go unnoted outside of the database. */
  residualData: TaskInterval;
  /** One question when nothing waits. */
  auditSeal: TaskInterval;
  /** As above; people look on. */
  liveEvents: TaskInterval;
  /** As above; other systems wait. */
  webhookFanOut: TaskInterval;
  /** As above; an ATS may wait a little. */
  writeBacks: TaskInterval;
  /** As above; somebody may search for whom they have just added. */
  documentIndex: TaskInterval;
  /** What is left counts as left after hours, or days. */
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
  /** Lets the pass that is under way end, and begins none. */
  stop(): Promise<void>;
}

/** @param failed told of a pass that threw; the next one comes all the same */
export function repeat(
  { firstAfterMs, everyMs }: TaskInterval,
  pass: () => Promise<void>,
  failed: (error: unknown) => void,
): Repetition {
  let isEnding = false;
  let passing: Promise<void> = Promise.resolve();
  let timer = again(firstAfterMs);

  function again(after: number): NodeJS.Timeout {
    const set = setTimeout(() => {
      passing = pass()
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
      await passing;
    },
  };
}
