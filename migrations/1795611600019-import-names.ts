import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the source of an import was called where it came from, so that people can tell one import from another. Emptied by an erasure. */
export class ImportNames1795611600019 implements MigrationInterface {
  name = 'ImportNames1795611600019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE import ADD COLUMN file_name text CHECK (file_name <> '')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import DROP COLUMN file_name');
  }
}
