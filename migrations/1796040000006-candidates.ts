import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE } from './database-roles.js';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/**
 * Candidates, their documents and profiles, facts that users corrected, and duplicates. Deleting a candidate deletes identity and
 * profiles. A text that a profile was built from cannot go before the profile.
 */
export class Candidates1796040000006 implements MigrationInterface {
  name = 'Candidates1796040000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [CANDIDATES, PROFILES, CORRECTIONS, DUPLICATES]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE merge_suggestion, candidate_key, candidate_merge, correction, profile_certification, profile_skill, profile_source,
        profile, candidate_document, candidate_identity, candidate`);
  }
}

const CANDIDATES = `
  -- The row holds nothing personal: it stays when the candidate is erased.
  CREATE TABLE candidate (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    -- The record that represents this candidate, however many merges led there; the merges are in candidate_merge.
    merged_into_id uuid CHECK (merged_into_id <> id),
    -- Since when a profile is due because of new documents or a merge; null when the newest profile is built of all there is.
    profile_pending_at timestamptz,
    -- Suppressed: the candidate was erased before, and waits for a user's decision.
    suppressed_at timestamptz,
    erased_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, merged_into_id) REFERENCES candidate ON DELETE SET NULL (merged_into_id)
  );
  CREATE INDEX candidate_merged_into_idx ON candidate (organisation_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
  -- Every minute a job asks for recent erasures, to note them outside of the database.
  CREATE INDEX candidate_erased_idx ON candidate (organisation_id, erased_at) WHERE erased_at IS NOT NULL;
  ${tenantTable('candidate', MUTABLE)}

  CREATE TABLE candidate_identity (
    organisation_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    name text,
    email text,
    phone text,
    PRIMARY KEY (organisation_id, candidate_id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
  );
  CREATE INDEX candidate_identity_email_idx ON candidate_identity (organisation_id, email);
  ${tenantTable('candidate_identity', MUTABLE)}

  CREATE TABLE candidate_document (
    organisation_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    document_id uuid NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    -- The date of a record's content, as its sender says.
    dated_at timestamptz,
    -- Since when a newer version of the same record replaces it.
    replaced_at timestamptz,
    PRIMARY KEY (organisation_id, candidate_id, document_id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, document_id) REFERENCES document ON DELETE CASCADE
  );
  CREATE INDEX candidate_document_document_idx ON candidate_document (organisation_id, document_id);
  ${tenantTable('candidate_document', IMMUTABLE)}
  GRANT UPDATE (replaced_at, dated_at) ON candidate_document TO ${APP_ROLE};
`;

const PROFILES = `
  -- A profile is a numbered, immutable version.
  CREATE TABLE profile (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    builder text NOT NULL,
    taxonomy text NOT NULL,
    content json NOT NULL,
    -- Who the candidate is by all documents and records that were read when the version was made, whichever of them count.
    identity json NOT NULL,
    -- The corrections that it was built with, in order of id.
    corrections uuid[] NOT NULL DEFAULT '{}',
    -- The files of an ATS that had not arrived when it was built, in order of id.
    awaited uuid[] NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, candidate_id, number),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
  );
  ${tenantTable('profile', IMMUTABLE)}

  CREATE TABLE profile_source (
    organisation_id uuid NOT NULL,
    profile_id uuid NOT NULL,
    document_text_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, profile_id, document_text_id),
    FOREIGN KEY (organisation_id, profile_id) REFERENCES profile ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, document_text_id) REFERENCES document_text
  );
  CREATE INDEX profile_source_text_idx ON profile_source (organisation_id, document_text_id);
  ${tenantTable('profile_source', IMMUTABLE)}

  -- The two narrow tables follow the newest profile of a candidate, for filters.
  CREATE TABLE profile_skill (
    organisation_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    skill text NOT NULL,
    months int CHECK (months >= 0),
    last_month int,
    PRIMARY KEY (organisation_id, candidate_id, skill),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
  );
  CREATE INDEX profile_skill_skill_idx ON profile_skill (organisation_id, skill, candidate_id);
  ${tenantTable('profile_skill', MUTABLE)}

  CREATE TABLE profile_certification (
    organisation_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    certification text NOT NULL,
    valid_until date,
    PRIMARY KEY (organisation_id, candidate_id, certification),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
  );
  CREATE INDEX profile_certification_certification_idx
    ON profile_certification (organisation_id, certification, candidate_id);
  ${tenantTable('profile_certification', MUTABLE)}
`;

const CORRECTIONS = `
  -- Facts about candidates that users corrected. Never changed: a correction that undoes another one is a row of its own.
  CREATE TABLE correction (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    -- Null: this one undoes another.
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
`;

const DUPLICATES = `
  -- The merges of candidates, and which of them were undone.
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

  -- Normalized values by which a candidate is recognized. Personal: they go with the identity. They belong to the candidate whose document
  -- or record states them, so that each keeps their own when a merge is undone.
  CREATE TABLE candidate_key (
    organisation_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    -- 'address': an address as an erasure looks for it, whole and in small letters, a shared mailbox too.
    kind text NOT NULL CHECK (kind IN ('email', 'phone', 'link', 'name-employer', 'address')),
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
    resolved_at timestamptz,
    resolved_by uuid,
    merge_id uuid,
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, candidate_id, other_id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate_identity ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, other_id) REFERENCES candidate_identity ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, merge_id) REFERENCES candidate_merge,
    CHECK ((state = 'open') = (resolved_at IS NULL) AND (state = 'open') = (resolved_by IS NULL)),
    CHECK ((state = 'merged') = (merge_id IS NOT NULL))
  );
  CREATE INDEX merge_suggestion_other_idx ON merge_suggestion (organisation_id, other_id);
  CREATE INDEX merge_suggestion_merge_idx ON merge_suggestion (organisation_id, merge_id) WHERE merge_id IS NOT NULL;
  CREATE INDEX merge_suggestion_state_idx ON merge_suggestion (organisation_id, state, id);
  ${tenantTable('merge_suggestion', MUTABLE)}
`;
