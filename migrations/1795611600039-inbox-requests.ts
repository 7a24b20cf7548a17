import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/** What candidates ask for comes into the inboxes of those who can answer. */
export class InboxRequests1795611600039 implements MigrationInterface {
  name = 'InboxRequests1795611600039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${addWords('inbox_item', 'kind', ['person-asked', 'mistake-reported'])}
      ALTER TABLE inbox_item ADD CONSTRAINT inbox_item_request_check
        CHECK (kind NOT IN ('person-asked', 'mistake-reported') OR application_id IS NOT NULL)`);
  }

  /** The words stay; what stands under them goes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM inbox_item WHERE kind IN ('person-asked', 'mistake-reported');
      ALTER TABLE inbox_item DROP CONSTRAINT inbox_item_request_check`);
  }
}
