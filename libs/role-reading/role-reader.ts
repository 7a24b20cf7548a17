import { availableParallelism } from 'node:os';
import { childBeside, createProcessPool, PoolFullError, type TaskEnding } from '#libs/sandbox';
import type { RoleTaskName, RoleTaskResult, RoleTasks, RoleTask } from './role-task.js';

/** Most processor time for one page. The longest advertisement of 4,000 measured takes 0.2 s. */
const CPU_MS = 10_000;

/** Most resident memory of a process. It has 165 MB when it has read the first pages. */
const MEMORY_MB = 512;

/** Pages before a process is replaced. */
const RECYCLE_AFTER = 5_000;

/** Processes at most. One is kept; a second one comes when two people send pages at once, and leaves a minute after the last. */
const PROCESSES = 2;
const SECOND_KEPT_MS = 60_000;

/** The most pages of one organization that wait for a process. */
const MOST_WAITING = 16;

/** Other work of the machine, above all the health check, takes precedence over parsing a page. */
const NICENESS = 5;

export interface RoleReaderOptions {
  cpuMs?: number;
  memoryMb?: number;
  size?: number;
  mostWaiting?: number;
}

/** The reason why a text was not parsed as a role. `data` holds the limit that it exceeded, and by how much where that is known. */
export class RoleReadingError extends Error {
  constructor(
    readonly code:
      'timed-out' | 'memory-limit' | 'asks-too-much' | 'too-many-lines' | 'nested-too-deep' | 'unreadable' | 'busy',
    readonly data: Readonly<Record<string, number>> = {},
    options?: ErrorOptions,
  ) {
    super(`A role could not be read: ${code}`, options);
  }
}

export interface RoleReader {
  /**
   * Parses a text in a process with limits on its memory and time, in turn between organizations. It returns the result
   * of the `libs/job-ad` function that the task is named after.
   *
   * @param organisationId the organization whose turn it takes
   * @throws RoleReadingError when the text exceeds a limit, or too many of the organization wait · Error when the
   * reader is closed, or no process can be started
   */
  read<Name extends RoleTaskName>(
    organisationId: string,
    name: Name,
    asks: RoleTasks[Name]['asks'],
  ): Promise<RoleTasks[Name]['gives']>;
  /** Starts a process ahead of need: the first page does not wait for it. */
  warm(): void;
  /** Ends all processes. Readings that have not ended reject. */
  close(): Promise<void>;
}

/** Processes that read role pages and requirements for this one. The first starts with the first page, or by `warm`. */
export function createRoleReader(options: RoleReaderOptions = {}): RoleReader {
  const limits = { cpuMs: options.cpuMs ?? CPU_MS, memoryMb: options.memoryMb ?? MEMORY_MB };
  const pool = createProcessPool<RoleTask, RoleTaskResult>({
    ...limits,
    child: childBeside(import.meta.url, 'role-reader-child'),
    size: options.size ?? Math.min(PROCESSES, availableParallelism()),
    recycleAfter: RECYCLE_AFTER,
    keep: { processes: 1, othersForMs: SECOND_KEPT_MS },
    mostWaiting: options.mostWaiting ?? MOST_WAITING,
    niceness: NICENESS,
  });
  return {
    async read(organisationId, name, asks) {
      const ending = await pool.run({ name, ...asks } as RoleTask, organisationId).catch((error: unknown) => {
        throw error instanceof PoolFullError ? new RoleReadingError('busy', {}, { cause: error }) : error;
      });
      return resultOf(ending, limits) as never;
    },
    warm: () => pool.warm(),
    close: () => pool.close(),
  };
}

/** @throws RoleReadingError */
function resultOf(
  ending: TaskEnding<RoleTaskResult>,
  { cpuMs, memoryMb }: { cpuMs: number; memoryMb: number },
): unknown {
  if (ending.ended === 'time-limit') throw new RoleReadingError('timed-out', { limitMs: cpuMs });
  if (ending.ended === 'memory') throw new RoleReadingError('memory-limit', { limitMb: memoryMb });
  if (ending.ended === 'died') {
    // V8 ends with SIGABRT when its heap is full.
    const isFull = ending.signal === 'SIGABRT';
    throw isFull ? new RoleReadingError('memory-limit', { limitMb: memoryMb }) : new RoleReadingError('unreadable');
  }
  const { result } = ending;
  if ('read' in result) return result.read;
  if (result.refused === 'unreadable') throw new RoleReadingError('unreadable', {}, { cause: result.reason });
  if (result.refused === 'nested-too-deep') throw new RoleReadingError('nested-too-deep');
  throw new RoleReadingError(result.refused, { found: result.found, most: result.most });
}
