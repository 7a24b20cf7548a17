/** A second signal this soon after the first is the same one: npm passes on what its whole process group gets anyway. */
const SAME_SIGNAL_MS = 800;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface End {
  /** Aborted when it is time to end. Its reason is what `throwIfOver` throws. */
  readonly signal: AbortSignal;
  /** Aborted when the user asks a second time. */
  readonly hurry: AbortSignal;
  readonly happened: Promise<void>;
  /** The reason for a shutdown that Candor began itself; null if it was requested. */
  readonly failure: string | null;
  /** Ends because something cannot go on. */
  fail(reason: string): void;
  throwIfOver(): void;
  stopListening(): void;
}

/** Listens for Ctrl-C and its like: once to end in order, twice to hurry. */
export function listenForEnd(): End {
  const over = new AbortController();
  const hurry = new AbortController();
  let failure: string | null = null;
  let askedAt = 0;
  const happened = new Promise<void>((resolve) =>
    over.signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const ask = (): void => {
    const now = Date.now();
    if (!over.signal.aborted) {
      askedAt = now;
      process.stderr.write('\nStopping … (press again to force)\n');
      over.abort();
    } else if (now - askedAt > SAME_SIGNAL_MS) {
      hurry.abort();
    }
  };
  const fail = (reason: string): void => {
    failure ??= reason;
    over.abort();
  };
  // A defect of ours must not leave the database behind either. A disk without room, where our own output goes say, is none.
  const crash = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'ENOSPC' && error.code !== 'EDQUOT') fail(error.stack ?? error.message);
  };
  for (const name of SIGNALS) process.on(name, ask);
  process.on('uncaughtException', crash);
  return {
    signal: over.signal,
    hurry: hurry.signal,
    happened,
    get failure() {
      return failure;
    },
    fail,
    throwIfOver() {
      over.signal.throwIfAborted();
    },
    stopListening() {
      for (const name of SIGNALS) process.off(name, ask);
      process.off('uncaughtException', crash);
    },
  };
}
