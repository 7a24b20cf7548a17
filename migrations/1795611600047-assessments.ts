import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Assessments that applicant tracking systems ask for, and what they show and are shown for it. */
export class Assessments1795611600047 implements MigrationInterface {
  name = 'Assessments1795611600047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The key that the vendor shows; the former one counts until the moment beside it. And what the vendor gave to be told results with.
      ALTER TABLE connection ADD COLUMN assessment_key_sealed bytea, ADD COLUMN former_assessment_key_sealed bytea,
        ADD COLUMN former_assessment_key_until timestamptz, ADD COLUMN assessment_token_sealed bytea,
        ADD CONSTRAINT connection_former_assessment_key_check
          CHECK ((former_assessment_key_sealed IS NULL) = (former_assessment_key_until IS NULL));

      -- The assessment that it asks for. No foreign key: an erasure takes that away.
      ALTER TABLE delivery ADD COLUMN assessment_id text;

      CREATE TABLE ats_assessment (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        -- Ours, by which the vendor knows it; of the application that stands for it as well.
        vendor_id text NOT NULL,
        -- What repeats of the question are told by.
        identity text NOT NULL,
        -- The vendor's application that it was asked for, where that is told.
        application_vendor_id text,
        -- The address that is told of the result.
        callback text NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, connection_id, vendor_id),
        UNIQUE (organisation_id, connection_id, identity),
        FOREIGN KEY (organisation_id, connection_id, vendor_id) REFERENCES ats_application ON DELETE CASCADE
      );
      CREATE INDEX ats_assessment_application_idx ON ats_assessment (organisation_id, connection_id, application_vendor_id);
      ${tenantTable('ats_assessment', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM ats_application USING ats_assessment t WHERE ats_application.organisation_id = t.organisation_id
        AND ats_application.connection_id = t.connection_id AND ats_application.vendor_id = t.vendor_id;
      DROP TABLE ats_assessment;
      ALTER TABLE delivery DROP COLUMN assessment_id;
      ALTER TABLE connection DROP COLUMN assessment_key_sealed, DROP COLUMN former_assessment_key_sealed,
        DROP COLUMN former_assessment_key_until, DROP COLUMN assessment_token_sealed`);
  }
}
