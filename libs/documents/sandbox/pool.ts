import { availableParallelism } from 'node:os';
import { childBeside, createProcessPool, type TaskEnding, type TaskLimits } from '#libs/sandbox';
import { NO_EXTRACTOR, READABLE } from '../read-document.js';
import type { ReadFailure, ParseOutcome } from '../outcome.js';
import type { ReadHint, ReadRequest } from './messages.js';

/** Most processor time for one document. The slowest résumé measured takes 0.3 s. */
const CPU_MS = 10_000;

/** Most resident memory of a process. Idle with PDFium it has about 110 MB; the largest résumé measured adds 60. */
const MEMORY_MB = 512;

/**
 * The documents after which a process is replaced. This bounds a slow leak of a library, as does the limit on its size.
 * A replacement takes 1.4 s of a processor, because its code is compiled again: a tenth of the reading if it happened
 * after 500.
 */
const RECYCLE_AFTER = 2_000;

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

export interface ReaderPoolOptions extends Partial<TaskLimits> {
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
  read(bytes: Uint8Array, hint?: ReadHint): Promise<ParseOutcome>;
  /** Ends all processes. Reads that have not ended reject. */
  close(): Promise<void>;
}

/** Processes that read documents for this one. */
export function createReaderPool(options: ReaderPoolOptions = {}): ReaderPool {
  const limits = { cpuMs: options.cpuMs ?? CPU_MS, memoryMb: options.memoryMb ?? MEMORY_MB };
  const { entry, execArgv } = childBeside(import.meta.url, 'reader-child');
  const pool = createProcessPool<ReadRequest, ParseOutcome>({
    ...limits,
    child: { entry: options.entry ?? entry, execArgv: [...execArgv, ...COMPILING, ...GENERATIONS] },
    size: options.size ?? availableParallelism(),
    recycleAfter: options.recycleAfter ?? RECYCLE_AFTER,
  });
  return {
    read: async (bytes, hint = {}) => outcomeOf(await pool.run({ bytes, hint }), limits),
    close: () => pool.close(),
  };
}

function outcomeOf(ending: TaskEnding<ParseOutcome>, limits: TaskLimits): ParseOutcome {
  switch (ending.ended) {
    case 'done':
      return ending.result;
    case 'time-limit':
      return failure('timed-out', 'time-limit', { limitMs: limits.cpuMs });
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
