/** Profiles and assesses people one after the other and says how large the live heap is on the way. Needs `--expose-gc`. */
import { assessorFor } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { buildProfile } from '#libs/resume';
import { personDocument } from '../people.js';

export interface MemoryTask {
  /** After how many people to look, rising; the last is how many there are. */
  profiled: number[];
}

export interface HeapSize {
  profiled: number;
  /** Bytes. */
  heapUsed: number;
  /** Bytes. */
  resident: number;
}

const AS_OF = '2026-01-01';

process.once('message', (task) => {
  void run(task as MemoryTask).then((sizes) => process.send?.(sizes, () => process.exit(0)));
});

async function run({ profiled }: MemoryTask): Promise<HeapSize[]> {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  const assess = assessorFor(readRole(shipped.page, { title: shipped.title }));
  const sizes: HeapSize[] = [];
  let number = 0;
  for (const until of profiled) {
    for (; number < until; number++) assess(buildProfile([await personDocument(number)]), AS_OF);
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    sizes.push({ profiled: number, heapUsed, resident: rss });
  }
  return sizes;
}
