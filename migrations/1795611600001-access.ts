import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE } from './roles.js';
import { CURRENT_ORGANISATION, MUTABLE, tenantTable } from './tenancy.js';

/** Organisations, the people and programs that may sign in, what they did, and answers kept for repeated calls. */
export class Access1795611600001 implements MigrationInterface {
  name = 'Access1795611600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (name <> ''),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      ${tenantTable('organisation', MUTABLE, 'id')}
      -- So that a starting process can tell whether the database is as new as it is.
      GRANT SELECT ON migration TO ${APP_ROLE};

      CREATE TABLE user_account (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('admin', 'recruiter', 'hiring-manager')),
        email text NOT NULL CHECK (email = lower(email) AND email LIKE '%_@_%'),
        name text NOT NULL,
        password_hash text,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, email)
      );
      ${tenantTable('user_account', MUTABLE)}

      CREATE TABLE session (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
      );
      CREATE INDEX session_user_idx ON session (organisation_id, user_id);
      ${tenantTable('session', MUTABLE)}

      CREATE TABLE sign_in_link (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
      );
      CREATE INDEX sign_in_link_user_idx ON sign_in_link (organisation_id, user_id);
      ${tenantTable('sign_in_link', MUTABLE)}

      CREATE TABLE api_key (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name <> ''),
        prefix text NOT NULL,
        secret_digest bytea NOT NULL CHECK (octet_length(secret_digest) = 32),
        kind text NOT NULL CHECK (kind IN ('admin', 'recruiter', 'hiring-manager')),
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, created_by) REFERENCES user_account ON DELETE SET NULL (created_by)
      );
      CREATE INDEX api_key_created_by_idx ON api_key (organisation_id, created_by);
      ${tenantTable('api_key', MUTABLE)}
    `);
    await this.loginDirectory(runner);
    await this.audit(runner);
    await runner.query(`
      CREATE TABLE idempotency_key (
        organisation_id uuid NOT NULL,
        caller text NOT NULL,
        key_digest bytea NOT NULL CHECK (octet_length(key_digest) = 32),
        request_digest bytea NOT NULL CHECK (octet_length(request_digest) = 32),
        status smallint,
        response jsonb,
        secret_once boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, caller, key_digest),
        CHECK (NOT secret_once OR response IS NULL)
      );
      CREATE INDEX idempotency_key_expiry_idx ON idempotency_key (organisation_id, expires_at);
      ${tenantTable('idempotency_key', MUTABLE)}
    `);
  }

  /**
   * Which organisation an address signs in to: read before the tenant is known, so every tenant may read it; only the
   * tenant of a row may write it.
   */
  private async loginDirectory(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE login_directory (
        email text PRIMARY KEY CHECK (email = lower(email)),
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        UNIQUE (organisation_id, user_id),
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
      );
      ${tenantTable('login_directory', MUTABLE)}
      CREATE POLICY anyone_reads ON login_directory FOR SELECT TO ${APP_ROLE}, ${OWNER_ROLE} USING (true);
    `);
  }

  /** Entries are written once; the one writer that seals the chain may set the chain columns of an unsealed entry. */
  private async audit(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'api-key', 'connection', 'command', 'system')),
        actor_id uuid,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id uuid,
        details jsonb NOT NULL DEFAULT '{}',
        request_id text,
        chain_number bigint,
        previous_digest bytea,
        digest bytea,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, chain_number),
        CHECK ((chain_number IS NULL) = (digest IS NULL))
      );
      CREATE INDEX audit_entry_subject_idx ON audit_entry (organisation_id, subject_kind, subject_id, id);
      CREATE INDEX audit_entry_unsealed_idx ON audit_entry (organisation_id, id) WHERE chain_number IS NULL;
      ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant_reads ON audit_entry FOR SELECT TO ${APP_ROLE}, ${OWNER_ROLE}
        USING (organisation_id = ${CURRENT_ORGANISATION});
      CREATE POLICY tenant_adds ON audit_entry FOR INSERT TO ${APP_ROLE}, ${OWNER_ROLE}
        WITH CHECK (organisation_id = ${CURRENT_ORGANISATION});
      CREATE POLICY tenant_seals ON audit_entry FOR UPDATE TO ${APP_ROLE}
        USING (organisation_id = ${CURRENT_ORGANISATION} AND chain_number IS NULL)
        WITH CHECK (organisation_id = ${CURRENT_ORGANISATION});
      GRANT SELECT, INSERT, UPDATE (chain_number, previous_digest, digest) ON audit_entry TO ${APP_ROLE};

      CREATE TABLE audit_head (
        organisation_id uuid PRIMARY KEY,
        chain_number bigint NOT NULL,
        digest bytea NOT NULL,
        at timestamptz NOT NULL
      );
      ${tenantTable('audit_head', ['SELECT', 'INSERT', 'UPDATE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_key, audit_head, audit_entry, login_directory, api_key, sign_in_link, session, user_account,
        organisation`);
  }
}
