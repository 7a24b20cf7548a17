import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Who belongs to a role, and roles that only those who belong to them see. */
export class RoleMembers1795611600023 implements MigrationInterface {
  name = 'RoleMembers1795611600023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role ADD COLUMN confidential boolean NOT NULL DEFAULT false;

      -- A member is a user or an API key. One id for both: it is what paths name, and nobody is a member twice.
      CREATE TABLE role_member (
        organisation_id uuid NOT NULL,
        role_id uuid NOT NULL,
        member_id uuid NOT NULL,
        user_id uuid,
        api_key_id uuid,
        -- A user or an API key; null for a command.
        added_by uuid,
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, role_id, member_id),
        CONSTRAINT role_member_one_check
          CHECK (num_nonnulls(user_id, api_key_id) = 1 AND member_id = coalesce(user_id, api_key_id)),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, api_key_id) REFERENCES api_key ON DELETE CASCADE
      );
      CREATE INDEX role_member_user_idx ON role_member (organisation_id, user_id);
      CREATE INDEX role_member_api_key_idx ON role_member (organisation_id, api_key_id);
      ${tenantTable('role_member', MUTABLE)}

      -- Whoever made a role that is here already belongs to it.
      ALTER TABLE role_member NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE role_version NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE user_account NO FORCE ROW LEVEL SECURITY;
      INSERT INTO role_member (organisation_id, role_id, member_id, user_id, added_by)
        SELECT v.organisation_id, v.role_id, u.id, u.id, u.id
          FROM role_version v JOIN user_account u ON u.organisation_id = v.organisation_id AND u.id = v.created_by
         WHERE v.number = 1;
      ALTER TABLE user_account FORCE ROW LEVEL SECURITY;
      ALTER TABLE role_version FORCE ROW LEVEL SECURITY;
      ALTER TABLE role_member FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE role_member;
      ALTER TABLE role DROP COLUMN confidential`);
  }
}
