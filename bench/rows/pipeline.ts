/** From intake to a place in the shortlist, on either backend, against the same computing without any of it. */
import { availableParallelism } from 'node:os';
import pg from 'pg';
import { type Role } from '#libs/contracts';
import { SHIPPED_ROLES } from '#libs/job-ad';
import type { AssessingTask } from '../load/assessing-child.js';
import type { CandidatesTask } from '../load/candidates-child.js';
import { openHttpConnection } from '../load/http-connection.js';
import { numberedPerson } from '../people.js';
import type { BenchRow } from '../row.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { runChild, startApi, launchWorker } from '../servers/processes.js';
import { startQueueServer } from '../servers/redis.js';
import { waitFor } from '../wait.js';

const PEOPLE = 1_500;
const WARM_UP = 200;
const CONNECTIONS = 16;
const CORES = Math.min(2, availableParallelism());

export const pipelineOnPostgres = pipeline('postgres', 'posts');
export const pipelineOnRedis = pipeline('redis', 'posts');
export const importOnPostgres = pipeline('postgres', 'import');
export const importOnRedis = pipeline('redis', 'import');

/** @param by one call for each candidate, or one import with all of them as lines */
function pipeline(kind: 'postgres' | 'redis', by: 'posts' | 'import'): BenchRow {
  const backend = kind === 'postgres' ? 'PostgreSQL' : 'Redis';
  return {
    id: by === 'posts' ? `pipeline-${kind}` : `import-${kind}`,
    name: `intake → ranked, candidates with no file, ${by === 'posts' ? '' : 'one import, '}queues on ${backend}`,
    target: '≥ 0.5 × profile + assess bare on the same cores',
    async run() {
      const queues = await startQueueServer(kind);
      if (queues === null) return null;
      const { redisUrl } = queues;
      const { url, ownerUrl, folder } = await startDatabase();
      const { apiKey } = await addOrganisation(url);
      const { address } = await startApi({ databaseUrl: url, redisUrl, folder });
      // As the bare computing has it: a process a core. Of single calls the API is what takes the second core.
      const workers = by === 'import' ? CORES : 1;
      for (let worker = 0; worker < workers; worker++) await launchWorker({ databaseUrl: url, redisUrl, folder });
      const roleId = await addShippedRole(address, apiKey);
      const owner = new pg.Client({ connectionString: ownerUrl });
      await owner.connect();

      async function post(from: number, to: number): Promise<{ accepted: number; ranked: number }> {
        const began = performance.now();
        if (by === 'import') {
          const seconds = await importPeople({ address, roleId, apiKey, from, to });
          await waitFor(120_000, async () => (await rankedIn(owner)) === to);
          return { accepted: (to - from) / seconds, ranked: ((to - from) * 1000) / (performance.now() - began) };
        }
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
          detail: `${ranked.toFixed(0)} a second through API, outbox, queue and ${workers === 1 ? 'worker' : `${workers} workers`} (accepted at ${accepted.toFixed(0)}); bare ${bareSpeed.toFixed(0)} in ${CORES} processes`,
          met: ratio >= 0.5,
        };
      } finally {
        await owner.end();
      }
    },
  };
}

/** @returns seconds until the import was accepted */
async function importPeople(task: Omit<CandidatesTask, 'connections'>): Promise<number> {
  const { address, roleId, apiKey, from, to } = task;
  const lines = Array.from({ length: to - from }, (_, index) => JSON.stringify(numberedPerson(from + index)));
  const body = Buffer.from(lines.join('\n'));
  const connection = await openHttpConnection(address);
  const began = performance.now();
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/x-ndjson' };
  const answer = await connection.request('POST', `/api/v1/roles/${roleId}/imports`, headers, body);
  connection.close();
  if (answer.status !== 202) throw new Error(`${answer.status} ${answer.body.toString()}`);
  return (performance.now() - began) / 1000;
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
