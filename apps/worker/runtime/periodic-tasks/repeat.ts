import { HEARTBEAT_MS } from '#libs/database';

/** Work that comes round again while a process runs: one pass after the other, never two at once. */
export interface PassTimes {
  /** Milliseconds from the start to the first pass. */
  firstAfterMs: number;
  /** Milliseconds from the end of a pass to the next one. */
  everyMs: number;
}

/** What comes round in a worker. */
export interface WorkerTimes {
  /** See `HEARTBEAT_MS`. */
  heartbeat: PassTimes;
  /** Often, because what was confirmed should not wait long; each organisation is looked through once a day. */
  retention: PassTimes;
  /** At once, because a backup may have been restored; then as long as an erasure may go unnoted outside of the database. */
  leftovers: PassTimes;
  /** One question when nothing waits. */
  sealing: PassTimes;
  /** As above; people look on. */
  numbering: PassTimes;
  /** As above; other systems wait. */
  telling: PassTimes;
  /** As above; an ATS may wait a little. */
  writingBack: PassTimes;
  /** As above; somebody may search for whom they have just added. */
  indexing: PassTimes;
  /** What is left counts as left after hours, or days. */
  leftSources: PassTimes;
  /** Often enough that a day between two is a day; each connection is caught up with once a day. */
  syncing: PassTimes;
}

export const WORKER_TIMES: WorkerTimes = {
  heartbeat: { firstAfterMs: HEARTBEAT_MS, everyMs: HEARTBEAT_MS },
  retention: { firstAfterMs: 60_000, everyMs: 10 * 60_000 },
  leftovers: { firstAfterMs: 1, everyMs: 60_000 },
  sealing: { firstAfterMs: 500, everyMs: 2_000 },
  numbering: { firstAfterMs: 250, everyMs: 250 },
  telling: { firstAfterMs: 300, everyMs: 250 },
  writingBack: { firstAfterMs: 400, everyMs: 500 },
  indexing: { firstAfterMs: 500, everyMs: 500 },
  leftSources: { firstAfterMs: 120_000, everyMs: 60 * 60_000 },
  syncing: { firstAfterMs: 90_000, everyMs: 10 * 60_000 },
};

export const TIMES = Symbol('times of what comes round in a worker');

export interface Passes {
  /** Lets the pass that is under way end, and begins none. */
  stop(): Promise<void>;
}

/** @param failed told of a pass that threw; the next one comes all the same */
export function startPasses(
  { firstAfterMs, everyMs }: PassTimes,
  pass: () => Promise<void>,
  failed: (error: unknown) => void,
): Passes {
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
