/** The transaction that finishes an outbox entry, sent by `pg` alone, as many at a time as the worker runs. */
import pg from 'pg';
import { job } from '../../apps/worker/jobs/shortlist/assess-application/assess-application.job.js';

export interface FinishingTask {
  databaseUrl: string;
  organisationId: string;
}

process.once('message', (task) => {
  void run(task as FinishingTask).then((report) => process.send?.(report, () => process.exit(0)));
});

/** Finishes every entry that is there. */
async function run({ databaseUrl, organisationId }: FinishingTask): Promise<{ perSecond: number }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c role=candor_app' });
  const { rows } = await transaction(await pool.connect(), organisationId, (client) =>
    client.query<{ id: string }>('SELECT id FROM outbox'),
  );
  const began = performance.now();
  const left = [...rows];
  await Promise.all(
    Array.from({ length: job.concurrency }, async () => {
      for (let entry = left.pop(); entry; entry = left.pop()) {
        const { id } = entry;
        await transaction(await pool.connect(), organisationId, (client) =>
          client.query('DELETE FROM outbox WHERE organisation_id = $1 AND id = $2 RETURNING id', [organisationId, id]),
        );
      }
    }),
  );
  const perSecond = rows.length / ((performance.now() - began) / 1000);
  await pool.end();
  return { perSecond };
}

async function transaction<Result>(
  client: pg.PoolClient,
  organisationId: string,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  await client.query('BEGIN');
  await client.query(`SELECT set_config('candor.organisation', $1, true)`, [organisationId]);
  const result = await work(client);
  await client.query('COMMIT');
  client.release();
  return result;
}
