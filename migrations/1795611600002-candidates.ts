import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/**
 * Bytes, their texts, the people they are about and what was read about them. Erasure goes down from two places: deleting
 * a blob takes its document and texts, deleting a candidate takes identity and profiles. A text that a profile was built
 * from cannot go before the profile.
 */
export class Candidates1795611600002 implements MigrationInterface {
  name = 'Candidates1795611600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE blob (
        organisation_id uuid NOT NULL,
        digest bytea NOT NULL CHECK (octet_length(digest) = 32),
        size int NOT NULL CHECK (size >= 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, digest)
      );
      ${tenantTable('blob', IMMUTABLE)}

      CREATE TABLE blob_chunk (
        organisation_id uuid NOT NULL,
        digest bytea NOT NULL,
        position int NOT NULL CHECK (position >= 0),
        bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
        PRIMARY KEY (organisation_id, digest, position),
        FOREIGN KEY (organisation_id, digest) REFERENCES blob ON DELETE CASCADE
      );
      -- PDF and DOCX are compressed already.
      ALTER TABLE blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
      ${tenantTable('blob_chunk', IMMUTABLE)}

      CREATE TABLE document (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        blob_digest bytea NOT NULL,
        origin text NOT NULL CHECK (origin IN ('upload', 'profile-json', 'json-resume', 'ats')),
        file_name text,
        media_type text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, blob_digest),
        FOREIGN KEY (organisation_id, blob_digest) REFERENCES blob ON DELETE CASCADE
      );
      ${tenantTable('document', IMMUTABLE)}

      CREATE TABLE document_text (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        extractor text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN
          ('text', 'needs-ocr', 'encrypted', 'malformed', 'too-big', 'timed-out', 'unsupported', 'empty')),
        text text,
        text_digest bytea CHECK (octet_length(text_digest) = 32),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, document_id, extractor),
        FOREIGN KEY (organisation_id, document_id) REFERENCES document ON DELETE CASCADE,
        CHECK ((text IS NULL) = (text_digest IS NULL)),
        CHECK (outcome <> 'text' OR text IS NOT NULL)
      );
      ${tenantTable('document_text', IMMUTABLE)}

      CREATE TABLE candidate (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        merged_into_id uuid CHECK (merged_into_id <> id),
        erased_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, merged_into_id) REFERENCES candidate ON DELETE SET NULL (merged_into_id)
      );
      CREATE INDEX candidate_merged_into_idx ON candidate (organisation_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
      ${tenantTable('candidate', MUTABLE)}

      CREATE TABLE candidate_identity (
        organisation_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        name text,
        email text,
        phone text,
        PRIMARY KEY (organisation_id, candidate_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
      );
      CREATE INDEX candidate_identity_email_idx ON candidate_identity (organisation_id, email);
      ${tenantTable('candidate_identity', MUTABLE)}

      CREATE TABLE candidate_document (
        organisation_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        document_id uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, candidate_id, document_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, document_id) REFERENCES document ON DELETE CASCADE
      );
      CREATE INDEX candidate_document_document_idx ON candidate_document (organisation_id, document_id);
      ${tenantTable('candidate_document', IMMUTABLE)}
    `);
    await this.profiles(runner);
  }

  /** A profile is a numbered, immutable version; the narrow tables follow a candidate's latest one and serve filters. */
  private async profiles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE profile (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        builder text NOT NULL,
        taxonomy text NOT NULL,
        content json NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, candidate_id, number),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
      );
      ${tenantTable('profile', IMMUTABLE)}

      CREATE TABLE profile_source (
        organisation_id uuid NOT NULL,
        profile_id uuid NOT NULL,
        document_text_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, profile_id, document_text_id),
        FOREIGN KEY (organisation_id, profile_id) REFERENCES profile ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, document_text_id) REFERENCES document_text
      );
      CREATE INDEX profile_source_text_idx ON profile_source (organisation_id, document_text_id);
      ${tenantTable('profile_source', IMMUTABLE)}

      CREATE TABLE profile_skill (
        organisation_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        skill text NOT NULL,
        months int CHECK (months >= 0),
        last_month int,
        PRIMARY KEY (organisation_id, candidate_id, skill),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
      );
      CREATE INDEX profile_skill_skill_idx ON profile_skill (organisation_id, skill, candidate_id);
      ${tenantTable('profile_skill', MUTABLE)}

      CREATE TABLE profile_certification (
        organisation_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        certification text NOT NULL,
        valid_until date,
        PRIMARY KEY (organisation_id, candidate_id, certification),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
      );
      CREATE INDEX profile_certification_certification_idx
        ON profile_certification (organisation_id, certification, candidate_id);
      ${tenantTable('profile_certification', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE profile_certification, profile_skill, profile_source, profile, candidate_document, candidate_identity,
        candidate, document_text, document, blob_chunk, blob`);
  }
}
