import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';
import { addWords } from './words.js';

/** Explanations that are owed to candidates, links by which they read theirs, and what they ask for there. */
export class Explanations1795611600032 implements MigrationInterface {
  name = 'Explanations1795611600032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE explanation_due (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        -- The decline that it began with.
        decision_id uuid NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        due_on date NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'given', 'waived', 'ended')),
        means text CHECK (means IN ('link', 'letter', 'talk')),
        -- Why it was waived, in words of a person; emptied by an erasure.
        reason text,
        settled_by uuid,
        settled_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT explanation_due_settled_check CHECK ((state = 'open') = (settled_at IS NULL)),
        CONSTRAINT explanation_due_given_check CHECK ((state = 'given') = (means IS NOT NULL)),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX explanation_due_application_idx ON explanation_due (organisation_id, application_id, id);
      CREATE UNIQUE INDEX explanation_due_open_idx ON explanation_due (organisation_id, application_id) WHERE state = 'open';
      CREATE INDEX explanation_due_list_idx ON explanation_due (organisation_id, due_on, id) WHERE state = 'open';
      ${tenantTable('explanation_due', MUTABLE)}

      CREATE TABLE explanation_link (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        opened int NOT NULL DEFAULT 0,
        last_opened_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX explanation_link_application_idx ON explanation_link (organisation_id, application_id, id);
      ${tenantTable('explanation_link', MUTABLE)}

      CREATE TABLE candidate_request (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('correction', 'person')),
        -- The fact as the candidate puts it, where they filled in its fields, and their own words; emptied by an erasure, as the reply is.
        content jsonb,
        words text,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'answered')),
        reply text,
        correction_id uuid,
        settled_by uuid,
        settled_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        CONSTRAINT candidate_request_settled_check CHECK ((state = 'open') = (settled_at IS NULL)),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX candidate_request_application_idx ON candidate_request (organisation_id, application_id, id);
      CREATE INDEX candidate_request_open_idx ON candidate_request (organisation_id, id) WHERE state = 'open';
      ${tenantTable('candidate_request', MUTABLE)}

      ${addWords('audit_entry', 'actor_kind', ['link'])}
    `);
  }

  /** The word may stand in rows: it stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE candidate_request, explanation_link, explanation_due');
  }
}
