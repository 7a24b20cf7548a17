import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE, RELAY_ROLE } from './roles.js';
import { CURRENT_ORGANISATION } from './tenancy.js';

/**
 * What happens, told to whoever looks on. A transaction adds to the waiting ones; one writer numbers them after their commit, because
 * sequences commit out of order, and whoever has seen number 7 must not find number 6 later.
 */
export class LiveEvents1795611600021 implements MigrationInterface {
  name = 'LiveEvents1795611600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE live_event_waiting (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        kind text NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      -- Rows live for a quarter of a second: keep the dead ones from piling up.
      ALTER TABLE live_event_waiting SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_cost_delay = 0);
      ${liveTable('live_event_waiting', ['SELECT', 'INSERT'], ['SELECT', 'DELETE'])}

      CREATE TABLE live_event (
        organisation_id uuid NOT NULL,
        number bigint NOT NULL CHECK (number > 0),
        role_id uuid NOT NULL,
        kind text NOT NULL,
        data jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, number)
      );
      ${liveTable('live_event', ['SELECT'], ['SELECT', 'INSERT', 'DELETE'])}

      CREATE TABLE live_event_head (
        organisation_id uuid PRIMARY KEY,
        number bigint NOT NULL CHECK (number >= 0),
        -- Events up to this one are not kept any more.
        forgotten bigint NOT NULL DEFAULT 0 CHECK (forgotten <= number)
      );
      ${liveTable('live_event_head', ['SELECT'], ['SELECT', 'INSERT', 'UPDATE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE live_event, live_event_waiting, live_event_head');
  }
}

/** A table that the application uses as any tenant table, and the relay, who serves all tenants, moves on. */
function liveTable(table: string, app: readonly string[], relay: readonly string[]): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON ${table} TO ${APP_ROLE}, ${OWNER_ROLE} USING (organisation_id = ${CURRENT_ORGANISATION});
    CREATE POLICY relay ON ${table} TO ${RELAY_ROLE} USING (true);
    GRANT ${app.join(', ')} ON ${table} TO ${APP_ROLE};
    GRANT ${relay.join(', ')} ON ${table} TO ${RELAY_ROLE};`;
}
