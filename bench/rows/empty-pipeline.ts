/** The cost of outbox, relay, queue and finishing when the work itself is empty. */
import pg from 'pg';
import type { BullmqTask } from '../load/bullmq-child.js';
import type { FinishingTask } from '../load/finishing-child.js';
import type { BenchRow } from '../row.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { runChild, launchWorker } from '../servers/processes.js';
import { startQueueServer } from '../servers/redis.js';
import { waitFor } from '../wait.js';

const ENTRIES = 5_000;
const WARM_UP = 500;

export const emptyPipelineOnPostgres = emptyPipeline('postgres');
export const emptyPipelineOnRedis = emptyPipeline('redis');

function emptyPipeline(kind: 'postgres' | 'redis'): BenchRow {
  const backend = kind === 'postgres' ? 'PostgreSQL' : 'Redis';
  return {
    id: `empty-${kind}`,
    name: `the same with nothing to do for a job, queues on ${backend}`,
    target: '≥ 0.5 × the slower of bare BullMQ and the bare finishing transaction',
    async run() {
      const queues = await startQueueServer(kind);
      if (queues === null) return null;
      const { redisUrl } = queues;
      const { url, ownerUrl, folder } = await startDatabase();
      const { organisationId } = await addOrganisation(url);
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();
      try {
        await addEntries(owner, organisationId, ENTRIES);
        const finishing = { databaseUrl: url, organisationId } satisfies FinishingTask;
        const { perSecond: finished } = await runChild<{ perSecond: number }>('load/finishing-child', finishing);
        const queueing = { databaseUrl: url, redisUrl, jobs: ENTRIES } satisfies BullmqTask;
        const { seconds } = await runChild<{ seconds: number }>('load/bullmq-child', queueing);
        const queued = ENTRIES / seconds;

        await launchWorker({ databaseUrl: url, redisUrl, folder });
        const through = async (entries: number): Promise<number> => {
          await addEntries(owner, organisationId, entries);
          const began = performance.now();
          await waitFor(120_000, async () => !(await anyEntry(owner)));
          return (entries * 1000) / (performance.now() - began);
        };
        await through(WARM_UP);
        const ours = await through(ENTRIES);
        const ratio = ours / Math.min(finished, queued);
        return {
          figure: `${ratio.toFixed(2)} ×`,
          detail: `${ours.toFixed(0)} entries a second; bare BullMQ ${queued.toFixed(0)}, bare finishing transactions ${finished.toFixed(0)}`,
          met: ratio >= 0.5,
        };
      } finally {
        await owner.end();
      }
    },
  };
}

/** Entries about applications that are gone: the worker finds that out by one query, and finishes them. */
async function addEntries(owner: pg.Client, organisationId: string, entries: number): Promise<void> {
  await owner.query(
    `INSERT INTO outbox (organisation_id, id, job, payload)
     SELECT $1, uuidv7(), 'assess-application', jsonb_build_object('applicationId', uuidv7()) FROM generate_series(1, $2)`,
    [organisationId, entries],
  );
}

async function anyEntry(owner: pg.Client): Promise<boolean> {
  return (await owner.query('SELECT FROM outbox LIMIT 1')).rowCount !== 0;
}
