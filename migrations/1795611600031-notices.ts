import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, IMMUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/** What candidates are told before they are scored, who is assessed by people instead, and what the organisation holds itself to. */
export class Notices1795611600031 implements MigrationInterface {
  name = 'Notices1795611600031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE candidate_rights (
        organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
        require_notice text NOT NULL DEFAULT 'never' CHECK (require_notice IN ('never', 'listed', 'always')),
        -- Where it is required, when not everywhere.
        jurisdictions text[] NOT NULL DEFAULT '{}',
        -- Of applications that come without one.
        default_jurisdiction text,
        -- Null: declines start no date.
        explanation_days int DEFAULT 30 CHECK (explanation_days BETWEEN 1 AND 365),
        link_days int NOT NULL DEFAULT 90 CHECK (link_days BETWEEN 1 AND 365),
        contact text,
        changed_by uuid,
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      ${tenantTable('candidate_rights', MUTABLE)}

      CREATE TABLE notice_text (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        jurisdiction text NOT NULL,
        language text NOT NULL,
        number int NOT NULL CHECK (number > 0),
        text text NOT NULL CHECK (text <> ''),
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, jurisdiction, language, number)
      );
      ${tenantTable('notice_text', IMMUTABLE)}

      CREATE TABLE notice_in_force (
        organisation_id uuid NOT NULL,
        jurisdiction text NOT NULL,
        language text NOT NULL,
        notice_text_id uuid NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, jurisdiction, language),
        UNIQUE (organisation_id, notice_text_id),
        FOREIGN KEY (organisation_id, notice_text_id) REFERENCES notice_text ON DELETE CASCADE
      );
      ${tenantTable('notice_in_force', MUTABLE)}

      -- Nothing was ever written there.
      ALTER TABLE application ALTER COLUMN notice_text_version TYPE uuid USING NULL;
      ALTER TABLE application RENAME COLUMN notice_text_version TO notice_text_id;
      ALTER TABLE application
        ADD FOREIGN KEY (organisation_id, notice_text_id) REFERENCES notice_text,
        -- It is not scored before somebody has recorded that notice was given.
        ADD COLUMN notice_owed boolean NOT NULL DEFAULT false;
      CREATE INDEX application_notice_text_idx ON application (organisation_id, notice_text_id) WHERE notice_text_id IS NOT NULL;
      CREATE INDEX application_notice_owed_idx ON application (organisation_id, role_id, id) WHERE notice_owed;

      CREATE TABLE mode_change (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        mode text NOT NULL CHECK (mode IN ('scored', 'by-people')),
        asked text NOT NULL CHECK (asked IN ('candidate', 'organisation')),
        -- Words of a person; emptied by an erasure.
        reason text,
        -- User or API key; null: the candidate, on the page of their explanation, or a system that brought them.
        made_by uuid,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX mode_change_application_idx ON mode_change (organisation_id, application_id, id);
      ${tenantTable('mode_change', MUTABLE)}

      -- What everybody in it comes in with.
      ALTER TABLE import ADD COLUMN footing jsonb;
      ${addWords('import_item', 'outcome', ['notice-owed'])}
    `);
  }

  /** The word may stand in rows: it stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import DROP COLUMN footing;
      DROP TABLE mode_change;
      DROP INDEX application_notice_owed_idx;
      ALTER TABLE application DROP COLUMN notice_owed, DROP COLUMN notice_text_id, ADD COLUMN notice_text_version text;
      DROP TABLE notice_in_force, notice_text, candidate_rights`);
  }
}
