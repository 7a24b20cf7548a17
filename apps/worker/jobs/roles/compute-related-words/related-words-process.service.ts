import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ResumeWordsTable, WordCounts } from '#libs/language';
import { childBeside, createProcessPool, type ProcessPool } from '#libs/sandbox';

/** Most processor time of a computation. One of 3,000 words, the most there are, takes 20 s. */
const CPU_MS = 5 * 60_000;

/** Most resident memory. One of 3,000 words takes 200 MB. */
const MEMORY_MB = 768;

/** Everything else of the machine takes precedence: no user waits for a table in front of a screen. */
const NICENESS = 15;

/** How often a computation looks whether it was canceled. */
const LOOKS_EVERY_MS = 1_000;

/** Computes tables in a process of their own: minutes of arithmetic stop neither the other jobs nor the worker's end. */
@Injectable()
export class RelatedWordsProcessService implements OnModuleDestroy {
  private readonly pools = new Set<ProcessPool<WordCounts, ResumeWordsTable>>();

  /**
   * Computes the table of counts.
   * @param isWanted is asked every second; the process ends once it says no
   * @returns null where it was not wanted any more, or exceeded its limits
   */
  async compute(counts: WordCounts, isWanted: () => Promise<boolean>): Promise<ResumeWordsTable | null | 'failed'> {
    const pool = createProcessPool<WordCounts, ResumeWordsTable>({
      ...{ cpuMs: CPU_MS, memoryMb: MEMORY_MB, niceness: NICENESS, size: 1, recycleAfter: 1 },
      child: childBeside(import.meta.url, 'related-words-child'),
    });
    this.pools.add(pool);
    let isCanceled = false;
    const watch = setInterval(() => {
      void isWanted()
        .catch(() => true)
        .then(async (wanted) => {
          if (wanted || isCanceled) return;
          isCanceled = true;
          await pool.close();
        });
    }, LOOKS_EVERY_MS);
    try {
      const ending = await pool.run(counts);
      if (isCanceled) return null;
      return ending.ended === 'done' ? ending.result : 'failed';
    } catch (error) {
      if (isCanceled) return null;
      throw error;
    } finally {
      clearInterval(watch);
      this.pools.delete(pool);
      await pool.close();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.pools].map((pool) => pool.close()));
  }
}
