import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Versions of roles that everybody is assessed under before it is decided whether they rank by them. */
export class Rescoring1795611600036 implements MigrationInterface {
  name = 'Rescoring1795611600036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rescoring (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        role_version_id uuid NOT NULL,
        weights_version_id uuid NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- Null while it is prepared.
        outcome text CHECK (outcome IN ('activated', 'cancelled', 'superseded')),
        ended_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT rescoring_end_check CHECK ((outcome IS NULL) = (ended_at IS NULL)),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, role_version_id) REFERENCES role_version ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, weights_version_id) REFERENCES weights_version ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX rescoring_open_idx ON rescoring (organisation_id, role_id) WHERE outcome IS NULL;
      CREATE INDEX rescoring_role_idx ON rescoring (organisation_id, role_id, id);
      CREATE INDEX rescoring_role_version_idx ON rescoring (organisation_id, role_version_id);
      CREATE INDEX rescoring_weights_version_idx ON rescoring (organisation_id, weights_version_id);
      ${tenantTable('rescoring', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rescoring');
  }
}
