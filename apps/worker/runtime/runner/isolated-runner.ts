/**
 * Runs jobs alone in a process: the way to tell a job that kills its process from those that merely ran beside it. One
 * child, one job at a time; it stays warm between jobs and leaves when it has been idle.
 */
import { fork, type ChildProcess } from 'node:child_process';
import type { JobName, QueuedBatch } from '#libs/queues';
import type { JobAttempt } from './job-attempts.service.js';

export interface IsolatedTask {
  job: JobName;
  /** A batch of one entry. */
  batch: QueuedBatch;
}

/** Parent to child. */
export type ToChild = { settings: object } | { task: IsolatedTask };
/** Child to parent. */
export type FromChild = { ready: true } | { ended: JobAttempt[] };

export type IsolatedEnding = { ended: JobAttempt[] } | { died: string };

export interface IsolatedRunner {
  /** @throws when no child can be started at all: then nothing is known about the job */
  run(task: IsolatedTask): Promise<IsolatedEnding>;
  close(): Promise<void>;
}

/** Milliseconds that an idle child stays: the next of a storm comes at once. */
const IDLE = 10_000;

/** The child's entry module. Run from TypeScript (tests), it needs the loader that tests use; a build never does. */
function defaultEntry(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? '../../isolated-child.ts' : '../../isolated-child.js',
    import.meta.url,
  );
}

/**
 * Makes the runner; the child starts with the first job.
 * @param settings what the child needs to do the same as its parent, as JSON · @param entry module of the child, for tests that put a job into it which kills
 */
export function createIsolatedRunner(settings: object, entry: URL = defaultEntry()): IsolatedRunner {
  const execArgv = entry.pathname.endsWith('.ts')
    ? ['--no-warnings', '--import', new URL('../../../test/support/source-loader.mjs', import.meta.url).href]
    : [];
  let child: ChildProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  async function start(): Promise<ChildProcess> {
    const started = fork(entry, [], { execArgv, serialization: 'json' });
    started.once('exit', () => {
      if (child === started) child = null;
    });
    send(started, { settings });
    const first = await next(started);
    if ('died' in first) throw new Error(`The process for isolated jobs exited before it was ready (${first.died})`);
    child = started;
    return started;
  }

  async function runNext(task: IsolatedTask): Promise<IsolatedEnding> {
    if (closed) throw new Error('The process for isolated jobs is closed');
    clearTimeout(idle);
    const running = child ?? (await start());
    send(running, { task });
    const ending = await next(running);
    idle = setTimeout(() => running.disconnect(), IDLE);
    idle.unref();
    if ('died' in ending) return ending;
    return 'ended' in ending ? ending : { died: 'protocol' };
  }

  return {
    run(task) {
      const mine = turn.then(() => runNext(task));
      turn = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      closed = true;
      clearTimeout(idle);
      await turn;
      if (child === null) return;
      const gone = new Promise((resolve) => child?.once('exit', resolve));
      if (child.connected) child.disconnect();
      await gone;
    },
  };
}

/** Sends a message; a child that has gone meanwhile shows by its exit. */
function send(child: ChildProcess, message: ToChild): void {
  if (child.connected) child.send(message, () => undefined);
}

/** The child's next message, or how it died. */
function next(child: ChildProcess): Promise<FromChild | { died: string }> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve({ died: child.signalCode ?? `exit code ${child.exitCode}` });
  }
  return new Promise((resolve) => {
    const onMessage = (message: unknown) => answer(message as FromChild);
    const onExit = (code: number | null, signal: string | null) => answer({ died: signal ?? `exit code ${code}` });
    function answer(given: FromChild | { died: string }): void {
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(given);
    }
    child.once('message', onMessage);
    child.once('exit', onExit);
  });
}
