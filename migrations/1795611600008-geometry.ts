import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Beside a document text: where its characters stand on the pages (packed and deflated), and what the file holds that a person does not
 * see. Texts that were read before have neither.
 */
export class Geometry1795611600008 implements MigrationInterface {
  name = 'Geometry1795611600008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_text ADD COLUMN geometry bytea, ADD COLUMN hidden json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document_text DROP COLUMN hidden, DROP COLUMN geometry');
  }
}
