import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE, SEALER_ROLE } from './roles.js';
import { CURRENT_ORGANISATION } from './tenancy.js';

/**
 * The audit chain: seals in a table of their own, which only its one writer may add to and nobody may change. Entries themselves are never
 * touched again. What waits for its seal stands in a list that every new entry enters by itself.
 */
export class AuditSeals1795611600013 implements MigrationInterface {
  name = 'AuditSeals1795611600013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nothing was ever sealed in them. Their index, their keys and checks go with them.
      DROP POLICY tenant_seals ON audit_entry;
      REVOKE UPDATE (chain_number, previous_digest, digest) ON audit_entry FROM ${APP_ROLE};
      ALTER TABLE audit_entry DROP COLUMN chain_number, DROP COLUMN previous_digest, DROP COLUMN digest;
      CREATE POLICY sealer_reads ON audit_entry FOR SELECT TO ${SEALER_ROLE} USING (true);
      GRANT SELECT ON audit_entry TO ${SEALER_ROLE};

      -- No foreign key: checking it would lock, and so write, every entry a second time.
      CREATE TABLE audit_seal (
        organisation_id uuid NOT NULL,
        chain_number bigint NOT NULL CHECK (chain_number > 0),
        entry_id uuid NOT NULL,
        digest bytea NOT NULL CHECK (octet_length(digest) = 32),
        key_id text NOT NULL,
        sealed_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, chain_number),
        UNIQUE (organisation_id, entry_id)
      );
      ${chainTable('audit_seal', ['SELECT'], ['SELECT', 'INSERT'])}

      CREATE TABLE audit_unsealed (
        organisation_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, entry_id)
      );
      -- All that was written so far; their owner sees rows only unforced.
      ALTER TABLE audit_entry NO FORCE ROW LEVEL SECURITY;
      INSERT INTO audit_unsealed SELECT organisation_id, id FROM audit_entry;
      ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
      -- Rows live for seconds: keep the dead ones from piling up.
      ALTER TABLE audit_unsealed SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_cost_delay = 0);
      ${chainTable('audit_unsealed', ['SELECT', 'INSERT'], ['SELECT', 'DELETE'])}
      CREATE FUNCTION note_unsealed() RETURNS trigger LANGUAGE plpgsql AS $note$
        BEGIN
          INSERT INTO public.audit_unsealed (organisation_id, entry_id) VALUES (NEW.organisation_id, NEW.id);
          RETURN NULL;
        END $note$;
      CREATE TRIGGER unsealed AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION note_unsealed();

      DROP TABLE audit_head;
      CREATE TABLE audit_head (
        organisation_id uuid PRIMARY KEY,
        chain_number bigint NOT NULL CHECK (chain_number >= 0),
        digest bytea NOT NULL CHECK (octet_length(digest) = 32),
        at timestamptz NOT NULL
      );
      ${chainTable('audit_head', ['SELECT'], ['SELECT', 'INSERT', 'UPDATE'])}

      -- Who was erased lately is asked every minute, to be noted outside of the database.
      CREATE INDEX candidate_erased_idx ON candidate (organisation_id, erased_at) WHERE erased_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX candidate_erased_idx;
      DROP TRIGGER unsealed ON audit_entry;
      DROP FUNCTION note_unsealed();
      DROP TABLE audit_seal, audit_unsealed;
      DROP POLICY sealer_reads ON audit_entry;
      REVOKE ALL ON audit_entry, audit_head FROM ${SEALER_ROLE};
      DROP POLICY sealer ON audit_head;
      GRANT INSERT, UPDATE ON audit_head TO ${APP_ROLE};
      ALTER TABLE audit_entry ADD COLUMN chain_number bigint, ADD COLUMN previous_digest bytea, ADD COLUMN digest bytea,
        ADD UNIQUE (organisation_id, chain_number), ADD CHECK ((chain_number IS NULL) = (digest IS NULL));
      CREATE INDEX audit_entry_unsealed_idx ON audit_entry (organisation_id, id) WHERE chain_number IS NULL;
      CREATE POLICY tenant_seals ON audit_entry FOR UPDATE TO ${APP_ROLE}
        USING (organisation_id = ${CURRENT_ORGANISATION} AND chain_number IS NULL)
        WITH CHECK (organisation_id = ${CURRENT_ORGANISATION});
      GRANT UPDATE (chain_number, previous_digest, digest) ON audit_entry TO ${APP_ROLE}`);
  }
}

/** A table that the application reads as any tenant table and the sealer, who serves all tenants, writes. */
function chainTable(table: string, app: readonly string[], sealer: readonly string[]): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON ${table} TO ${APP_ROLE}, ${OWNER_ROLE} USING (organisation_id = ${CURRENT_ORGANISATION});
    CREATE POLICY sealer ON ${table} TO ${SEALER_ROLE} USING (true);
    GRANT ${app.join(', ')} ON ${table} TO ${APP_ROLE};
    GRANT ${sealer.join(', ')} ON ${table} TO ${SEALER_ROLE};`;
}
