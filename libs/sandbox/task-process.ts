import { fork, type ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import type { ChildEntry } from './child-beside.js';
import { processorTime, residentSize } from './process-usage.js';

/** Bounds of one process. */
export interface TaskLimits {
  /** Most processor time for one task, in milliseconds, watched from outside. What else the machine does takes nothing of it. */
  cpuMs: number;
  /** Most resident memory, in mebibytes, watched from outside. */
  memoryMb: number;
}

/** From a process: it is warm, or it has done its task. */
export type TaskAnswer<Result> = { kind: 'ready' } | { kind: 'done'; result: Result };

/** How a task ended: with a result, or with the death of its process, and the cause. */
export type TaskEnding<Result> =
  | { ended: 'done'; result: Result }
  | { ended: 'time-limit' }
  | { ended: 'memory'; residentMb: number }
  | { ended: 'died'; signal: string | null; code: number | null };

/** A process that does one task at a time. */
export interface TaskProcess<Request, Result> {
  readonly pid: number;
  /** Resolves when it can take a task; rejects when it ends before. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended. */
  readonly gone: Promise<void>;
  run(request: Request): Promise<TaskEnding<Result>>;
  /** Returns whether it is fit for another task: alive, and not grown too near its limit. */
  isFit(): boolean;
  /** Asks it to leave; kills it when it does not. */
  stop(): Promise<void>;
  kill(): void;
}

/**
 * Most time by the clock, as a multiple of the processor time: for a task that waits for what never comes. On a machine that gives it less than
 * a tenth of a processor an honest one is given up, too.
 */
const CLOCK_PER_CPU = 10;

/** How often the process is looked at. A process that fills fresh memory at 2 GB/s overshoots by 50 MB. */
const WATCH_EVERY_MS = 25;

/** A process above this share of its limit is replaced after its task: memory of WebAssembly never shrinks. */
const GROWN = 0.6;

/** An idle process leaves within milliseconds of its channel closing. */
const LEAVE_WITHIN_MS = 2_000;

/** How much of what a process said on its way out is kept for the error message. */
const LAST_WORDS = 2_000;

/** Starts a process from an entry module that calls `serveTasks`. Its priority is below that of the process that starts it where `niceness` says so. */
export function startTaskProcess<Request, Result>(
  { entry, execArgv }: ChildEntry,
  limits: TaskLimits,
  niceness: number,
): TaskProcess<Request, Result> {
  const child = fork(entry, [], {
    serialization: 'advanced',
    // No eval for what a task may reach; the heap limit is a second fence behind the resident size.
    execArgv: [...execArgv, '--disallow-code-generation-from-strings', `--max-old-space-size=${limits.memoryMb}`],
    env: {},
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  lowerPriority(child, niceness);
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (lastWords = (lastWords + text).slice(-LAST_WORDS)));
  let alive = true;
  let finish = (_ending: TaskEnding<Result>): void => undefined;
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
        new Error(`A sandboxed process ended before it was ready (code ${code}, signal ${signal}): ${lastWords}`),
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
  child.on('message', (message: TaskAnswer<Result>) => {
    if (message.kind === 'ready') becameReady();
    else finish({ ended: 'done', result: message.result });
  });
  ready.catch(() => undefined);

  return {
    pid: child.pid ?? 0,
    ready,
    gone,
    run: (request) =>
      new Promise<TaskEnding<Result>>((resolve) => {
        const stopWatching = watch(child, limits, (ending) => finish(ending));
        finish = (ending) => {
          finish = () => undefined;
          stopWatching();
          resolve(ending);
        };
        if (!alive) return finish({ ended: 'died', signal: child.signalCode, code: child.exitCode });
        child.send(request as never, (error) => {
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

function lowerPriority(child: ChildProcess, niceness: number): void {
  if (niceness === 0 || child.pid === undefined) return;
  try {
    setPriority(child.pid, niceness);
  } catch {
    // A system that does not let it, or a process that is gone already: it runs as others do.
  }
}

/** Kills the process when a task passes a limit, and says which. Returns how to stop watching. */
function watch(
  child: ChildProcess,
  limits: TaskLimits,
  finish: (ending: Exclude<TaskEnding<never>, { ended: 'done' }>) => void,
): () => void {
  const end = (ending: Parameters<typeof finish>[0]) => {
    child.kill('SIGKILL');
    finish(ending);
  };
  const pid = child.pid ?? 0;
  const before = processorTime(pid);
  // Where the processor time is unknown, elapsed time replaces it.
  const clockMs = before === null ? limits.cpuMs : limits.cpuMs * CLOCK_PER_CPU;
  const clock = setTimeout(() => end({ ended: 'time-limit' }), clockMs);
  const usage = setInterval(() => {
    if (before !== null && (processorTime(pid) ?? 0) - before > limits.cpuMs) return end({ ended: 'time-limit' });
    const residentMb = Math.round((residentSize(pid) ?? 0) / (1024 * 1024));
    if (residentMb > limits.memoryMb) end({ ended: 'memory', residentMb });
  }, WATCH_EVERY_MS);
  return () => {
    clearTimeout(clock);
    clearInterval(usage);
  };
}
