import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Links by which people without an account read a shortlist, or some applications of a role. */
export class ShareLinks1795611600033 implements MigrationInterface {
  name = 'ShareLinks1795611600033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE share_link (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
        scope text NOT NULL CHECK (scope IN ('shortlist', 'applications')),
        blind boolean NOT NULL,
        -- For whom it is, in words of whoever made it.
        note text,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        opened int NOT NULL DEFAULT 0,
        last_opened_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      CREATE INDEX share_link_role_idx ON share_link (organisation_id, role_id, id);
      ${tenantTable('share_link', MUTABLE)}

      CREATE TABLE share_link_application (
        organisation_id uuid NOT NULL,
        share_link_id uuid NOT NULL,
        application_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, share_link_id, application_id),
        FOREIGN KEY (organisation_id, share_link_id) REFERENCES share_link ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX share_link_application_application_idx ON share_link_application (organisation_id, application_id);
      ${tenantTable('share_link_application', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE share_link_application, share_link');
  }
}
