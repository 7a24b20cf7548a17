import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE } from './database-roles.js';
import { CURRENT_ORGANISATION, IMMUTABLE, relayServes, tenantTable } from './tenancy.js';

/**
 * Bytes, the documents that they are, the texts that were read from them, and their words for the search. Deleting a blob deletes its
 * document, texts and words.
 */
export class CandidatesDocuments1796040000005 implements MigrationInterface {
  name = 'CandidatesDocuments1796040000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [DOCUMENTS, WORDS]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION texts_saying(tsquery, int);
      DROP TABLE document_words_pending, document_words, document_text, document, blob_chunk, blob`);
  }
}

const DOCUMENTS = `
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
    -- 'hidden-only': all of its text is hidden from people. 'infected', 'not-scanned': the virus scanner's word.
    outcome text NOT NULL CHECK (outcome IN ('text', 'needs-ocr', 'encrypted', 'malformed', 'too-big', 'timed-out', 'unsupported',
      'empty', 'hidden-only', 'infected', 'not-scanned')),
    text text,
    text_digest bytea CHECK (octet_length(text_digest) = 32),
    -- Where its characters are on the pages, packed and deflated.
    geometry bytea,
    -- What the file holds that a person does not see.
    hidden json,
    -- Remarks of the reader, which may quote the text.
    findings json,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    UNIQUE (organisation_id, document_id, extractor),
    FOREIGN KEY (organisation_id, document_id) REFERENCES document ON DELETE CASCADE,
    CHECK ((text IS NULL) = (text_digest IS NULL)),
    CHECK (outcome <> 'text' OR text IS NOT NULL)
  );
  ${tenantTable('document_text', IMMUTABLE)}
`;

const WORDS = `
  -- The words of a text with their places, for the search. They are our own: PostgreSQL's parser tears "C++" and "C#" apart.
  CREATE TABLE document_words (
    organisation_id uuid NOT NULL,
    document_text_id uuid NOT NULL,
    -- A long document has several parts, which overlap by the longest phrase.
    part smallint NOT NULL CHECK (part >= 0),
    words tsvector NOT NULL,
    PRIMARY KEY (organisation_id, document_text_id, part),
    FOREIGN KEY (organisation_id, document_text_id) REFERENCES document_text ON DELETE CASCADE
  );
  ${tenantTable('document_words', IMMUTABLE)}

  -- Texts whose words are not in the table above yet.
  CREATE TABLE document_words_pending (
    organisation_id uuid NOT NULL,
    document_text_id uuid NOT NULL,
    PRIMARY KEY (organisation_id, document_text_id),
    FOREIGN KEY (organisation_id, document_text_id) REFERENCES document_text ON DELETE CASCADE
  );
  -- Rows live for a second: keep the dead ones from piling up in front of those that are owed.
  ALTER TABLE document_words_pending SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0);
  ${tenantTable('document_words_pending', IMMUTABLE)}
  ${relayServes('document_words_pending', ['SELECT'])}

  -- Finds the texts that say a word without asking every text. The operator @@ is not leakproof, so under a policy about rows PostgreSQL
  -- does not use an index of words for it. One function of the owner reads the index instead. The owner may read the words of all
  -- organizations, and the function returns ids of the transaction's organization only, whatever its arguments are.
  CREATE INDEX document_words_idx ON document_words USING gin ((ARRAY[organisation_id]), words);
  CREATE POLICY search ON document_words FOR SELECT TO ${OWNER_ROLE} USING (true);
  CREATE FUNCTION texts_saying(sought tsquery, most int) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
    SET search_path = public, pg_temp
    -- A limit makes PostgreSQL hope to find some rows soon without the index.
    SET enable_seqscan = off SET enable_indexscan = off
  AS $$
    SELECT document_text_id FROM document_words
     WHERE ARRAY[organisation_id] @> ARRAY[${CURRENT_ORGANISATION}] AND words @@ sought LIMIT most
  $$;
  REVOKE ALL ON FUNCTION texts_saying(tsquery, int) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION texts_saying(tsquery, int) TO ${APP_ROLE};
`;
