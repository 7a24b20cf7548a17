import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RELAY_ROLE } from './roles.js';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Batches, configured systems and their deliveries, and the work that committed rows still owe. */
export class Intake1795611600004 implements MigrationInterface {
  name = 'Intake1795611600004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        source text NOT NULL,
        total int NOT NULL DEFAULT 0 CHECK (total >= 0),
        state text NOT NULL CHECK (state IN ('receiving', 'running', 'finished')),
        created_by uuid,
        idempotency_digest bytea CHECK (octet_length(idempotency_digest) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, idempotency_digest),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      CREATE INDEX import_role_idx ON import (organisation_id, role_id, id);
      ${tenantTable('import', MUTABLE)}

      CREATE TABLE import_item (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        position int NOT NULL CHECK (position >= 0),
        file_name text,
        document_id uuid,
        application_id uuid,
        outcome text NOT NULL CHECK (outcome IN ('waiting', 'ranked', 'by-people', 'duplicate', 'unsupported', 'empty',
          'too-big', 'needs-ocr', 'encrypted', 'malformed', 'timed-out', 'failed', 'quarantined')),
        error_code text,
        error_message text,
        PRIMARY KEY (organisation_id, import_id, position),
        FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, document_id) REFERENCES document ON DELETE SET NULL (document_id),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE SET NULL (application_id)
      );
      CREATE INDEX import_item_outcome_idx ON import_item (organisation_id, import_id, outcome);
      CREATE INDEX import_item_document_idx ON import_item (organisation_id, document_id);
      CREATE INDEX import_item_application_idx ON import_item (organisation_id, application_id);
      ${tenantTable('import_item', MUTABLE)}

      CREATE TABLE connection (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        vendor text NOT NULL,
        name text NOT NULL,
        secret_sealed bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('connection', MUTABLE)}

      CREATE TABLE delivery (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        vendor_delivery_id text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        headers jsonb,
        raw_body bytea,
        outcome text NOT NULL CHECK (outcome IN ('waiting', 'processed', 'ignored', 'failed')),
        error_code text,
        error_message text,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, connection_id, vendor_delivery_id),
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
      );
      CREATE INDEX delivery_connection_idx ON delivery (organisation_id, connection_id, id);
      ${tenantTable('delivery', MUTABLE)}

      CREATE TABLE external_object (
        organisation_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        kind text NOT NULL,
        vendor_id text NOT NULL,
        our_id uuid,
        source_version text,
        tombstone_at timestamptz,
        PRIMARY KEY (organisation_id, connection_id, kind, vendor_id),
        FOREIGN KEY (organisation_id, connection_id) REFERENCES connection ON DELETE CASCADE
      );
      CREATE INDEX external_object_our_idx ON external_object (organisation_id, kind, our_id);
      ${tenantTable('external_object', MUTABLE)}
    `);
    await this.outbox(runner);
  }

  /** No foreign keys here: every intake writes these rows, and a key to the organisation would make its row a hot lock. */
  private async outbox(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        job text NOT NULL,
        payload jsonb NOT NULL,
        bulk smallint NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
        attempt int NOT NULL DEFAULT 0,
        available_at timestamptz NOT NULL DEFAULT now(),
        lease_until timestamptz,
        deaths int NOT NULL DEFAULT 0,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id)
      );
      CREATE INDEX outbox_due_idx ON outbox (bulk, organisation_id, available_at, id);
      -- Rows live for a second: keep the dead ones from piling up in front of the due ones.
      ALTER TABLE outbox SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_cost_delay = 0);
      ${tenantTable('outbox', MUTABLE)}
      CREATE POLICY relay ON outbox TO ${RELAY_ROLE} USING (true);
      GRANT SELECT, UPDATE, DELETE ON outbox TO ${RELAY_ROLE};

      CREATE TABLE quarantine (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        job text NOT NULL,
        payload jsonb NOT NULL,
        reason text NOT NULL,
        attempt int NOT NULL,
        deaths int NOT NULL,
        last_error text,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('quarantine', MUTABLE)}
      CREATE POLICY relay_adds ON quarantine FOR INSERT TO ${RELAY_ROLE} WITH CHECK (true);
      GRANT INSERT ON quarantine TO ${RELAY_ROLE};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quarantine, outbox, external_object, delivery, connection, import_item, import');
  }
}
