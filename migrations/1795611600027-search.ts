import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RELAY_ROLE } from './roles.js';
import { IMMUTABLE, tenantTable } from './tenancy.js';

/**
 * The words of documents, to be searched. Our own, with their places: what PostgreSQL makes of a text tears `C++` and `C#` apart. They go
 * with the text that they are of. Texts that are there already are owed their words, as those that come are.
 */
export class Search1795611600027 implements MigrationInterface {
  name = 'Search1795611600027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A long document has several parts, which overlap by the longest phrase.
      CREATE TABLE document_words (
        organisation_id uuid NOT NULL,
        document_text_id uuid NOT NULL,
        part smallint NOT NULL CHECK (part >= 0),
        words tsvector NOT NULL,
        PRIMARY KEY (organisation_id, document_text_id, part),
        FOREIGN KEY (organisation_id, document_text_id) REFERENCES document_text ON DELETE CASCADE
      );
      ${tenantTable('document_words', IMMUTABLE)}

      CREATE TABLE document_words_owed (
        organisation_id uuid NOT NULL,
        document_text_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, document_text_id),
        FOREIGN KEY (organisation_id, document_text_id) REFERENCES document_text ON DELETE CASCADE
      );
      -- Rows live for a second: keep the dead ones from piling up in front of those that are owed.
      ALTER TABLE document_words_owed SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_cost_delay = 0);
      ${tenantTable('document_words_owed', IMMUTABLE)}
      CREATE POLICY relay ON document_words_owed FOR SELECT TO ${RELAY_ROLE} USING (true);
      GRANT SELECT ON document_words_owed TO ${RELAY_ROLE};

      -- Their own owner sees all rows only while security is not forced.
      ALTER TABLE document_text NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE document_words_owed NO FORCE ROW LEVEL SECURITY;
      INSERT INTO document_words_owed (organisation_id, document_text_id)
        SELECT organisation_id, id FROM document_text WHERE text IS NOT NULL;
      ALTER TABLE document_words_owed FORCE ROW LEVEL SECURITY;
      ALTER TABLE document_text FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_words_owed, document_words');
  }
}
