/** The checks after a storm, made in the database past row-level security. */
import { Client } from 'pg';
import type { ApplicationReceipt } from '#libs/contracts';
import { numberedPerson } from '../people.js';

/** @returns what does not hold, a sentence each */
export async function faultsAfter(
  ownerUrl: string,
  receipts: readonly (ApplicationReceipt & { number: number })[],
): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const ask = async (sql: string, values: unknown[] = []): Promise<number> =>
      Number((await client.query<{ n: string }>(sql, values)).rows[0]?.n);
    const expected = new Set(receipts.map(({ applicationId }) => applicationId));
    const { rows: ranked } = await client.query<{ id: string; times: number }>(
      `SELECT application_id AS id, count(*)::int AS times FROM ranking
       WHERE weights_version_id IN (SELECT active_weights_id FROM role) GROUP BY application_id`,
    );
    const places = new Map(ranked.map(({ id, times }) => [id, times]));
    const notOnce = [...expected].filter((id) => places.get(id) !== 1).length;
    const { rows: people } = await client.query<{
      id: string;
      name: string | null;
      email: string | null;
      addresses: string[];
    }>(
      `SELECT candidate_id AS id, name, email, ARRAY(SELECT value FROM candidate_key k
         WHERE k.candidate_id = i.candidate_id AND k.kind = 'address') AS addresses FROM candidate_identity i`,
    );
    const known = new Map(people.map((one) => [one.id, one]));
    const unnamed = receipts.filter(({ candidateId, number }) => {
      const [is, { name, email = '' }] = [known.get(candidateId), numberedPerson(number)];
      return is?.name !== name || is?.email !== email || is?.addresses.join() !== email;
    }).length;
    const checks: [string, number, number][] = [
      ['people whose name and address are not what they were sent with', unnamed, 0],
      ['applications with a receipt that are not ranked exactly once', notOnce, 0],
      ['applications', await ask('SELECT count(*) AS n FROM application'), receipts.length],
      ['different receipts', expected.size, receipts.length],
      ['ranked applications', ranked.length, receipts.length],
      ['candidates', await ask('SELECT count(*) AS n FROM candidate'), receipts.length],
      ['profiles', await ask('SELECT count(*) AS n FROM profile'), receipts.length],
      ['assessments', await ask('SELECT count(*) AS n FROM assessment'), receipts.length],
      ['entries in the outbox', await ask('SELECT count(*) AS n FROM outbox'), 0],
      ['jobs in quarantine', await ask('SELECT count(*) AS n FROM quarantine'), 0],
      ['failed jobs in the queue', await ask(`SELECT count(*) AS n FROM bullmq.job WHERE state = 'failed'`), 0],
    ];
    return checks
      .filter(([, seen, wanted]) => seen !== wanted)
      .map(([what, seen, wanted]) => `${what}: ${seen} instead of ${wanted}`);
  } finally {
    await client.end();
  }
}

/** How many entries the outbox holds; null while the server cannot be asked. */
export async function openEntries(ownerUrl: string): Promise<number | null> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM outbox');
    return rows[0]?.n ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}
