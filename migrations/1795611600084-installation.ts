import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './roles.js';

/** What holds for the installation as a whole: with which key its secrets are sealed, and how often it is called. */
export class Installation1795611600084 implements MigrationInterface {
  name = 'Installation1795611600084';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row: something known, sealed with CANDOR_SECRET_KEY, so that another key is found out at the start.
      CREATE TABLE secret_key_check (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        sealed bytea NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON secret_key_check TO ${APP_ROLE};

      -- Calls of a minute by caller, gathered from all API processes. Unlogged: after a crash of the database, counting begins anew.
      CREATE UNLOGGED TABLE call_count (
        minute timestamptz NOT NULL,
        caller uuid NOT NULL,
        calls int NOT NULL,
        PRIMARY KEY (minute, caller)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON call_count TO ${APP_ROLE};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE call_count, secret_key_check');
  }
}
