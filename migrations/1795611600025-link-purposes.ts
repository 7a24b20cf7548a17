import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One-time links that lead to choosing a password, beside those that sign in. */
export class LinkPurposes1795611600025 implements MigrationInterface {
  name = 'LinkPurposes1795611600025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in_link ADD COLUMN purpose text NOT NULL DEFAULT 'sign-in',
        ADD CONSTRAINT sign_in_link_purpose_check CHECK (purpose IN ('sign-in', 'invitation', 'reset'))`);
  }

  /** A link that was for a password must not sign in without one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM sign_in_link WHERE purpose <> 'sign-in';
      ALTER TABLE sign_in_link DROP COLUMN purpose`);
  }
}
