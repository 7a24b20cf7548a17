import { availableParallelism } from 'node:os';
import { NO_EXTRACTOR, READABLE } from '../read-document.js';
import type { ReadFailure, ReadOutcome } from '../outcome.js';
import type { ReadHint } from './messages.js';
import { startReaderProcess, type ReadEnding, type ReaderLimits, type ReaderProcess } from './reader-process.js';

/** Longest time for one document. The slowest résumé measured takes 0.3 s on a busy core. */
const WALL_CLOCK_MS = 10_000;

/** Most resident memory of a process. Idle with PDFium it has about 110 MB; the largest résumé measured adds 60. */
const MEMORY_MB = 512;

/**
 * Documents read before a process is replaced: bounds what a slow leak of a library can hold, beside the size that it may grow to. Replacing
 * one costs 1.4 s of a processor, since its code is compiled anew: a tenth of the reading if it were done after 500.
 */
const RECYCLE_AFTER = 2_000;

/** This many processes in a row that end before they are ready: the installation is broken, waiting is no use. */
const STARTS_BEFORE_GIVING_UP = 3;

/** A process that ended by itself or by someone else's hand may have been innocent: the document gets one more. */
const DEATHS_FORGIVEN = 1;

export interface ReaderPoolOptions extends Partial<ReaderLimits> {
  /** Processes at most; started when they are needed. By default one a core. */
  size?: number;
  recycleAfter?: number;
  /** Entry module of the processes, for tests of the pool itself. */
  entry?: URL;
}

export interface ReaderPool {
  /**
   * Reads a document in a process of its own memory and clock. In order of arrival. The outcome is that of `readDocument`, or `timed-out`,
   * `too-big` (reason `memory-limit`) or `malformed` (reason `reader-died`) when the process had to be killed or died.
   *
   * @throws when the pool is closed, or no reader process can be started at all
   */
  read(bytes: Uint8Array, hint?: ReadHint): Promise<ReadOutcome>;
  /** Ends all processes. Reads that have not ended reject. */
  close(): Promise<void>;
}

interface Job {
  bytes: Uint8Array;
  hint: ReadHint;
  deaths: number;
  resolve(outcome: ReadOutcome): void;
  reject(error: Error): void;
}

/** Processes that read documents for this one: warm, watched, and replaced when they die, grow or have read enough. */
export function createReaderPool(options: ReaderPoolOptions = {}): ReaderPool {
  const limits = { wallClockMs: options.wallClockMs ?? WALL_CLOCK_MS, memoryMb: options.memoryMb ?? MEMORY_MB };
  const size = options.size ?? availableParallelism();
  const recycleAfter = options.recycleAfter ?? RECYCLE_AFTER;
  const waiting: Job[] = [];
  const busy = new Map<ReaderProcess, Job>();
  const idle: ReaderProcess[] = [];
  const reads = new Map<ReaderProcess, number>();
  let starting = 0;
  let failedStarts = 0;
  let closed = false;

  /** Hands waiting documents to idle processes, and starts processes while there is room and need. */
  function dispatch(): void {
    while (waiting.length > 0 && idle.length > 0) {
      const process = idle.pop();
      const job = waiting.shift();
      if (process && job) void work(process, job);
    }
    while (!closed && starting < waiting.length && busy.size + idle.length + starting < size) void start();
  }

  async function start(): Promise<void> {
    starting++;
    const { entry, execArgv } = childEntry(options.entry);
    const process = startReaderProcess(entry, execArgv, limits);
    reads.set(process, 0);
    void process.gone.then(() => {
      reads.delete(process);
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
        for (const job of waiting.splice(0)) job.reject(error as Error);
      }
    } finally {
      starting--;
    }
    dispatch();
  }

  async function work(process: ReaderProcess, job: Job): Promise<void> {
    busy.set(process, job);
    const ending = await process.read(job.bytes, job.hint);
    busy.delete(process);
    const count = (reads.get(process) ?? 0) + 1;
    reads.set(process, count);
    if (ending.ended === 'read' && count < recycleAfter && !closed && process.isFit()) idle.push(process);
    else void process.stop();
    if (ending.ended === 'died' && !closed && job.deaths < DEATHS_FORGIVEN) {
      job.deaths++;
      waiting.unshift(job);
    } else if (closed && ending.ended !== 'read') {
      job.reject(closedError());
    } else {
      job.resolve(outcomeOf(ending, limits));
    }
    dispatch();
  }

  return {
    read(bytes, hint = {}) {
      return new Promise<ReadOutcome>((resolve, reject) => {
        if (closed) return reject(closedError());
        waiting.push({ bytes, hint, deaths: 0, resolve, reject });
        dispatch();
      });
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(closedError());
      const processes = [...reads.keys()];
      for (const process of processes) if (!idle.includes(process)) process.kill();
      await Promise.all(processes.map((process) => process.stop()));
    },
  };
}

function closedError(): Error {
  return new Error('The reader pool is closed');
}

function outcomeOf(ending: ReadEnding, limits: ReaderLimits): ReadOutcome {
  switch (ending.ended) {
    case 'read':
      return ending.outcome;
    case 'wall-clock':
      return failure('timed-out', 'wall-clock', { limitMs: limits.wallClockMs });
    case 'memory':
      return failure('too-big', 'memory-limit', { residentMb: ending.residentMb, limitMb: limits.memoryMb });
    case 'died':
      // V8 ends with SIGABRT when its heap is full.
      if (ending.signal === 'SIGABRT') return failure('too-big', 'memory-limit', { limitMb: limits.memoryMb });
      return failure('malformed', 'reader-died', { signal: ending.signal ?? '', code: ending.code ?? -1 });
  }
}

function failure(outcome: ReadFailure['outcome'], reason: string, data: ReadFailure['data']): ReadFailure {
  return { outcome, extractor: NO_EXTRACTOR, reason, data, readable: READABLE };
}

/**
 * The entry module that stands beside this one. Run from TypeScript (tests), the process needs the loader that the tests use for
 * whatever they start; built code never takes that branch.
 */
function childEntry(entry: URL | undefined): { entry: URL; execArgv: string[] } {
  const fromSource = import.meta.url.endsWith('.ts');
  return {
    entry: entry ?? new URL(fromSource ? './reader-child.ts' : './reader-child.js', import.meta.url),
    execArgv: fromSource ? ['--import', new URL('../../../test/support/source-loader.mjs', import.meta.url).href] : [],
  };
}
