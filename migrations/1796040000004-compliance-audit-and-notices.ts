import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE, SEALER_ROLE } from './database-roles.js';
import { CURRENT_ORGANISATION, IMMUTABLE, MUTABLE, sealerServes, tenantTable } from './tenancy.js';

/**
 * What other areas refer to of compliance. The audit and its chain: entries are written once and never touched again, and seals are in a
 * table of their own, which only the sealer adds to and no database role changes. And the notices that candidates get before they are scored.
 */
export class ComplianceAuditAndNotices1796040000004 implements MigrationInterface {
  name = 'ComplianceAuditAndNotices1796040000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [AUDIT_ENTRIES, AUDIT_CHAIN, NOTICES]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE active_notice, notice_text, candidate_rights, audit_checkpoint, audit_unsealed, audit_seal, audit_entry;
      DROP FUNCTION note_unsealed()`);
  }
}

const AUDIT_ENTRIES = `
  CREATE TABLE audit_entry (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    actor_kind text NOT NULL CHECK (actor_kind IN ('user', 'api-key', 'connection', 'command', 'system', 'link')),
    actor_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    details jsonb NOT NULL DEFAULT '{}',
    request_id text,
    PRIMARY KEY (organisation_id, id)
  );
  CREATE INDEX audit_entry_subject_idx ON audit_entry (organisation_id, subject_kind, subject_id, id);
  -- The application reads and adds. There is no policy, and no grant, to update or delete.
  ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
  ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant_reads ON audit_entry FOR SELECT TO ${APP_ROLE}, ${OWNER_ROLE}
    USING (organisation_id = ${CURRENT_ORGANISATION});
  CREATE POLICY tenant_adds ON audit_entry FOR INSERT TO ${APP_ROLE}, ${OWNER_ROLE}
    WITH CHECK (organisation_id = ${CURRENT_ORGANISATION});
  GRANT SELECT, INSERT ON audit_entry TO ${APP_ROLE};
  CREATE POLICY sealer_reads ON audit_entry FOR SELECT TO ${SEALER_ROLE} USING (true);
  GRANT SELECT ON audit_entry TO ${SEALER_ROLE};
`;

const AUDIT_CHAIN = `
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
  ${tenantTable('audit_seal', ['SELECT'])}
  ${sealerServes('audit_seal', ['SELECT', 'INSERT'])}

  -- Entries that wait for their seal. A trigger adds each new entry, so no code can forget it.
  CREATE TABLE audit_unsealed (
    organisation_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, entry_id)
  );
  -- Rows live for seconds: keep the dead ones from piling up.
  ALTER TABLE audit_unsealed SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0);
  ${tenantTable('audit_unsealed', ['SELECT', 'INSERT'])}
  ${sealerServes('audit_unsealed', ['SELECT', 'DELETE'])}
  CREATE FUNCTION note_unsealed() RETURNS trigger LANGUAGE plpgsql AS $note$
    BEGIN
      INSERT INTO public.audit_unsealed (organisation_id, entry_id) VALUES (NEW.organisation_id, NEW.id);
      RETURN NULL;
    END $note$;
  CREATE TRIGGER unsealed AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION note_unsealed();

  -- The end of an organization's chain.
  CREATE TABLE audit_checkpoint (
    organisation_id uuid PRIMARY KEY,
    chain_number bigint NOT NULL CHECK (chain_number >= 0),
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    at timestamptz NOT NULL
  );
  ${tenantTable('audit_checkpoint', ['SELECT'])}
  ${sealerServes('audit_checkpoint', ['SELECT', 'INSERT', 'UPDATE'])}
`;

const NOTICES = `
  -- What the organization commits itself to.
  CREATE TABLE candidate_rights (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    require_notice text NOT NULL DEFAULT 'never' CHECK (require_notice IN ('never', 'listed', 'always')),
    -- Where a notice is required, when not everywhere.
    jurisdictions text[] NOT NULL DEFAULT '{}',
    -- Of applications that come without one.
    default_jurisdiction text,
    -- Null: a decline sets no date for an explanation.
    explanation_days int DEFAULT 30 CHECK (explanation_days BETWEEN 1 AND 365),
    link_days int NOT NULL DEFAULT 90 CHECK (link_days BETWEEN 1 AND 365),
    contact text,
    changed_by uuid,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  ${tenantTable('candidate_rights', MUTABLE)}

  CREATE TABLE notice_text (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    jurisdiction text NOT NULL,
    language text NOT NULL,
    number int NOT NULL CHECK (number > 0),
    text text NOT NULL CHECK (text <> ''),
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, jurisdiction, language, number)
  );
  ${tenantTable('notice_text', IMMUTABLE)}

  CREATE TABLE active_notice (
    organisation_id uuid NOT NULL,
    jurisdiction text NOT NULL,
    language text NOT NULL,
    notice_text_id uuid NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, jurisdiction, language),
    UNIQUE (organisation_id, notice_text_id),
    FOREIGN KEY (organisation_id, notice_text_id) REFERENCES notice_text ON DELETE CASCADE
  );
  ${tenantTable('active_notice', MUTABLE)}
`;
