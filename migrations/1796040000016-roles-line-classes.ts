import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Lines of job descriptions that users classed otherwise than the reader. */
export class RolesLineClasses1796040000016 implements MigrationInterface {
  name = 'RolesLineClasses1796040000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LINE_CLASSES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE line_class');
  }
}

const CLASSES = `('asks', 'soft', 'does', 'offers', 'company', 'legal', 'apply', 'terms', 'heading', 'other')`;

const LINE_CLASSES = `
  -- Versions of a role with the same job description share its rows. Nothing tells who classed a line.
  CREATE TABLE line_class (
    organisation_id uuid NOT NULL,
    role_id uuid NOT NULL,
    -- SHA-256 of the job description that the line stands in.
    page_digest bytea NOT NULL CHECK (octet_length(page_digest) = 32),
    start int NOT NULL CHECK (start >= 0),
    text text NOT NULL,
    reader_class text NOT NULL CHECK (reader_class IN ${CLASSES}),
    class text NOT NULL CHECK (class IN ${CLASSES}),
    language text NOT NULL,
    reader text NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, role_id, page_digest, start),
    CONSTRAINT line_class_other_check CHECK (class <> reader_class),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
  );
  ${tenantTable('line_class', MUTABLE)}
`;
