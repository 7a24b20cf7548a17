import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addWords } from './words.js';

/** An import whose source could not be taken apart ends failed, with its reason, in place of running for ever. */
export class FailedImports1795611600014 implements MigrationInterface {
  name = 'FailedImports1795611600014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(addWords('import', 'state', ['failed']));
  }

  /** The word may stand in rows: it stays. */
  async down(): Promise<void> {}
}
