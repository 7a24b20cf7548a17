import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/** What a virus scanner says of a file is an outcome of its own. */
export class VirusScan1795611600091 implements MigrationInterface {
  name = 'VirusScan1795611600091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${addWords('document_text', 'outcome', ['infected', 'not-scanned'])}
      ${addWords('import_item', 'outcome', ['infected', 'not-scanned'])}
    `);
  }

  /** Rows may say so already, and a check that allows more than is used does no harm. */
  async down(): Promise<void> {}
}
