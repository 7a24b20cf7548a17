import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/**
 * What lists are narrowed by, beside the score: the band that somebody reads as, their flags, whose profile it is, and since when their
 * values are what they are; and when people have last looked at a shortlist.
 */
export class Standing1795611600028 implements MigrationInterface {
  name = 'Standing1795611600028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment_vector
        -- Index into BANDS; a bit for each of FLAG_CODES: both of libs/contracts, and only ever added to.
        ADD COLUMN band smallint NOT NULL DEFAULT 0 CHECK (band >= 0),
        ADD COLUMN flags int NOT NULL DEFAULT 0 CHECK (flags >= 0),
        ADD COLUMN profile_id uuid,
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
      ALTER TABLE ranking
        ADD COLUMN band smallint NOT NULL DEFAULT 0 CHECK (band >= 0),
        ADD COLUMN flags int NOT NULL DEFAULT 0 CHECK (flags >= 0),
        ADD COLUMN profile_id uuid,
        ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();

      -- Their owner sees all rows only while security is not forced; what is counted does not change.
      ALTER TABLE assessment NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE assessment_vector NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE ranking NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE ranking DISABLE TRIGGER tally_changed;
      CREATE TEMPORARY TABLE told ON COMMIT DROP AS
        SELECT organisation_id, application_id, id, profile_id, created_at,
               coalesce(array_position(ARRAY['not-stated', 'below', 'entry', 'mid', 'senior'], content #>> '{band,reads}'), 1) - 1 AS band,
               coalesce((SELECT bit_or(1 << (array_position(ARRAY['stuffing', 'copied-from-role', 'instructions-to-reader', 'hidden-text',
                     'unreadable', 'dates-unreadable', 'dates-ahead'], flag ->> 'code') - 1))
                   FROM json_array_elements(content -> 'flags') AS flag), 0) AS flags
          FROM assessment;
      UPDATE assessment_vector SET band = told.band, flags = told.flags, profile_id = told.profile_id, changed_at = told.created_at
        FROM told WHERE (told.organisation_id, told.application_id, told.id)
          = (assessment_vector.organisation_id, assessment_vector.application_id, assessment_vector.assessment_id);
      UPDATE ranking SET band = told.band, flags = told.flags, profile_id = told.profile_id, changed_at = told.created_at
        FROM told WHERE (told.organisation_id, told.application_id, told.id)
          = (ranking.organisation_id, ranking.application_id, ranking.assessment_id);
      ALTER TABLE ranking ENABLE TRIGGER tally_changed;
      ALTER TABLE ranking FORCE ROW LEVEL SECURITY;
      ALTER TABLE assessment_vector FORCE ROW LEVEL SECURITY;
      ALTER TABLE assessment FORCE ROW LEVEL SECURITY;

      ALTER TABLE assessment_vector
        ALTER COLUMN band DROP DEFAULT, ALTER COLUMN flags DROP DEFAULT, ALTER COLUMN profile_id SET NOT NULL,
        ALTER COLUMN changed_at DROP DEFAULT;
      ALTER TABLE ranking
        ALTER COLUMN band DROP DEFAULT, ALTER COLUMN flags DROP DEFAULT, ALTER COLUMN profile_id SET NOT NULL,
        ALTER COLUMN changed_at DROP DEFAULT;

      -- Whoever applied last stands first: a page of it is a range.
      CREATE INDEX application_received_idx ON application (organisation_id, role_id, created_at, id);

      CREATE TABLE role_look (
        organisation_id uuid NOT NULL,
        role_id uuid NOT NULL,
        looked_by uuid NOT NULL,
        looked_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, role_id, looked_by),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      ${tenantTable('role_look', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE role_look;
      DROP INDEX application_received_idx;
      ALTER TABLE ranking DROP COLUMN band, DROP COLUMN flags, DROP COLUMN profile_id, DROP COLUMN changed_at;
      ALTER TABLE assessment_vector DROP COLUMN band, DROP COLUMN flags, DROP COLUMN profile_id, DROP COLUMN changed_at`);
  }
}
