import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Imports of one source with many candidates in it, which is kept until a job has taken it apart; and imports that people hold. */
export class ImportSources1795611600009 implements MigrationInterface {
  name = 'ImportSources1795611600009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import
        DROP CONSTRAINT import_state_check,
        ADD CONSTRAINT import_state_check
          CHECK (state IN ('receiving', 'mapping', 'running', 'paused', 'finished', 'cancelled')),
        ADD COLUMN format text NOT NULL DEFAULT 'files' CHECK (format IN ('files', 'ndjson', 'csv', 'zip')),
        ADD COLUMN source_size int CHECK (source_size >= 0),
        ADD COLUMN source_digest bytea CHECK (octet_length(source_digest) = 32),
        ADD COLUMN split_cursor jsonb,
        ADD COLUMN mapping json,
        ADD COLUMN error_code text,
        ADD COLUMN error_message text;

      ALTER TABLE import_item
        DROP CONSTRAINT import_item_outcome_check,
        ADD CONSTRAINT import_item_outcome_check CHECK (outcome IN ('waiting', 'ranked', 'by-people', 'duplicate',
          'unsupported', 'empty', 'too-big', 'needs-ocr', 'encrypted', 'malformed', 'timed-out', 'failed', 'quarantined',
          'skipped', 'cancelled')),
        ADD COLUMN line int CHECK (line > 0),
        ADD COLUMN external_id text;

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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE import_source;
      ALTER TABLE import_item
        DROP COLUMN line,
        DROP COLUMN external_id,
        DROP CONSTRAINT import_item_outcome_check,
        ADD CONSTRAINT import_item_outcome_check CHECK (outcome IN ('waiting', 'ranked', 'by-people', 'duplicate',
          'unsupported', 'empty', 'too-big', 'needs-ocr', 'encrypted', 'malformed', 'timed-out', 'failed', 'quarantined'));
      ALTER TABLE import
        DROP COLUMN format,
        DROP COLUMN source_size,
        DROP COLUMN source_digest,
        DROP COLUMN split_cursor,
        DROP COLUMN mapping,
        DROP COLUMN error_code,
        DROP COLUMN error_message,
        DROP CONSTRAINT import_state_check,
        ADD CONSTRAINT import_state_check CHECK (state IN ('receiving', 'running', 'finished'));
    `);
  }
}
