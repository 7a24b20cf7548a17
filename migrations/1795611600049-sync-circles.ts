import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a sync has been, so that lists whose pages lead back to each other are told from long ones. */
export class SyncCircles1795611600049 implements MigrationInterface {
  name = 'SyncCircles1795611600049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ats_sync ADD COLUMN mark text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE ats_sync DROP COLUMN mark');
  }
}
