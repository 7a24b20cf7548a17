/** Reports and letters as PDFs, made in a process of their own: a long one takes seconds, and the API answers others meanwhile. */
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { childBeside, createProcessPool, PoolFullError, type TaskEnding } from '#libs/sandbox';
import { PaperBusy } from '../../platform/http/problems/problem.js';
import type { Actor } from '../../platform/permissions/actor.js';
import type { PaperName, PaperParts, PaperResult, PaperTask } from './paper-task.js';

/** The longest report there is, a hundred people with all of their reasons, takes 4 s of a processor. */
const CPU_MS = 60_000;
const MEMORY_MB = 768;

/** Papers before the process is replaced. */
const RECYCLE_AFTER = 200;

/** The time for which the process is kept after a report, ms: the same user often requests the next one. */
const KEPT_MS = 60_000;

/** The most waiting papers of one organization. */
const MOST_WAITING = 16;

/** Answers to others come first. */
const NICENESS = 5;

@Injectable()
export class PaperService implements OnModuleDestroy {
  private readonly pool = createProcessPool<PaperTask, PaperResult>({
    child: childBeside(import.meta.url, 'paper-child'),
    cpuMs: CPU_MS,
    memoryMb: MEMORY_MB,
    size: 1,
    recycleAfter: RECYCLE_AFTER,
    keep: { processes: 0, othersForMs: KEPT_MS },
    mostWaiting: MOST_WAITING,
    niceness: NICENESS,
  });

  async onModuleDestroy(): Promise<void> {
    await this.pool.close();
  }

  /**
   * Returns the bytes of a PDF, in turn between organizations.
   * @throws PaperBusy while too many of the organization wait
   */
  async pdf<Name extends PaperName>(actor: Actor, name: Name, ...parts: PaperParts<Name>): Promise<Buffer> {
    const ending = await this.pool
      .run({ name, parts } as unknown as PaperTask, actor.organisationId)
      .catch((error: unknown) => {
        throw error instanceof PoolFullError ? new PaperBusy() : error;
      });
    return bytesOf(name, ending);
  }
}

function bytesOf(name: PaperName, ending: TaskEnding<PaperResult>): Buffer {
  if (ending.ended !== 'done') throw new Error(`A PDF could not be made (${name}): ${JSON.stringify(ending)}`);
  if ('failed' in ending.result) throw new Error(`A PDF could not be made (${name}): ${ending.result.failed}`);
  return ending.result.pdf;
}
