import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepCount } from './counts.js';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/** Applications, what candidates answered with them, and outcomes that users overrode. */
export class CandidatesApplications1796040000007 implements MigrationInterface {
  name = 'CandidatesApplications1796040000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [APPLICATIONS, ANSWERS, OVERRIDES]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE override, application_authorisation, application_answers, screening_answer, application_count, application;
      DROP FUNCTION count_application()`);
  }
}

const APPLICATIONS = `
  CREATE TABLE application (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    source text NOT NULL,
    -- 'superseded': another application of the same candidate for the same role counts. 'withdrawn': the ATS that brought it no longer has it.
    mode text NOT NULL CHECK (mode IN ('scored', 'by-people', 'erased', 'superseded', 'withdrawn')),
    mode_before text CHECK (mode_before IN ('scored', 'by-people')),
    superseded_by_id uuid,
    -- The notice that the candidate got: its text, when, how, and under which law.
    notice_text_id uuid,
    notice_at timestamptz,
    notice_channel text,
    notice_jurisdiction text,
    -- It is not scored before a user has recorded the notice.
    notice_pending boolean NOT NULL DEFAULT false,
    -- Why the assessment no longer fits what is known, and since when.
    out_of_date text CHECK (out_of_date IN ('newer-document', 'merged', 'merge-undone', 'corrected', 'overridden')),
    out_of_date_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, role_id, candidate_id),
    UNIQUE (organisation_id, role_id, id),
    CONSTRAINT application_superseded_check CHECK ((mode = 'superseded') = (superseded_by_id IS NOT NULL)
      AND (mode IN ('superseded', 'withdrawn')) = (mode_before IS NOT NULL)),
    CONSTRAINT application_out_of_date_at_check CHECK ((out_of_date IS NULL) = (out_of_date_at IS NULL)),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, superseded_by_id) REFERENCES application,
    FOREIGN KEY (organisation_id, notice_text_id) REFERENCES notice_text
  );
  CREATE INDEX application_candidate_idx ON application (organisation_id, candidate_id);
  CREATE INDEX application_superseded_by_idx ON application (organisation_id, superseded_by_id) WHERE superseded_by_id IS NOT NULL;
  CREATE INDEX application_notice_text_idx ON application (organisation_id, notice_text_id) WHERE notice_text_id IS NOT NULL;
  -- Few of many: their list and their number must not cost a walk through the role.
  CREATE INDEX application_by_people_idx ON application (organisation_id, role_id, id) WHERE mode = 'by-people';
  CREATE INDEX application_notice_pending_idx ON application (organisation_id, role_id, id) WHERE notice_pending;
  -- The list that begins with the latest: a page of it is a range.
  CREATE INDEX application_received_idx ON application (organisation_id, role_id, created_at, id);
  ${tenantTable('application', MUTABLE)}

  -- How many applications a role has in each mode.
  CREATE TABLE application_count (
    organisation_id uuid NOT NULL,
    role_id uuid NOT NULL,
    id uuid NOT NULL,
    mode text NOT NULL,
    n int NOT NULL,
    PRIMARY KEY (organisation_id, role_id, id),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
  );
  ${tenantTable('application_count', MUTABLE)}
  ${keepCount({ table: 'application', count: 'application_count', of: 'role_id', parent: 'role', by: 'mode' })}
`;

const ANSWERS = `
  -- Screening answers: each statement of a candidate, and each correction of a user, in the order they were made.
  CREATE TABLE screening_answer (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    -- Null: this one undoes another.
    content jsonb,
    undoes uuid,
    -- How many answers about which personal traits came with it. Their text is stored nowhere.
    dropped jsonb NOT NULL DEFAULT '{}',
    source text NOT NULL CHECK (source IN ('application', 'document', 'phone-screen', 'candidate', 'reference')),
    -- Of a user's correction.
    reason text,
    made_by uuid,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT screening_answer_content_check CHECK ((content IS NULL) = (undoes IS NOT NULL)),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, undoes) REFERENCES screening_answer ON DELETE CASCADE,
    UNIQUE (organisation_id, undoes)
  );
  CREATE INDEX screening_answer_application_idx ON screening_answer (organisation_id, application_id);
  ${tenantTable('screening_answer', IMMUTABLE)}

  -- The current answers, which follow from the statements, in columns for filters.
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
`;

const OVERRIDES = `
  -- Outcomes of criteria that users changed. Never updated: an override that undoes another one is a row of its own.
  CREATE TABLE override (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    criterion text NOT NULL,
    -- Null: this one undoes another.
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
`;
