import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/** Related words that are computed from an organization's own résumés. */
export class RolesRelatedWords1796040000019 implements MigrationInterface {
  name = 'RolesRelatedWords1796040000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RELATED_WORDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE related_words_setting, related_words_computation, related_words_version');
  }
}

const RELATED_WORDS = `
  -- Words that at least ten people share, and which of them are near to each other. Nothing of a single person is in it.
  CREATE TABLE related_words_version (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    number int NOT NULL CHECK (number > 0),
    -- SHA-256 of the table: the same table is one version.
    digest bytea NOT NULL CHECK (octet_length(digest) = 32),
    resumes int NOT NULL CHECK (resumes > 0),
    words int NOT NULL CHECK (words >= 0),
    neighbours int NOT NULL CHECK (neighbours >= 0),
    stems text NOT NULL,
    pairs bytea NOT NULL,
    requested_by uuid NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, number),
    UNIQUE (organisation_id, digest)
  );
  ${tenantTable('related_words_version', IMMUTABLE)}

  CREATE TABLE related_words_computation (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    id uuid NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Résumés to count, and those that are counted.
    total int NOT NULL CHECK (total >= 0),
    done int NOT NULL DEFAULT 0 CHECK (done >= 0),
    -- Null while it runs. 'unchanged': the same table as an earlier version.
    outcome text CHECK (outcome IN ('computed', 'unchanged', 'too-few', 'cancelled', 'failed')),
    number int,
    ended_at timestamptz,
    PRIMARY KEY (organisation_id, id),
    CONSTRAINT related_words_computation_end_check CHECK ((outcome IS NULL) = (ended_at IS NULL)),
    CONSTRAINT related_words_computation_number_check CHECK ((number IS NOT NULL) = coalesce(outcome IN ('computed', 'unchanged'), false)),
    FOREIGN KEY (organisation_id, number) REFERENCES related_words_version
  );
  CREATE UNIQUE INDEX related_words_computation_open_idx ON related_words_computation (organisation_id) WHERE outcome IS NULL;
  CREATE INDEX related_words_computation_number_idx ON related_words_computation (organisation_id, number);
  ${tenantTable('related_words_computation', MUTABLE)}

  CREATE TABLE related_words_setting (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    opted_in boolean NOT NULL,
    -- Null: the built-in words alone.
    active_number int,
    activated_at timestamptz,
    PRIMARY KEY (organisation_id),
    FOREIGN KEY (organisation_id, active_number) REFERENCES related_words_version
  );
  CREATE INDEX related_words_setting_active_idx ON related_words_setting (organisation_id, active_number);
  ${tenantTable('related_words_setting', MUTABLE)}
`;
