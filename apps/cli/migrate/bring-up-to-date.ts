import pg from 'pg';
import { migrate, queuePoolConfig } from '#libs/database';
import { migrateQueueSchema } from '#libs/queues';

/**
 * Roles of the database, our tables, and the queue's schema. Safe to repeat and to run side by side.
 * @param ownerUrl a login that may create roles and schemas
 * @param login the one that api and worker connect with
 * @returns the names of the migrations that were run
 */
export async function bringUpToDate(ownerUrl: string, login: string | null): Promise<string[]> {
  const run = await migrate(ownerUrl, login === null ? {} : { grantTo: login });
  const queue = new pg.Client(queuePoolConfig(ownerUrl, { applicationName: 'candor-migrate' }));
  await queue.connect();
  try {
    await migrateQueueSchema(queue as unknown as pg.PoolClient);
  } finally {
    await queue.end();
  }
  return run;
}
