import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an API key may do of what its kind may do. */
export class KeyScopes1795611600024 implements MigrationInterface {
  name = 'KeyScopes1795611600024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: all that its kind may do. Words are checked by whoever makes a key; one that no route knows opens nothing.
      ALTER TABLE api_key ADD COLUMN scopes text[],
        ADD CONSTRAINT api_key_scopes_check CHECK (cardinality(scopes) > 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key DROP COLUMN scopes');
  }
}
