import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/**
 * Roles with their versions and weights, their members, and the organization's custom skills. Keys that carry the role as well as the row
 * make it impossible to point a role at another role's version, weights or ranking.
 */
export class Roles1796040000003 implements MigrationInterface {
  name = 'Roles1796040000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [OWN_SKILLS, ROLES, WEIGHTS, RESCORING, MEMBERS, ROLE_PAGES])
      await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE job_description, role_member, rescoring, weights_draft, weights_ranking, weights_version, role_version, role,
        custom_skills_version;
      DROP FUNCTION note_role_closed()`);
  }
}

const OWN_SKILLS = `
  -- An organization's custom skills and aliases, the whole list in each version: profiles and roles name the version that read them.
  CREATE TABLE custom_skills_version (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    number int NOT NULL CHECK (number > 0),
    entries jsonb NOT NULL,
    note text,
    author uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, number)
  );
  ${tenantTable('custom_skills_version', IMMUTABLE)}
`;

const ROLES = `
  CREATE TABLE role (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    current_version_id uuid,
    active_weights_id uuid,
    title text NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    -- Retention counts from it. The trigger below keeps it.
    closed_at timestamptz,
    -- Only its members see it.
    confidential boolean NOT NULL DEFAULT false,
    -- Identities are hidden from every user.
    identities_hidden boolean NOT NULL DEFAULT false,
    -- Comes with Candor for trying it out, with invented candidates.
    sample boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id)
  );
  CREATE INDEX role_identities_hidden_idx ON role (organisation_id, id) WHERE identities_hidden;
  ${tenantTable('role', MUTABLE)}
  CREATE FUNCTION note_role_closed() RETURNS trigger LANGUAGE plpgsql AS $closed$
    BEGIN
      IF NEW.state <> 'closed' THEN NEW.closed_at := NULL;
      ELSIF TG_OP = 'INSERT' OR OLD.state <> 'closed' THEN NEW.closed_at := coalesce(NEW.closed_at, now());
      END IF;
      RETURN NEW;
    END $closed$;
  CREATE TRIGGER role_closed BEFORE INSERT OR UPDATE OF state ON role FOR EACH ROW EXECUTE FUNCTION note_role_closed();

  CREATE TABLE role_version (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    content jsonb NOT NULL,
    as_of date NOT NULL,
    -- Why there is this version.
    note text,
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, role_id, number),
    UNIQUE (organisation_id, role_id, id),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
  );
  ${tenantTable('role_version', IMMUTABLE)}
`;

const WEIGHTS = `
  CREATE TABLE weights_version (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    role_version_id uuid NOT NULL,
    number int NOT NULL CHECK (number > 0),
    name text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('formula', 'hand', 'learned')),
    content jsonb NOT NULL,
    note text,
    author uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, role_id, number),
    UNIQUE (organisation_id, role_id, id),
    FOREIGN KEY (organisation_id, role_id, role_version_id)
      REFERENCES role_version (organisation_id, role_id, id) ON DELETE CASCADE
  );
  CREATE INDEX weights_version_role_version_idx ON weights_version (organisation_id, role_id, role_version_id);
  ${tenantTable('weights_version', IMMUTABLE)}

  -- How far the ranking by a weights version is built. Apart from the version, which is immutable.
  CREATE TABLE weights_ranking (
    organisation_id uuid NOT NULL,
    weights_version_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('none', 'filling', 'ready')),
    started_at timestamptz,
    ready_at timestamptz,
    PRIMARY KEY (organisation_id, weights_version_id),
    FOREIGN KEY (organisation_id, weights_version_id) REFERENCES weights_version ON DELETE CASCADE
  );
  ${tenantTable('weights_ranking', MUTABLE)}

  -- Here rather than in the table of roles, because versions and weights refer back to roles.
  ALTER TABLE role
    ADD FOREIGN KEY (organisation_id, id, current_version_id)
      REFERENCES role_version (organisation_id, role_id, id) ON DELETE SET NULL (current_version_id),
    ADD FOREIGN KEY (organisation_id, id, active_weights_id)
      REFERENCES weights_version (organisation_id, role_id, id) ON DELETE SET NULL (active_weights_id);

  CREATE TABLE weights_draft (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    role_version_id uuid NOT NULL,
    name text NOT NULL,
    note text,
    content jsonb NOT NULL,
    revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
    author uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, role_version_id) REFERENCES role_version ON DELETE CASCADE
  );
  CREATE INDEX weights_draft_role_idx ON weights_draft (organisation_id, role_id, id);
  ${tenantTable('weights_draft', MUTABLE)}
`;

const RESCORING = `
  -- A version of a role that every application is assessed under before a user decides whether the shortlist ranks by it.
  CREATE TABLE rescoring (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    role_version_id uuid NOT NULL,
    weights_version_id uuid NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Null while it is prepared.
    outcome text CHECK (outcome IN ('activated', 'cancelled', 'superseded')),
    ended_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT rescoring_end_check CHECK ((outcome IS NULL) = (ended_at IS NULL)),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, role_version_id) REFERENCES role_version ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, weights_version_id) REFERENCES weights_version ON DELETE CASCADE
  );
  CREATE UNIQUE INDEX rescoring_open_idx ON rescoring (organisation_id, role_id) WHERE outcome IS NULL;
  CREATE INDEX rescoring_role_idx ON rescoring (organisation_id, role_id, id);
  CREATE INDEX rescoring_role_version_idx ON rescoring (organisation_id, role_version_id);
  CREATE INDEX rescoring_weights_version_idx ON rescoring (organisation_id, weights_version_id);
  ${tenantTable('rescoring', MUTABLE)}
`;

const MEMBERS = `
  -- A member is a user or an API key. One id for both: paths name it, and no user or key is a member twice.
  CREATE TABLE role_member (
    organisation_id uuid NOT NULL,
    role_id uuid NOT NULL,
    member_id uuid NOT NULL,
    user_id uuid,
    api_key_id uuid,
    -- A user or an API key; null for a command.
    added_by uuid,
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, role_id, member_id),
    CONSTRAINT role_member_one_check
      CHECK (num_nonnulls(user_id, api_key_id) = 1 AND member_id = coalesce(user_id, api_key_id)),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, api_key_id) REFERENCES api_key ON DELETE CASCADE
  );
  CREATE INDEX role_member_user_idx ON role_member (organisation_id, user_id);
  CREATE INDEX role_member_api_key_idx ON role_member (organisation_id, api_key_id);
  ${tenantTable('role_member', MUTABLE)}
`;

const ROLE_PAGES = `
  -- A file with a job ad, until a user has made a role of what was read.
  CREATE TABLE job_description (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    -- A user or an API key: no other may ask for it.
    requested_by uuid NOT NULL,
    file_name text NOT NULL,
    media_type text NOT NULL,
    -- Deleted once they are read.
    bytes bytea,
    -- The reader's outcome; null while the file waits.
    outcome text,
    text text,
    message text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT job_description_read_check
      CHECK ((outcome IS NULL) = (bytes IS NOT NULL) AND (text IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'text'))
  );
  CREATE INDEX job_description_created_idx ON job_description (organisation_id, created_at);
  ${tenantTable('job_description', MUTABLE)}
`;
