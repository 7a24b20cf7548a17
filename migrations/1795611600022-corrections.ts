import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/** Facts about people and outcomes of criteria that somebody put right, and what rests on them. */
export class Corrections1795611600022 implements MigrationInterface {
  name = 'Corrections1795611600022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE correction (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        -- Null: this one takes another back.
        content jsonb,
        undoes uuid,
        source text NOT NULL CHECK (source IN ('document', 'phone-screen', 'candidate', 'reference')),
        reason text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT correction_content_check CHECK ((content IS NULL) = (undoes IS NOT NULL)),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate,
        FOREIGN KEY (organisation_id, undoes) REFERENCES correction ON DELETE CASCADE,
        UNIQUE (organisation_id, undoes)
      );
      CREATE INDEX correction_candidate_idx ON correction (organisation_id, candidate_id);
      ${tenantTable('correction', IMMUTABLE)}

      CREATE TABLE override (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        criterion text NOT NULL,
        -- Null: this one takes another back.
        outcome text CHECK (outcome IN ('met', 'partial', 'missing')),
        undoes uuid,
        source text NOT NULL CHECK (source IN ('document', 'phone-screen', 'candidate', 'reference')),
        reason text NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT override_undoes_check CHECK ((outcome IS NULL) = (undoes IS NOT NULL)),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, undoes) REFERENCES override ON DELETE CASCADE,
        UNIQUE (organisation_id, undoes)
      );
      CREATE INDEX override_application_idx ON override (organisation_id, application_id);
      ${tenantTable('override', IMMUTABLE)}

      -- The corrections that a profile was built with, and the overrides that an assessment counts, in order of id.
      ALTER TABLE profile ADD COLUMN corrections uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE assessment ADD COLUMN overrides uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE assessment
        DROP CONSTRAINT assessment_organisation_id_application_id_profile_id_role_v_key,
        ADD CONSTRAINT assessment_made_of_key
          UNIQUE (organisation_id, application_id, profile_id, role_version_id, matcher, overrides);

      ${addWords('application', 'out_of_date', ['corrected', 'overridden'])}
    `);
  }

  /** The words may stand in rows: they stay. Of assessments that differ in their overrides alone, the ones without stay. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM assessment WHERE overrides <> '{}';
      ALTER TABLE assessment
        DROP CONSTRAINT assessment_made_of_key,
        DROP COLUMN overrides,
        ADD UNIQUE (organisation_id, application_id, profile_id, role_version_id, matcher);
      ALTER TABLE profile DROP COLUMN corrections;
      DROP TABLE override, correction`);
  }
}
