import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE } from './database-roles.js';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Organizations, the users and API keys that act in them, and how a user signs in. */
export class PlatformAccounts1796040000001 implements MigrationInterface {
  name = 'PlatformAccounts1796040000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [ACCOUNTS, SESSIONS, BEFORE_THE_TENANT_IS_KNOWN]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE sign_in_count, login_directory, sign_in_link, session, known_browser, api_key, user_account, organisation',
    );
  }
}

const ACCOUNTS = `
  -- A tenant. The row is its own tenant.
  CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    created_at timestamptz NOT NULL DEFAULT now()
  );
  ${tenantTable('organisation', MUTABLE, 'id')}
  -- A process that starts compares the database with the migrations that it knows.
  GRANT SELECT ON migration TO ${APP_ROLE};

  CREATE TABLE user_account (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    -- The access level.
    kind text NOT NULL CHECK (kind IN ('admin', 'recruiter', 'hiring-manager')),
    email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%'),
    name text NOT NULL,
    password_hash text,
    -- Null: its owner chose the password, and it does not expire.
    password_expires_at timestamptz,
    disabled_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, email)
  );
  ${tenantTable('user_account', MUTABLE)}

  CREATE TABLE api_key (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    prefix text NOT NULL,
    secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
    kind text NOT NULL CHECK (kind IN ('admin', 'recruiter', 'hiring-manager')),
    -- Null: all that its kind may do. The code that makes a key checks the words; one that no route knows opens nothing.
    scopes text[] CHECK (cardinality(scopes) > 0),
    created_by uuid,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, created_by) REFERENCES user_account ON DELETE SET NULL (created_by)
  );
  CREATE INDEX api_key_created_by_idx ON api_key (organisation_id, created_by);
  ${tenantTable('api_key', MUTABLE)}
`;

const SESSIONS = `
  -- A browser in which a user has signed in before. A sign-in from another one is worth a message to the user.
  CREATE TABLE known_browser (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
  );
  CREATE INDEX known_browser_user_idx ON known_browser (organisation_id, user_id, last_used_at);
  ${tenantTable('known_browser', MUTABLE)}

  CREATE TABLE session (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    browser_id uuid,
    secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    -- It ends then unless the user does something.
    idle_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, browser_id) REFERENCES known_browser ON DELETE SET NULL (browser_id)
  );
  CREATE INDEX session_user_idx ON session (organisation_id, user_id);
  CREATE INDEX session_browser_idx ON session (organisation_id, browser_id) WHERE browser_id IS NOT NULL;
  ${tenantTable('session', MUTABLE)}

  -- One-time links. Those of an invitation or a reset lead to choosing a password, and must not sign in without one.
  CREATE TABLE sign_in_link (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    purpose text NOT NULL DEFAULT 'sign-in' CHECK (purpose IN ('sign-in', 'invitation', 'reset')),
    secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
  );
  CREATE INDEX sign_in_link_user_idx ON sign_in_link (organisation_id, user_id);
  ${tenantTable('sign_in_link', MUTABLE)}
`;

const BEFORE_THE_TENANT_IS_KNOWN = `
  -- The organization that an address signs in to. It is read before the tenant is known, so every tenant may read it; only the tenant of
  -- a row may write it.
  CREATE TABLE login_directory (
    email text PRIMARY KEY CHECK (email = lower(email)),
    organisation_id uuid NOT NULL,
    user_id uuid NOT NULL,
    UNIQUE (organisation_id, user_id),
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
  );
  ${tenantTable('login_directory', MUTABLE)}
  CREATE POLICY anyone_reads ON login_directory FOR SELECT TO ${APP_ROLE}, ${OWNER_ROLE} USING (true);

  -- Failed sign-ins, counted for all processes before the tenant is known, and for accounts that do not exist. The key is a keyed digest:
  -- it gives no address away.
  CREATE TABLE sign_in_count (
    key bytea PRIMARY KEY CHECK (octet_length(key) = 16),
    failures int NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX sign_in_count_expiry_idx ON sign_in_count (expires_at);
  GRANT ${MUTABLE.join(', ')} ON sign_in_count TO ${APP_ROLE};
`;
