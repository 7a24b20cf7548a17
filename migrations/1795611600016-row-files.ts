import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/** Files of a ZIP that rows of a table in it name: each is an item of its own, which knows the item of the row. */
export class RowFiles1795611600016 implements MigrationInterface {
  name = 'RowFiles1795611600016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_item ADD COLUMN row_position int CHECK (row_position >= 0);
      ${addWords('import_item', 'outcome', ['attached', 'missing'])}
    `);
  }

  /** The words may stand in rows: they stay. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE import_item DROP COLUMN row_position');
  }
}
