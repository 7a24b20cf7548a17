import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/** What users do with a shortlist: decisions, notes, saved views, share links, and hidden identities. */
export class ShortlistReview1796040000009 implements MigrationInterface {
  name = 'ShortlistReview1796040000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [DECISIONS, READING, VIEWS, SHARE_LINKS, HIDDEN_IDENTITIES])
      await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE revealed_candidate, hidden_identities, share_link_application, share_link, default_view, shortlist_view, role_seen,
        opened_application, note, decision`);
  }
}

const DECISIONS = `
  -- Decisions are never changed. Undoing one is another one, which may leave the application open again.
  CREATE TABLE decision (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('advance', 'hold', 'decline', 'open')),
    reason_code text,
    -- Decisions about many applications at once, which are undone together.
    batch_id uuid,
    undoes uuid,
    -- What the user saw when they decided.
    score int,
    lane smallint,
    rank int,
    versions jsonb NOT NULL,
    filters jsonb NOT NULL,
    identities_hidden boolean NOT NULL,
    opened boolean NOT NULL,
    decided_by uuid NOT NULL,
    decided_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
  );
  CREATE INDEX decision_application_idx ON decision (organisation_id, application_id, decided_at DESC);
  CREATE INDEX decision_batch_idx ON decision (organisation_id, batch_id) WHERE batch_id IS NOT NULL;
  ${tenantTable('decision', IMMUTABLE)}

  CREATE TABLE note (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    author uuid NOT NULL,
    text text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
  );
  CREATE INDEX note_application_idx ON note (organisation_id, application_id, id);
  ${tenantTable('note', MUTABLE)}
`;

const READING = `
  CREATE TABLE opened_application (
    organisation_id uuid NOT NULL,
    application_id uuid NOT NULL,
    opened_by uuid NOT NULL,
    first_at timestamptz NOT NULL DEFAULT now(),
    last_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, application_id, opened_by),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
  );
  ${tenantTable('opened_application', MUTABLE)}

  -- When a user last looked at a shortlist: what came since then is new.
  CREATE TABLE role_seen (
    organisation_id uuid NOT NULL,
    role_id uuid NOT NULL,
    seen_by uuid NOT NULL,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, role_id, seen_by),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
  );
  ${tenantTable('role_seen', MUTABLE)}
`;

const VIEWS = `
  -- Saved filters and sorting of a role's shortlist, for their owner or for all who see the role.
  CREATE TABLE shortlist_view (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    owner uuid NOT NULL,
    shared boolean NOT NULL,
    -- A search may name a candidate: an erasure deletes the views that name the erased one.
    name text NOT NULL,
    filters jsonb NOT NULL,
    sort text NOT NULL,
    revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
  );
  CREATE INDEX shortlist_view_role_idx ON shortlist_view (organisation_id, role_id, id);
  ${tenantTable('shortlist_view', MUTABLE)}

  -- The view that a user begins with.
  CREATE TABLE default_view (
    organisation_id uuid NOT NULL,
    role_id uuid NOT NULL,
    of_actor uuid NOT NULL,
    view_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, role_id, of_actor),
    FOREIGN KEY (organisation_id, view_id) REFERENCES shortlist_view ON DELETE CASCADE
  );
  CREATE INDEX default_view_view_idx ON default_view (organisation_id, view_id);
  ${tenantTable('default_view', MUTABLE)}
`;

const SHARE_LINKS = `
  -- A link by which a reader without an account sees a shortlist, or some applications of a role.
  CREATE TABLE share_link (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
    scope text NOT NULL CHECK (scope IN ('shortlist', 'applications')),
    identities_hidden boolean NOT NULL,
    -- Its reader, in the words of the user who made it.
    note text,
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    opened int NOT NULL DEFAULT 0,
    last_opened_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
  );
  CREATE INDEX share_link_role_idx ON share_link (organisation_id, role_id, id);
  ${tenantTable('share_link', MUTABLE)}

  CREATE TABLE share_link_application (
    organisation_id uuid NOT NULL,
    share_link_id uuid NOT NULL,
    application_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, share_link_id, application_id),
    FOREIGN KEY (organisation_id, share_link_id) REFERENCES share_link ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
  );
  CREATE INDEX share_link_application_application_idx ON share_link_application (organisation_id, application_id);
  ${tenantTable('share_link_application', MUTABLE)}
`;

const HIDDEN_IDENTITIES = `
  -- A role whose identities one user hides from themselves; role.identities_hidden hides them from every user.
  CREATE TABLE hidden_identities (
    organisation_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, user_id, role_id),
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
  );
  CREATE INDEX hidden_identities_role_idx ON hidden_identities (organisation_id, role_id);
  ${tenantTable('hidden_identities', IMMUTABLE)}

  -- Candidates whose identity a user has revealed.
  CREATE TABLE revealed_candidate (
    organisation_id uuid NOT NULL,
    candidate_id uuid NOT NULL,
    user_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, candidate_id, user_id),
    FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate,
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
  );
  CREATE INDEX revealed_candidate_user_idx ON revealed_candidate (organisation_id, user_id);
  ${tenantTable('revealed_candidate', IMMUTABLE)}
`;
