import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RELAY_ROLE } from './roles.js';
import { MUTABLE, tenantTable } from './tenancy.js';

/** What applicant tracking systems are shown and told, as far as a role wants it: scores, and stages that follow decisions. */
export class WriteBack1795611600046 implements MigrationInterface {
  name = 'WriteBack1795611600046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ats_application ADD COLUMN stage_id text,
        -- Since when it is in this status and stage, as far as was heard of it.
        ADD COLUMN stands_since timestamptz NOT NULL DEFAULT now();

      CREATE TABLE ats_role (
        organisation_id uuid NOT NULL,
        role_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        shows_scores boolean NOT NULL DEFAULT false,
        moves_stages boolean NOT NULL DEFAULT false,
        -- Decision → where the ATS moves the application.
        moves jsonb NOT NULL DEFAULT '{}',
        -- Stage of the ATS → decision.
        decisions jsonb NOT NULL DEFAULT '{}',
        -- Stages and reasons as the vendor listed them, and how asking for them ended.
        choices jsonb,
        choices_at timestamptz,
        choices_error text,
        PRIMARY KEY (organisation_id, role_id, connection_id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
      );
      CREATE INDEX ats_role_connection_idx ON ats_role (organisation_id, connection_id);
      ${tenantTable('ats_role', MUTABLE)}

      CREATE TABLE write_back (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        -- Of the vendor's application.
        vendor_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('score', 'stage')),
        -- Lists go by it.
        id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'done', 'held', 'idle', 'failed')),
        next_at timestamptz,
        -- How often it became due: what becomes due while it is told is told again.
        asked int NOT NULL DEFAULT 1 CHECK (asked > 0),
        -- Attempts of the schedule that failed.
        step smallint NOT NULL DEFAULT 0 CHECK (step >= 0),
        -- A call was begun, and nobody has noted how it ended.
        under_way boolean NOT NULL DEFAULT false,
        -- Of what the vendor was told last, and what it is found by there.
        digest bytea,
        ref text,
        error_code text,
        error_message text,
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, connection_id, vendor_id, kind),
        FOREIGN KEY (organisation_id, connection_id, vendor_id) REFERENCES ats_application ON DELETE CASCADE,
        CHECK ((state = 'waiting') = (next_at IS NOT NULL))
      );
      CREATE INDEX write_back_due_idx ON write_back (organisation_id, connection_id, next_at, vendor_id)
        WHERE next_at IS NOT NULL;
      CREATE INDEX write_back_failed_idx ON write_back (organisation_id, connection_id, id) WHERE state = 'failed';
      ${tenantTable('write_back', MUTABLE)}

      CREATE TABLE write_back_run (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        -- The outbox entry that goes on; no foreign key, because that one is deleted when it is carried out.
        run_id uuid,
        -- Runs in a row in which the vendor took nothing, and until when it is left alone.
        failures int NOT NULL DEFAULT 0 CHECK (failures >= 0),
        paused_until timestamptz,
        PRIMARY KEY (organisation_id, connection_id),
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
      );
      ${tenantTable('write_back_run', MUTABLE)}

      -- Up to which event what an organisation owes its ATS was noted; no row: no role of its has wanted anything yet.
      CREATE TABLE write_back_cursor (
        organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
        number bigint NOT NULL CHECK (number >= 0)
      );
      ${tenantTable('write_back_cursor', MUTABLE)}
      CREATE POLICY relay ON write_back_cursor FOR SELECT TO ${RELAY_ROLE} USING (true);
      GRANT SELECT ON write_back_cursor TO ${RELAY_ROLE};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE write_back_cursor, write_back_run, write_back, ats_role;
      ALTER TABLE ats_application DROP COLUMN stage_id, DROP COLUMN stands_since`);
  }
}
