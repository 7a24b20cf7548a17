import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './roles.js';
import { MUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/** What applicant tracking systems say: their openings, applications and attachments beside ours, and deliveries in more detail. */
export class Ats1795611600042 implements MigrationInterface {
  name = 'Ats1795611600042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: the vendor shows the secret only once it knows the address. The former one counts until the moment beside it.
      ALTER TABLE connection ALTER COLUMN secret_sealed DROP NOT NULL,
        ADD COLUMN former_secret_sealed bytea, ADD COLUMN former_secret_until timestamptz,
        ADD COLUMN account_sealed bytea,
        ADD CONSTRAINT connection_former_secret_check CHECK ((former_secret_sealed IS NULL) = (former_secret_until IS NULL));

      ALTER TABLE delivery ADD COLUMN body_digest bytea CHECK (octet_length(body_digest) = 32), ADD COLUMN event_kind text,
        ADD COLUMN event_type text, ADD COLUMN repeats int NOT NULL DEFAULT 0, ADD COLUMN settled_at timestamptz,
        -- The same id came before with another content.
        ADD COLUMN conflicts_with uuid;
      ALTER TABLE delivery DROP CONSTRAINT delivery_organisation_id_connection_id_vendor_delivery_id_key;
      CREATE UNIQUE INDEX delivery_vendor_idx ON delivery (organisation_id, connection_id, vendor_delivery_id)
        WHERE conflicts_with IS NULL;
      CREATE UNIQUE INDEX delivery_conflict_idx ON delivery (organisation_id, conflicts_with, body_digest)
        WHERE conflicts_with IS NOT NULL;
      CREATE INDEX delivery_outcome_idx ON delivery (organisation_id, connection_id, outcome, id);

      -- Of a candidate: the document that the vendor's record of them is now, a digest of it that orders records of one version, and whom the
      -- vendor merged them into.
      ALTER TABLE external_object ADD COLUMN digest bytea, ADD COLUMN document_id uuid, ADD COLUMN merged_into text,
        ADD COLUMN merge_id uuid;
      CREATE INDEX external_object_merged_idx ON external_object (organisation_id, connection_id, merged_into)
        WHERE merged_into IS NOT NULL;

      -- A newer version of the same record stands for it; when a record was so, as its sender says.
      ALTER TABLE candidate_document ADD COLUMN replaced_at timestamptz, ADD COLUMN dated_at timestamptz;
      GRANT UPDATE (replaced_at, dated_at) ON candidate_document TO ${APP_ROLE};

      -- Not there any more with the vendor that brought it.
      ${addWords('application', 'mode', ['withdrawn'])}
      ALTER TABLE application DROP CONSTRAINT application_superseded_check, ADD CONSTRAINT application_superseded_check
        CHECK ((mode = 'superseded') = (superseded_by_id IS NOT NULL) AND (mode IN ('superseded', 'withdrawn')) = (mode_before IS NOT NULL));

      CREATE TABLE ats_job (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        vendor_id text NOT NULL,
        -- Null while only applications name it.
        title text,
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
        text text,
        url text,
        version text,
        digest bytea,
        role_id uuid,
        mapped_by uuid,
        mapped_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, connection_id, vendor_id),
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE SET NULL (role_id)
      );
      CREATE INDEX ats_job_role_idx ON ats_job (organisation_id, role_id);
      ${tenantTable('ats_job', MUTABLE)}

      CREATE TABLE ats_application (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        vendor_id text NOT NULL,
        -- Each field with the version that said it: what holds is the latest of each, in whatever order they came.
        said jsonb NOT NULL,
        candidate_vendor_id text,
        job_vendor_id text,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'hired', 'rejected')),
        stage_name text,
        -- Ours; null while it waits for a role, or for its candidate.
        application_id uuid,
        tombstone_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, connection_id, vendor_id),
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE SET NULL (application_id)
      );
      CREATE INDEX ats_application_candidate_idx ON ats_application (organisation_id, connection_id, candidate_vendor_id);
      CREATE INDEX ats_application_job_idx ON ats_application (organisation_id, connection_id, job_vendor_id, vendor_id);
      CREATE INDEX ats_application_ours_idx ON ats_application (organisation_id, application_id);
      ${tenantTable('ats_application', MUTABLE)}

      CREATE TABLE ats_attachment (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        candidate_vendor_id text NOT NULL,
        vendor_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('resume', 'cover-letter', 'other')),
        file_name text,
        media_type text,
        -- Address or handle; null once the bytes are here.
        source jsonb,
        state text NOT NULL CHECK (state IN ('waiting', 'fetched', 'failed', 'expired')),
        error_code text,
        error_message text,
        document_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, connection_id, candidate_vendor_id, vendor_id),
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, document_id) REFERENCES document ON DELETE SET NULL (document_id)
      );
      CREATE INDEX ats_attachment_document_idx ON ats_attachment (organisation_id, document_id);
      ${tenantTable('ats_attachment', MUTABLE)}
    `);
  }

  /** Words stay: they may stand in rows. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ats_attachment, ats_application, ats_job;
      UPDATE application SET mode = mode_before, mode_before = NULL WHERE mode = 'withdrawn';
      ALTER TABLE application DROP CONSTRAINT application_superseded_check, ADD CONSTRAINT application_superseded_check
        CHECK ((mode = 'superseded') = (superseded_by_id IS NOT NULL) AND (mode = 'superseded') = (mode_before IS NOT NULL));
      ALTER TABLE candidate_document DROP COLUMN replaced_at, DROP COLUMN dated_at;
      DROP INDEX external_object_merged_idx;
      ALTER TABLE external_object DROP COLUMN digest, DROP COLUMN document_id, DROP COLUMN merged_into, DROP COLUMN merge_id;
      DROP INDEX delivery_vendor_idx, delivery_conflict_idx, delivery_outcome_idx;
      DELETE FROM delivery WHERE conflicts_with IS NOT NULL;
      ALTER TABLE delivery DROP COLUMN body_digest, DROP COLUMN event_kind, DROP COLUMN event_type, DROP COLUMN repeats,
        DROP COLUMN settled_at, DROP COLUMN conflicts_with,
        ADD CONSTRAINT delivery_organisation_id_connection_id_vendor_delivery_id_key
          UNIQUE (organisation_id, connection_id, vendor_delivery_id);
      DELETE FROM connection WHERE secret_sealed IS NULL;
      ALTER TABLE connection ALTER COLUMN secret_sealed SET NOT NULL, DROP COLUMN former_secret_sealed,
        DROP COLUMN former_secret_until, DROP COLUMN account_sealed`);
  }
}
