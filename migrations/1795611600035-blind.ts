import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenancy.js';

/** Reading roles without seeing who the people are. */
export class Blind1795611600035 implements MigrationInterface {
  name = 'Blind1795611600035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- For everybody.
      ALTER TABLE role ADD COLUMN blind boolean NOT NULL DEFAULT false;
      CREATE INDEX role_blind_idx ON role (organisation_id, id) WHERE blind;

      -- For one user, who wants it so.
      CREATE TABLE blind_view (
        organisation_id uuid NOT NULL,
        user_id uuid NOT NULL,
        role_id uuid NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, user_id, role_id),
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      CREATE INDEX blind_view_role_idx ON blind_view (organisation_id, role_id);
      ${tenantTable('blind_view', ['SELECT', 'INSERT', 'DELETE'])}

      -- Whom a user has uncovered.
      CREATE TABLE revealed_person (
        organisation_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        user_id uuid NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, candidate_id, user_id),
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate,
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
      );
      CREATE INDEX revealed_person_user_idx ON revealed_person (organisation_id, user_id);
      ${tenantTable('revealed_person', ['SELECT', 'INSERT', 'DELETE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE revealed_person, blind_view; ALTER TABLE role DROP COLUMN blind');
  }
}
