import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why there is a version of a role; and which roles are samples. */
export class RoleEditing1795611600060 implements MigrationInterface {
  name = 'RoleEditing1795611600060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_version ADD COLUMN note text;
      -- Comes with Candor to be tried, with people who were made up.
      ALTER TABLE role ADD COLUMN sample boolean NOT NULL DEFAULT false;
      -- What earlier releases added.
      ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE import NO FORCE ROW LEVEL SECURITY;
      UPDATE role SET sample = true WHERE EXISTS (
        SELECT FROM import WHERE import.organisation_id = role.organisation_id AND import.role_id = role.id AND import.source = 'samples');
      ALTER TABLE role FORCE ROW LEVEL SECURITY;
      ALTER TABLE import FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_version DROP COLUMN note; ALTER TABLE role DROP COLUMN sample');
  }
}
