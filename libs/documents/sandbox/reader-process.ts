import { fork, type ChildProcess } from 'node:child_process';
import type { ReadOutcome } from '../outcome.js';
import type { ReaderMessage, ReadHint, ReadRequest } from './messages.js';
import { residentSize } from './resident-size.js';

/** Bounds of one reader process. */
export interface ReaderLimits {
  /** Longest time for one document, in milliseconds. */
  wallClockMs: number;
  /** Most resident memory, in mebibytes, watched from outside. */
  memoryMb: number;
}

/** What became of a read: an outcome, or the death of the process with its cause. */
export type ReadEnding =
  | { ended: 'read'; outcome: ReadOutcome }
  | { ended: 'wall-clock' }
  | { ended: 'memory'; residentMb: number }
  | { ended: 'died'; signal: string | null; code: number | null };

/** A process that reads one document at a time. */
export interface ReaderProcess {
  readonly pid: number;
  /** Resolves when it can read; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended. */
  readonly gone: Promise<void>;
  read(bytes: Uint8Array, hint: ReadHint): Promise<ReadEnding>;
  /** Whether it is fit for another document: alive, and not grown too near its limit. */
  isFit(): boolean;
  /** Asks it to leave; kills it when it does not. */
  stop(): Promise<void>;
  kill(): void;
}

/** How often the resident size is looked at. A process that fills fresh memory at 2 GB/s overshoots by 50 MB. */
const WATCH_EVERY_MS = 25;

/** A process above this share of its limit is replaced after the read: memory of WebAssembly never shrinks. */
const GROWN = 0.6;

/** An idle process leaves within milliseconds of its channel closing. */
const LEAVE_WITHIN_MS = 2_000;

/**
 * For the V8 of Node 20 alone; later versions decide these by themselves, and do not know all of them.
 *
 * It compiles code for speed as soon as a server that runs for weeks would want it; a reader is replaced after some thousand documents, and
 * would spend a tenth of its first hundred on compiling. And it calls each of the small functions of PDFium, where putting those of up to 200
 * bytes into their callers saves a seventh of the reading.
 */
const COMPILING = process.versions.node.startsWith('20.')
  ? ['--interrupt-budget=300000', '--wasm-inlining', '--wasm-inlining-max-size=200']
  : [];

/**
 * In mebibytes. All that a document makes is garbage at its end: where the young generation begins at the size that it would grow to, less
 * of it is carried about on the way (a twentieth of the reading), and where the old one begins at what a few dozen documents leave behind, it is
 * swept seldom (another twentieth).
 */
const GENERATIONS = ['--min-semi-space-size=16', '--initial-old-space-size=128'];

/** How much of what a process said on its way out is kept for the error message. */
const LAST_WORDS = 2_000;

/** Starts a reader process from an entry module. */
export function startReaderProcess(entry: URL, execArgv: readonly string[], limits: ReaderLimits): ReaderProcess {
  const child = fork(entry, [], {
    serialization: 'advanced',
    // No eval for what a document may reach; the heap limit is a second fence behind the resident size.
    execArgv: [
      ...execArgv,
      ...COMPILING,
      ...GENERATIONS,
      '--disallow-code-generation-from-strings',
      `--max-old-space-size=${limits.memoryMb}`,
    ],
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-LAST_WORDS)));
  let alive = true;
  let settle: ((ending: ReadEnding) => void) | null = null;
  const finish = (ending: ReadEnding) => {
    settle?.(ending);
    settle = null;
  };
  let becameReady = () => {};
  let failedToStart = (_error: Error) => {};
  const ready = new Promise<void>((resolve, reject) => {
    becameReady = resolve;
    failedToStart = reject;
  });
  const gone = new Promise<void>((resolve) => {
    const leave = (code: number | null, signal: string | null) => {
      alive = false;
      failedToStart(
        new Error(`A reader process ended before it was ready (code ${code}, signal ${signal}): ${lastWords}`),
      );
      finish({ ended: 'died', signal, code });
      resolve();
    };
    child.once('exit', leave);
    child.once('error', (error) => {
      lastWords += String(error);
      if (child.pid === undefined) leave(null, null);
    });
  });
  child.on('message', (message: ReaderMessage) => {
    if (message.kind === 'ready') becameReady();
    else finish({ ended: 'read', outcome: message.outcome });
  });
  ready.catch(() => undefined);

  return {
    pid: child.pid ?? 0,
    ready,
    gone,
    read: (bytes, hint) =>
      new Promise<ReadEnding>((resolve) => {
        const stopWatching = watch(child, limits, finish);
        settle = (ending) => {
          stopWatching();
          resolve(ending);
        };
        const request: ReadRequest = { bytes, hint };
        child.send(request, (error) => {
          if (error && !alive) finish({ ended: 'died', signal: child.signalCode, code: child.exitCode });
        });
      }),
    isFit: () =>
      alive && child.connected && (residentSize(child.pid ?? 0) ?? 0) < GROWN * limits.memoryMb * 1024 * 1024,
    async stop() {
      if (child.connected) child.disconnect();
      const late = setTimeout(() => child.kill('SIGKILL'), LEAVE_WITHIN_MS);
      await gone;
      clearTimeout(late);
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Kills the process when a read passes a limit, and says which. Returns how to stop watching. */
function watch(child: ChildProcess, limits: ReaderLimits, finish: (ending: ReadEnding) => void): () => void {
  const end = (ending: ReadEnding) => {
    child.kill('SIGKILL');
    finish(ending);
  };
  const clock = setTimeout(() => end({ ended: 'wall-clock' }), limits.wallClockMs);
  const size = setInterval(() => {
    const residentMb = Math.round((residentSize(child.pid ?? 0) ?? 0) / (1024 * 1024));
    if (residentMb > limits.memoryMb) end({ ended: 'memory', residentMb });
  }, WATCH_EVERY_MS);
  return () => {
    clearTimeout(clock);
    clearInterval(size);
  };
}
