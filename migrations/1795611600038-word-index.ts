import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APP_ROLE, OWNER_ROLE } from './roles.js';
import { CURRENT_ORGANISATION } from './tenancy.js';

/**
 * Which documents say a word, and which places of a ranking rest on them, without asking every place.
 *
 * `@@` is not leakproof, so that under a policy about rows PostgreSQL uses no index of words. The index is read by one function of the owner,
 * who may read the words of all organisations, and which gives ids of the organisation that the transaction is about, whatever it is asked.
 */
export class WordIndex1795611600038 implements MigrationInterface {
  name = 'WordIndex1795611600038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX document_words_idx ON document_words USING gin ((ARRAY[organisation_id]), words);
      CREATE POLICY search ON document_words FOR SELECT TO ${OWNER_ROLE} USING (true);

      CREATE FUNCTION texts_saying(sought tsquery, most int) RETURNS SETOF uuid
        LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000
        SET search_path = public, pg_temp
        -- A limit makes PostgreSQL hope to come across some of them soon.
        SET enable_seqscan = off SET enable_indexscan = off
      AS $$
        SELECT document_text_id FROM document_words
         WHERE ARRAY[organisation_id] @> ARRAY[${CURRENT_ORGANISATION}] AND words @@ sought LIMIT most
      $$;
      REVOKE ALL ON FUNCTION texts_saying(tsquery, int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION texts_saying(tsquery, int) TO ${APP_ROLE};

      CREATE INDEX ranking_profile_idx ON ranking (organisation_id, weights_version_id, profile_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ranking_profile_idx;
      DROP FUNCTION texts_saying(tsquery, int);
      DROP POLICY search ON document_words;
      DROP INDEX document_words_idx`);
  }
}
