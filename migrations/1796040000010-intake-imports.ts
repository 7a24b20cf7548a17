import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Imports: batches of files, or one source with many candidates in it, which is kept until a job has split it. */
export class IntakeImports1796040000010 implements MigrationInterface {
  name = 'IntakeImports1796040000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_source, import_item, import');
  }
}

const IMPORTS = `
  CREATE TABLE import (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    role_id uuid NOT NULL,
    source text NOT NULL,
    format text NOT NULL DEFAULT 'files' CHECK (format IN ('files', 'ndjson', 'csv', 'zip')),
    -- The name of the source, so that users can tell imports apart. An erasure empties it.
    file_name text CHECK (file_name <> ''),
    -- 'failed': the source could not be split; the error says why.
    state text NOT NULL CHECK (state IN ('receiving', 'mapping', 'running', 'paused', 'finished', 'cancelled', 'failed')),
    error_code text,
    error_message text,
    total int NOT NULL DEFAULT 0 CHECK (total >= 0),
    -- The mode and notice of every application in it.
    assessment_terms jsonb,
    source_size int CHECK (source_size >= 0),
    source_digest bytea CHECK (octet_length(source_digest) = 32),
    split_cursor jsonb,
    -- How the columns of a table are mapped: text from outside. jsonb refuses an escaped NUL or half of a surrogate pair when it is
    -- written. json would store it, and every later read of it would fail.
    mapping jsonb,
    idempotency_digest bytea CHECK (octet_length(idempotency_digest) = 32),
    created_by uuid,
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
    line int CHECK (line > 0),
    external_id text,
    file_name text,
    -- Of a file in a ZIP that a row of a table names: the item of that row.
    row_position int CHECK (row_position >= 0),
    document_id uuid,
    application_id uuid,
    outcome text NOT NULL CHECK (outcome IN ('waiting', 'ranked', 'by-people', 'duplicate', 'unsupported', 'empty', 'too-big',
      'needs-ocr', 'encrypted', 'malformed', 'timed-out', 'failed', 'quarantined', 'skipped', 'cancelled', 'suppressed', 'erased',
      'hidden-only', 'attached', 'missing', 'notice-pending', 'infected', 'not-scanned')),
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

  CREATE TABLE import_source (
    organisation_id uuid NOT NULL,
    import_id uuid NOT NULL,
    position int NOT NULL CHECK (position >= 0),
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (organisation_id, import_id, position),
    FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE
  );
  ALTER TABLE import_source ALTER COLUMN bytes SET STORAGE EXTERNAL;
  ${tenantTable('import_source', MUTABLE)}
`;
