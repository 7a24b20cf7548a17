/** From intake to a place in the shortlist, on either backend, against the same computing without any of it. */
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { type Role } from '#libs/contracts';
import { SHIPPED_ROLES } from '#libs/text';
import type { AssessingTask } from '../load/assessing-child.js';
import type { CandidatesTask } from '../load/candidates-child.js';
import { openHttpConnection } from '../load/http-connection.js';
import type { BenchRow } from '../row.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { runChild, startApi, startWorker } from '../servers/processes.js';
import { startQueueServer } from '../servers/redis.js';
import { waitFor } from '../wait.js';

const PEOPLE = 1_500;
const WARM_UP = 200;
const CONNECTIONS = 16;
const CORES = Math.min(2, availableParallelism());

export const pipelineOnPostgres = pipeline('postgres');
export const pipelineOnRedis = pipeline('redis');

function pipeline(kind: 'postgres' | 'redis'): BenchRow {
  const backend = kind === 'postgres' ? 'PostgreSQL' : 'Redis';
  return {
    id: `pipeline-${kind}`,
    name: `intake → ranked, candidates with no file, queues on ${backend}`,
    target: '≥ 0.5 × profile + assess bare on the same cores',
    async run() {
      const queues = await startQueueServer(kind);
      if (queues === null) return null;
      const { redisUrl } = queues;
      const { url, ownerUrl, folder } = await startDatabase();
      const { apiKey } = await addOrganisation(url);
      const { address } = await startApi({ databaseUrl: url, redisUrl, folder });
      await startWorker({ databaseUrl: url, redisUrl, folder });
      const roleId = await addShippedRole(address, apiKey);
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();

      async function post(from: number, to: number): Promise<{ accepted: number; ranked: number }> {
        const began = performance.now();
        const task = { address, roleId, apiKey, connections: CONNECTIONS, from, to } satisfies CandidatesTask;
        const { seconds } = await runChild<{ seconds: number }>('load/candidates-child', task);
        await waitFor(120_000, async () => (await rankedIn(owner)) === to);
        return { accepted: (to - from) / seconds, ranked: ((to - from) * 1000) / (performance.now() - began) };
      }

      try {
        await post(0, WARM_UP);
        const bareBefore = await bare();
        const { accepted, ranked } = await post(WARM_UP, WARM_UP + PEOPLE);
        const bareSpeed = (bareBefore + (await bare())) / 2;
        const ratio = ranked / bareSpeed;
        return {
          figure: `${ratio.toFixed(2)} ×`,
          detail: `${ranked.toFixed(0)} a second through API, outbox, queue and worker (accepted at ${accepted.toFixed(0)}); bare ${bareSpeed.toFixed(0)} in ${CORES} processes`,
          met: ratio >= 0.5,
        };
      } finally {
        await owner.end();
      }
    },
  };
}

/** People a second, a process a core. */
async function bare(): Promise<number> {
  const share = PEOPLE / CORES;
  const reports = await Promise.all(
    Array.from({ length: CORES }, (_, core) =>
      runChild<{ seconds: number }>('load/assessing-child', {
        from: core * share,
        to: (core + 1) * share,
      } satisfies AssessingTask),
    ),
  );
  return PEOPLE / Math.max(...reports.map(({ seconds }) => seconds));
}

/** The shipped role, through the API. @returns its id */
export async function addShippedRole(address: string, apiKey: string): Promise<string> {
  const [shipped] = SHIPPED_ROLES;
  if (!shipped) throw new Error('No role is shipped.');
  const connection = await openHttpConnection(address);
  const body = Buffer.from(JSON.stringify({ page: { text: shipped.page, title: shipped.title } }));
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const answer = await connection.request('POST', '/api/v1/roles', headers, body);
  connection.close();
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.body.toString()}`);
  return (JSON.parse(answer.body.toString()) as Role).id;
}

/** How many applications are ranked. @param owner a superuser, whom row-level security does not concern */
export async function rankedIn(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM ranking');
  return rows[0]?.n ?? 0;
}
