import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/** Explanations for candidates, their requests, assessment without a score, erasure, legal holds and retention. */
export class Compliance1796040000011 implements MigrationInterface {
  name = 'Compliance1796040000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [MODES, EXPLANATIONS, ERASURE, RETENTION]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE retention_item, retention_run, retention_policy, legal_hold, suppressed_candidate, suppression, candidate_request,
        explanation_link, explanation_due, mode_change`);
  }
}

const MODES = `
  CREATE TABLE mode_change (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    mode text NOT NULL CHECK (mode IN ('scored', 'by-people')),
    asked text NOT NULL CHECK (asked IN ('candidate', 'organisation')),
    -- Written by a person; emptied by an erasure.
    reason text,
    -- User or API key; null: the candidate, on the page of their explanation, or the system that the application came from.
    made_by uuid,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
  );
  CREATE INDEX mode_change_application_idx ON mode_change (organisation_id, application_id, id);
  ${tenantTable('mode_change', MUTABLE)}
`;

const EXPLANATIONS = `
  -- An explanation that a candidate is owed.
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
    -- Why it was waived, written by a person; emptied by an erasure.
    reason text,
    resolved_by uuid,
    resolved_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT explanation_due_resolved_check CHECK ((state = 'open') = (resolved_at IS NULL)),
    CONSTRAINT explanation_due_given_check CHECK ((state = 'given') = (means IS NOT NULL)),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
  );
  CREATE INDEX explanation_due_application_idx ON explanation_due (organisation_id, application_id, id);
  CREATE UNIQUE INDEX explanation_due_open_idx ON explanation_due (organisation_id, application_id) WHERE state = 'open';
  CREATE INDEX explanation_due_list_idx ON explanation_due (organisation_id, due_on, id) WHERE state = 'open';
  ${tenantTable('explanation_due', MUTABLE)}

  -- The link by which a candidate reads their explanation.
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

  -- A candidate reports a mistake on that page, or asks for assessment by a person.
  CREATE TABLE candidate_request (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('correction', 'person')),
    -- The fact in fields, where the candidate filled them in, and their own words. An erasure empties both, and the reply.
    content jsonb,
    words text,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'answered')),
    reply text,
    correction_id uuid,
    resolved_by uuid,
    resolved_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT candidate_request_resolved_check CHECK ((state = 'open') = (resolved_at IS NULL)),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
  );
  CREATE INDEX candidate_request_application_idx ON candidate_request (organisation_id, application_id, id);
  CREATE INDEX candidate_request_open_idx ON candidate_request (organisation_id, id) WHERE state = 'open';
  ${tenantTable('candidate_request', MUTABLE)}
`;

const ERASURE = `
  -- What recognizes an erased candidate who returns: digests with a key that the database does not hold.
  CREATE TABLE suppression (
    organisation_id uuid NOT NULL,
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    candidate_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('email', 'phone', 'document', 'vendor-id')),
    key_id text NOT NULL,
    erased_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, digest, candidate_id)
  );
  CREATE INDEX suppression_candidate_idx ON suppression (organisation_id, candidate_id);
  ${tenantTable('suppression', IMMUTABLE)}

  -- A suppressed candidate: erased before, returned, and waiting for a user's decision.
  CREATE TABLE suppressed_candidate (
    organisation_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    erased_candidate_ids uuid[] NOT NULL CHECK (cardinality(erased_candidate_ids) > 0),
    matched text[] NOT NULL,
    suppressed_at timestamptz NOT NULL DEFAULT now(),
    resolved_at timestamptz,
    resolution text CHECK (resolution IN ('released', 'discarded')),
    reason text,
    resolved_by uuid,
    PRIMARY KEY (organisation_id, candidate_id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE,
    CHECK ((resolved_at IS NULL) = (resolution IS NULL))
  );
  CREATE INDEX suppressed_candidate_open_idx ON suppressed_candidate (organisation_id, candidate_id) WHERE resolved_at IS NULL;
  ${tenantTable('suppressed_candidate', MUTABLE)}

  -- Keeps a candidate, or all of a role, from erasure.
  CREATE TABLE legal_hold (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    candidate_id uuid,
    role_id uuid,
    reason text,
    set_by uuid,
    set_at timestamptz NOT NULL DEFAULT now(),
    lift_reason text,
    lifted_by uuid,
    lifted_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    CHECK ((candidate_id IS NULL) <> (role_id IS NULL))
  );
  CREATE INDEX legal_hold_candidate_idx ON legal_hold (organisation_id, candidate_id);
  CREATE INDEX legal_hold_role_idx ON legal_hold (organisation_id, role_id);
  ${tenantTable('legal_hold', MUTABLE)}
`;

const RETENTION = `
  -- No row: the organization has set nothing, and the defaults apply.
  CREATE TABLE retention_policy (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    months int CHECK (months BETWEEN 1 AND 240),
    notice_days int NOT NULL CHECK (notice_days BETWEEN 1 AND 90),
    -- How long bodies of inbound events are kept; null: for ever.
    event_body_days int DEFAULT 90 CHECK (event_body_days > 0),
    changed_by uuid,
    changed_at timestamptz NOT NULL DEFAULT now(),
    checked_at timestamptz
  );
  ${tenantTable('retention_policy', MUTABLE)}

  CREATE TABLE retention_run (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('announced', 'confirmed', 'cancelled', 'finished')),
    months int NOT NULL,
    announced_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL,
    resolved_by uuid,
    finished_at timestamptz,
    PRIMARY KEY (organisation_id, id)
  );
  CREATE UNIQUE INDEX retention_run_open_idx ON retention_run (organisation_id) WHERE state IN ('announced', 'confirmed');
  ${tenantTable('retention_run', MUTABLE)}

  CREATE TABLE retention_item (
    organisation_id uuid NOT NULL,
    run_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    outcome text NOT NULL DEFAULT 'announced' CHECK (outcome IN ('announced', 'erased', 'retained')),
    PRIMARY KEY (organisation_id, run_id, candidate_id),
    FOREIGN KEY (organisation_id, run_id) REFERENCES retention_run ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
  );
  CREATE INDEX retention_item_candidate_idx ON retention_item (organisation_id, candidate_id);
  ${tenantTable('retention_item', MUTABLE)}
`;
