/** Memory of a process that profiles and assesses ten thousand résumés one after the other. */
import type { HeapSize, MemoryTask } from '../load/memory-child.js';
import type { BenchRow } from '../row.js';
import { runChild } from '../servers/processes.js';

/** After how many résumés the heap is measured: at the first reading every table and cache has been made. */
const PROFILED = [1_000, 4_000, 7_000, 10_000];
/** Growth of the live heap from the first reading to the last that still counts as flat: the memory of words fills up to a fixed size. */
const FLAT = 1.1;

export const memory: BenchRow = {
  id: 'memory',
  name: 'memory over 10,000 résumés, profile + assess in one process',
  target: `live heap flat (≤ ${FLAT} ×)`,
  async run() {
    const task: MemoryTask = { profiled: PROFILED };
    const sizes = await runChild<HeapSize[]>('load/memory-child', task, ['--expose-gc']);
    const [first, last] = [sizes[0]!, sizes.at(-1)!];
    const growth = last.heapUsed / first.heapUsed;
    const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
    return {
      figure: `${growth.toFixed(2)} ×`,
      detail: `live heap ${sizes.map((one) => `${mb(one.heapUsed)} MB after ${one.profiled}`).join(', ')}; resident ${mb(last.resident)} MB`,
      met: growth <= FLAT,
    };
  },
};
