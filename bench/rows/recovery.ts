/** How soon a job that its worker was killed over is picked up by the next worker. The storm is `npm run chaos`. */
import { Queue } from 'bullmq';
import pg from 'pg';
import { JOB_NAMES, openQueueBackend, openQueuePool, queueName, type QueuedBatch } from '#libs/queues';
import type { CandidatesTask } from '../load/candidates-child.js';
import type { BenchRow } from '../row.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { runChild, startApi, launchWorker } from '../servers/processes.js';
import { startQueueServer } from '../servers/redis.js';
import { waitFor } from '../wait.js';
import { addShippedRole, rankedIn } from './pipeline.js';

const PEOPLE = 400;
/** Ranked when the worker is killed. */
const BEFORE = 50;

export const recoveryOnPostgres = recovery('postgres');
export const recoveryOnRedis = recovery('redis');

function recovery(kind: 'postgres' | 'redis'): BenchRow {
  return {
    id: `recovery-${kind}`,
    name: `first stalled job picked up after a kill, queues on ${kind === 'postgres' ? 'PostgreSQL' : 'Redis'}`,
    target: '≤ 10 s',
    async run() {
      const queues = await startQueueServer(kind);
      if (queues === null) return null;
      const { redisUrl } = queues;
      const { url, ownerUrl, folder } = await startDatabase();
      const services = { databaseUrl: url, redisUrl, folder };
      const { apiKey } = await addOrganisation(url);
      const { address } = await startApi(services);
      const roleId = await addShippedRole(address, apiKey);
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();
      try {
        const worker = await launchWorker(services);
        const task = { address, roleId, apiKey, connections: 8, from: 0, to: PEOPLE } satisfies CandidatesTask;
        const posting = runChild('load/candidates-child', task);
        await waitFor(60_000, async () => (await rankedIn(owner)) >= BEFORE);
        await worker.kill();
        const killed = performance.now();
        const seconds = (): number => (performance.now() - killed) / 1000;
        // Some may be through, and only the queue not know it.
        const held = await stillOpen(owner, await entriesInWork(services));
        await launchWorker(services);
        let first: number | null = null;
        await waitFor(120_000, async () => {
          if (first === null && (await stillOpen(owner, held)).length < held.length) first = seconds();
          return (await rankedIn(owner)) === PEOPLE;
        });
        const all = seconds();
        await posting;
        if (first === null) throw new Error('the worker held no job when it was killed: nothing was measured');
        return {
          figure: `${(first as number).toFixed(1)} s`,
          detail: `${held.length} jobs were under way; all ${PEOPLE} candidates ranked ${all.toFixed(1)} s after the kill, the new worker's start included`,
          met: first <= 10,
        };
      } finally {
        await owner.end();
      }
    },
  };
}

/** Outbox ids of the jobs that the queue believes to be under way. */
async function entriesInWork({ databaseUrl, redisUrl }: { databaseUrl: string; redisUrl: string | null }) {
  const pool = redisUrl === null ? openQueuePool(databaseUrl) : null;
  const backend = openQueueBackend(pool === null ? { redisUrl: redisUrl ?? '' } : { pool });
  const held: string[] = [];
  for (const job of JOB_NAMES) {
    const queue = new Queue<QueuedBatch>(queueName(job), { ...backend.consumer } as never, backend.factory as never);
    held.push(...(await queue.getActive()).flatMap(({ data }) => data.entries.map(({ outboxId }) => outboxId)));
    await queue.close();
  }
  await backend.close();
  await pool?.end();
  return held;
}

async function stillOpen(owner: pg.Client, ids: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM outbox WHERE id = ANY ($1)', [ids]);
  return rows.map(({ id }) => id);
}
