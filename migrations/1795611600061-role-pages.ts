import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Files that role pages came in, until somebody has made a role of what was read. */
export class RolePages1795611600061 implements MigrationInterface {
  name = 'RolePages1795611600061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_page (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        -- A user or an API key: nobody else asks for it.
        asked_by uuid NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        -- Until it has been read.
        bytes bytea,
        -- What became of it, by the reader's word; null while it waits.
        outcome text,
        text text,
        message text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT role_page_read_check CHECK ((outcome IS NULL) = (bytes IS NOT NULL) AND (text IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'text'))
      );
      CREATE INDEX role_page_created_idx ON role_page (organisation_id, created_at);
      ${tenantTable('role_page', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE role_page');
  }
}
