import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How the columns of a table are mapped is text from outside. As `json` it could hold an escaped NUL or half of a surrogate pair, which
 * nothing fails on before it is read: then every erasure in the organisation did. `jsonb` refuses such text when it is written.
 */
export class StorableMappings1795611600095 implements MigrationInterface {
  name = 'StorableMappings1795611600095';

  async up(runner: QueryRunner): Promise<void> {
    // Pairs were written as characters: an escape of a surrogate is half of one. A backslash before the escape's own makes it no escape.
    await runner.query(String.raw`
      ALTER TABLE import ALTER COLUMN mapping TYPE jsonb
        USING regexp_replace(mapping::text, '(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})', '\1', 'gi')::jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import ALTER COLUMN mapping TYPE json USING mapping::json');
  }
}
