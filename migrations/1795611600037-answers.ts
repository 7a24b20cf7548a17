import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/** What candidates answer when they apply, what people put right of it, and what holds of both. */
export class Answers1795611600037 implements MigrationInterface {
  name = 'Answers1795611600037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was said, one after the other.
      CREATE TABLE answer_statement (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        -- Null: this one takes another back.
        content jsonb,
        -- How many answers about which personal traits came with it; what they said is nowhere.
        dropped jsonb NOT NULL DEFAULT '{}',
        undoes uuid,
        source text NOT NULL CHECK (source IN ('application', 'document', 'phone-screen', 'candidate', 'reference')),
        -- Of what a person puts right.
        reason text,
        made_by uuid,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT answer_statement_content_check CHECK ((content IS NULL) = (undoes IS NOT NULL)),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, undoes) REFERENCES answer_statement ON DELETE CASCADE,
        UNIQUE (organisation_id, undoes)
      );
      CREATE INDEX answer_statement_application_idx ON answer_statement (organisation_id, application_id);
      ${tenantTable('answer_statement', IMMUTABLE)}

      -- What holds of it, in columns for filters.
      CREATE TABLE application_answers (
        organisation_id uuid NOT NULL,
        application_id uuid NOT NULL,
        country text,
        sponsorship text NOT NULL CHECK (sponsorship IN ('yes', 'no', 'unknown')),
        relocation text NOT NULL CHECK (relocation IN ('yes', 'no', 'unknown')),
        notice_days int,
        available_from date,
        content jsonb NOT NULL,
        PRIMARY KEY (organisation_id, application_id),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX application_answers_country_idx ON application_answers (organisation_id, country) WHERE country IS NOT NULL;
      CREATE INDEX application_answers_sponsorship_idx ON application_answers (organisation_id, sponsorship)
        WHERE sponsorship <> 'unknown';
      CREATE INDEX application_answers_relocation_idx ON application_answers (organisation_id, relocation)
        WHERE relocation <> 'unknown';
      ${tenantTable('application_answers', MUTABLE)}

      CREATE TABLE application_authorisation (
        organisation_id uuid NOT NULL,
        application_id uuid NOT NULL,
        country text NOT NULL,
        authorised text NOT NULL CHECK (authorised IN ('yes', 'no')),
        PRIMARY KEY (organisation_id, application_id, country),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX application_authorisation_country_idx ON application_authorisation (organisation_id, country, authorised);
      ${tenantTable('application_authorisation', MUTABLE)}

      -- Nothing ever stood in it.
      ALTER TABLE application DROP COLUMN answers;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE application ADD COLUMN answers jsonb;
      DROP TABLE application_authorisation, application_answers, answer_statement`);
  }
}
