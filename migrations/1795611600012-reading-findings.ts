import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/**
 * Beside a document text: what its reader remarked, which may quote it. A file whose whole text is hidden from people is an outcome of its
 * own. Texts that were read before have no remarks.
 */
export class ReadingFindings1795611600012 implements MigrationInterface {
  name = 'ReadingFindings1795611600012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE document_text ADD COLUMN findings json;
      ${addWords('document_text', 'outcome', ['hidden-only'])}
      ${addWords('import_item', 'outcome', ['hidden-only'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_text DROP COLUMN findings');
  }
}
