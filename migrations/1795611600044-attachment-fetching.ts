import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/** How often files of vendors were tried, those that nobody waits for, and profiles that say which of them were not there. */
export class AttachmentFetching1795611600044 implements MigrationInterface {
  name = 'AttachmentFetching1795611600044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ats_attachment ADD COLUMN attempts int NOT NULL DEFAULT 0, ADD COLUMN retry_at timestamptz;
      CREATE INDEX ats_attachment_connection_idx ON ats_attachment (organisation_id, connection_id, id);
      CREATE INDEX ats_attachment_state_idx ON ats_attachment (organisation_id, connection_id, state, id);

      ${addWords('ats_attachment', 'state', ['dismissed'])}

      -- The files that had not arrived when a profile was built, in order of id.
      ALTER TABLE profile ADD COLUMN awaited uuid[] NOT NULL DEFAULT '{}'`);
  }

  /** The word stays: it may stand in rows. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE profile DROP COLUMN awaited;
      DROP INDEX ats_attachment_connection_idx, ats_attachment_state_idx;
      ALTER TABLE ats_attachment DROP COLUMN attempts, DROP COLUMN retry_at`);
  }
}
