import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Catching up with what stands with an ATS: at the beginning, every night, and when somebody asks. */
export class AtsSyncs1795611600045 implements MigrationInterface {
  name = 'AtsSyncs1795611600045';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ats_sync (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        cause text NOT NULL CHECK (cause IN ('connected', 'nightly', 'asked', 'told')),
        state text NOT NULL CHECK (state IN ('running', 'finished', 'failed')),
        -- What changed since then is asked for; null: everything.
        since timestamptz,
        -- How far it has come: the list, and the place in it as the vendor says it.
        list text NOT NULL DEFAULT 'jobs' CHECK (list IN ('jobs', 'applications')),
        place text,
        pages int NOT NULL DEFAULT 0,
        -- Openings and applications that were told, and of them those that were news here.
        seen int NOT NULL DEFAULT 0,
        news int NOT NULL DEFAULT 0,
        faulty int NOT NULL DEFAULT 0,
        -- Calls one after the other that failed, and when it goes on.
        failures int NOT NULL DEFAULT 0,
        resumes_at timestamptz,
        error_code text,
        error_message text,
        -- Something changed meanwhile: another one follows it.
        again boolean NOT NULL DEFAULT false,
        started_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        CHECK ((state = 'running') = (ended_at IS NULL)),
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX ats_sync_running_idx ON ats_sync (organisation_id, connection_id) WHERE state = 'running';
      CREATE INDEX ats_sync_connection_idx ON ats_sync (organisation_id, connection_id, id);
      ${tenantTable('ats_sync', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ats_sync');
  }
}
