import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNER_ROLE, RELAY_ROLE } from './roles.js';

/** How the processes know of each other, and failures of a job apart from how often it was sent. */
export class Survival1795611600080 implements MigrationInterface {
  name = 'Survival1795611600080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row a run of a worker process. It belongs to no organisation and names nobody.
      CREATE TABLE worker_process (
        id uuid PRIMARY KEY,
        started_at timestamptz NOT NULL DEFAULT now(),
        -- The last heartbeat.
        seen_at timestamptz NOT NULL DEFAULT now(),
        -- When it was stopped in order; null while it runs, and of one that died.
        ended_at timestamptz
      );
      ALTER TABLE worker_process SET (fillfactor = 50);
      ALTER TABLE worker_process ENABLE ROW LEVEL SECURITY;
      ALTER TABLE worker_process FORCE ROW LEVEL SECURITY;
      CREATE POLICY relay ON worker_process TO ${RELAY_ROLE}, ${OWNER_ROLE} USING (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON worker_process TO ${RELAY_ROLE};

      -- An attempt may end because the database, its disk or the process went away: that is no failure of the job.
      ALTER TABLE outbox ADD COLUMN failures int NOT NULL DEFAULT 0;
      UPDATE outbox SET failures = greatest(0, attempt - 1) WHERE last_error IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE worker_process; ALTER TABLE outbox DROP COLUMN failures');
  }
}
