import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who a person is, apart from which of their documents count: kept with each profile version, and every address that is stored of a
 * candidate as a key of theirs.
 */
export class Identity1795611600070 implements MigrationInterface {
  name = 'Identity1795611600070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of all documents and records that were read when the version was made; null in versions of before, of which the content tells it.
      ALTER TABLE profile ADD COLUMN identity json;

      -- An address as it is looked for when somebody is to be erased: whole, in small letters, a shared mailbox too. It hangs on the
      -- candidate whose document or record says it, so that a merge that is undone leaves each with their own.
      ALTER TABLE candidate_key
        DROP CONSTRAINT candidate_key_kind_check,
        ADD CONSTRAINT candidate_key_kind_check CHECK (kind IN ('email', 'phone', 'link', 'name-employer', 'address'));

      ALTER TABLE candidate_identity NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE candidate_key NO FORCE ROW LEVEL SECURITY;
      INSERT INTO candidate_key (organisation_id, candidate_id, kind, value)
        SELECT organisation_id, candidate_id, 'address', lower(trim(email)) FROM candidate_identity
         WHERE email LIKE '%_@_%' AND length(email) <= 320
        ON CONFLICT DO NOTHING;
      ALTER TABLE candidate_key FORCE ROW LEVEL SECURITY;
      ALTER TABLE candidate_identity FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidate_key NO FORCE ROW LEVEL SECURITY;
      DELETE FROM candidate_key WHERE kind = 'address';
      ALTER TABLE candidate_key FORCE ROW LEVEL SECURITY;
      ALTER TABLE candidate_key
        DROP CONSTRAINT candidate_key_kind_check,
        ADD CONSTRAINT candidate_key_kind_check CHECK (kind IN ('email', 'phone', 'link', 'name-employer'));
      ALTER TABLE profile DROP COLUMN identity;
    `);
  }
}
