import { FairQueue } from './fair-queue.js';
import type { ChildEntry } from './child-beside.js';
import { startTaskProcess, type TaskEnding, type TaskLimits, type TaskProcess } from './task-process.js';

/** This many processes in a row that end before they are ready: the installation is broken, waiting is no use. */
const STARTS_BEFORE_GIVING_UP = 3;

/** A process that ended by itself or by someone else's hand may have been innocent: the task gets one more. */
const DEATHS_FORGIVEN = 1;

export interface ProcessPoolOptions extends TaskLimits {
  child: ChildEntry;
  /** Processes at most; started when they are needed. */
  size: number;
  /** Tasks before a process is replaced: bounds what a slow leak of a library can hold. */
  recycleAfter: number;
  /** Processes that are kept although there is nothing to do, and how long the others are. Left out: all are kept. */
  keep?: { processes: number; othersForMs: number };
  /** Most tasks of one sender that may wait. Left out: as many as come. */
  mostWaiting?: number;
  /** How far below this process's priority its processes run, as `nice` counts: 0 to 19. Left out: they run as it does. */
  niceness?: number;
}

/** The pool was closed: the task was not done. */
export class PoolClosedError extends Error {
  constructor() {
    super('The pool of processes is closed');
  }
}

/** As many tasks of the sender wait as may: this one was not taken. */
export class PoolFullError extends Error {
  constructor() {
    super('Too many tasks of this sender wait already');
  }
}

export interface ProcessPool<Request, Result> {
  /**
   * Does a task in a process of its own memory and clock: in turn between senders, those of one sender in order of arrival.
   *
   * @param sender whose turn it takes
   * @throws PoolFullError, PoolClosedError · Error when no process can be started at all
   */
  run(request: Request, sender?: string): Promise<TaskEnding<Result>>;
  /** Starts a process ahead of need, if there is none. */
  warm(): void;
  /** Ends all processes. Tasks that have not ended reject. */
  close(): Promise<void>;
}

interface Job<Request, Result> {
  request: Request;
  sender: string;
  deaths: number;
  resolve(ending: TaskEnding<Result>): void;
  reject(error: Error): void;
}

/** Processes that work for this one: warm, watched, and replaced when they die, grow or have done enough. */
export function createProcessPool<Request, Result>(options: ProcessPoolOptions): ProcessPool<Request, Result> {
  const { child, size, recycleAfter, keep, mostWaiting = Infinity, niceness = 0 } = options;
  const limits: TaskLimits = { cpuMs: options.cpuMs, memoryMb: options.memoryMb };
  const waiting = new FairQueue<Job<Request, Result>>();
  const busy = new Map<TaskProcess<Request, Result>, Job<Request, Result>>();
  const idle: TaskProcess<Request, Result>[] = [];
  const done = new Map<TaskProcess<Request, Result>, number>();
  let starting = 0;
  let failedStarts = 0;
  let closed = false;
  let trim: NodeJS.Timeout | undefined;

  /** Hands waiting tasks to idle processes, and starts processes while there is room and need. */
  function dispatch(): void {
    while (waiting.size > 0 && idle.length > 0) {
      const process = idle.pop();
      const job = waiting.take();
      if (process && job) void work(process, job);
    }
    while (!closed && starting < waiting.size && alive() < size) void start();
    if (keep && idle.length > 0 && alive() > keep.processes) {
      clearTimeout(trim);
      trim = setTimeout(endSpare, keep.othersForMs).unref();
    }
  }

  const alive = (): number => busy.size + idle.length + starting;

  function endSpare(): void {
    while (keep && idle.length > 0 && alive() > keep.processes) void idle.shift()?.stop();
  }

  async function start(): Promise<void> {
    starting++;
    const process = startTaskProcess<Request, Result>(child, limits, niceness);
    done.set(process, 0);
    void process.gone.then(() => {
      done.delete(process);
      const place = idle.indexOf(process);
      if (place >= 0) idle.splice(place, 1);
    });
    try {
      await process.ready;
      failedStarts = 0;
      idle.push(process);
    } catch (error) {
      failedStarts++;
      if (failedStarts >= STARTS_BEFORE_GIVING_UP) {
        failedStarts = 0;
        for (const job of waiting.drain()) job.reject(error as Error);
      }
    } finally {
      starting--;
    }
    dispatch();
  }

  async function work(process: TaskProcess<Request, Result>, job: Job<Request, Result>): Promise<void> {
    busy.set(process, job);
    const ending = await process.run(job.request);
    busy.delete(process);
    const count = (done.get(process) ?? 0) + 1;
    done.set(process, count);
    if (ending.ended === 'done' && count < recycleAfter && !closed && process.isFit()) idle.push(process);
    else void process.stop();
    if (ending.ended === 'died' && !closed && job.deaths < DEATHS_FORGIVEN) {
      job.deaths++;
      waiting.putBack(job.sender, job);
    } else if (closed && ending.ended !== 'done') {
      job.reject(new PoolClosedError());
    } else {
      job.resolve(ending);
    }
    dispatch();
  }

  return {
    run(request, sender = '') {
      return new Promise<TaskEnding<Result>>((resolve, reject) => {
        if (closed) return reject(new PoolClosedError());
        if (waiting.sizeOf(sender) >= mostWaiting) return reject(new PoolFullError());
        waiting.add(sender, { request, sender, deaths: 0, resolve, reject });
        dispatch();
      });
    },
    warm() {
      if (!closed && alive() === 0) void start();
    },
    async close() {
      closed = true;
      clearTimeout(trim);
      for (const job of waiting.drain()) job.reject(new PoolClosedError());
      const processes = [...done.keys()];
      for (const process of processes) if (!idle.includes(process)) process.kill();
      await Promise.all(processes.map((process) => process.stop()));
    },
  };
}
