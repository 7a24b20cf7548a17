import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/**
 * Candidates who are the same person: by what they are found, what was suggested and said of it, merges with their history, and which of
 * a person's applications for one role counts.
 */
export class People1795611600011 implements MigrationInterface {
  name = 'People1795611600011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Since when a profile is owed for documents that came, or for a merge; null when the newest one is built of all there is.
      ALTER TABLE candidate ADD COLUMN profile_owed_at timestamptz;

      -- A superseded application stands aside for another one of the same person for the same role.
      ALTER TABLE application
        DROP CONSTRAINT application_mode_check,
        ADD CONSTRAINT application_mode_check CHECK (mode IN ('scored', 'by-people', 'erased', 'superseded')),
        ADD COLUMN superseded_by_id uuid,
        ADD COLUMN mode_before text CHECK (mode_before IN ('scored', 'by-people')),
        ADD COLUMN out_of_date text CHECK (out_of_date IN ('newer-document', 'merged', 'merge-undone')),
        ADD COLUMN out_of_date_at timestamptz,
        ADD CONSTRAINT application_superseded_check
          CHECK ((mode = 'superseded') = (superseded_by_id IS NOT NULL) AND (mode = 'superseded') = (mode_before IS NOT NULL)),
        ADD CONSTRAINT application_out_of_date_at_check CHECK ((out_of_date IS NULL) = (out_of_date_at IS NULL)),
        ADD FOREIGN KEY (organisation_id, superseded_by_id) REFERENCES application;
      CREATE INDEX application_superseded_by_idx ON application (organisation_id, superseded_by_id)
        WHERE superseded_by_id IS NOT NULL;

      -- candidate.merged_into_id points to the one who stands for the person, whatever the steps that led there; these are the steps.
      CREATE TABLE candidate_merge (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        from_id uuid NOT NULL,
        into_id uuid NOT NULL CHECK (into_id <> from_id),
        merged_by uuid NOT NULL,
        merged_at timestamptz NOT NULL DEFAULT now(),
        undone_by uuid,
        undone_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, from_id) REFERENCES candidate ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, into_id) REFERENCES candidate ON DELETE CASCADE,
        CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      );
      CREATE UNIQUE INDEX candidate_merge_from_idx ON candidate_merge (organisation_id, from_id) WHERE undone_at IS NULL;
      CREATE INDEX candidate_merge_into_idx ON candidate_merge (organisation_id, into_id);
      ${tenantTable('candidate_merge', MUTABLE)}

      -- By what a person is found again, normalised. Personal: it goes with the identity.
      CREATE TABLE candidate_key (
        organisation_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('email', 'phone', 'link', 'name-employer')),
        value text NOT NULL,
        PRIMARY KEY (organisation_id, candidate_id, kind, value),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate_identity ON DELETE CASCADE
      );
      CREATE INDEX candidate_key_value_idx ON candidate_key (organisation_id, kind, value, candidate_id);
      ${tenantTable('candidate_key', MUTABLE)}

      CREATE TABLE merge_suggestion (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        other_id uuid NOT NULL CHECK (other_id > candidate_id),
        reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'merged', 'different')),
        found_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        settled_by uuid,
        merge_id uuid,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, candidate_id, other_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate_identity ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, other_id) REFERENCES candidate_identity ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, merge_id) REFERENCES candidate_merge,
        CHECK ((state = 'open') = (settled_at IS NULL) AND (state = 'open') = (settled_by IS NULL)),
        CHECK ((state = 'merged') = (merge_id IS NOT NULL))
      );
      CREATE INDEX merge_suggestion_other_idx ON merge_suggestion (organisation_id, other_id);
      CREATE INDEX merge_suggestion_merge_idx ON merge_suggestion (organisation_id, merge_id) WHERE merge_id IS NOT NULL;
      CREATE INDEX merge_suggestion_state_idx ON merge_suggestion (organisation_id, state, id);
      ${tenantTable('merge_suggestion', MUTABLE)}

      -- Those who are here already are found by address and phone at once, by the rest when they are read again.
      ALTER TABLE candidate_identity NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE candidate_key NO FORCE ROW LEVEL SECURITY;
      INSERT INTO candidate_key (organisation_id, candidate_id, kind, value)
        SELECT organisation_id, candidate_id, 'email', lower(trim(email)) FROM candidate_identity WHERE email LIKE '%_@_%'
        UNION
        SELECT organisation_id, candidate_id, 'phone', right(regexp_replace(phone, '[^0-9]', '', 'g'), 9)
          FROM candidate_identity WHERE length(regexp_replace(phone, '[^0-9]', '', 'g')) >= 9;
      ALTER TABLE candidate_key FORCE ROW LEVEL SECURITY;
      ALTER TABLE candidate_identity FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE merge_suggestion, candidate_key, candidate_merge;
      ALTER TABLE application
        DROP CONSTRAINT application_superseded_check,
        DROP CONSTRAINT application_out_of_date_at_check,
        DROP COLUMN superseded_by_id,
        DROP COLUMN mode_before,
        DROP COLUMN out_of_date,
        DROP COLUMN out_of_date_at;
      ALTER TABLE candidate DROP COLUMN profile_owed_at`);
  }
}
