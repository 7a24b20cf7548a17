import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Drafts of new roles and of requirements: each belongs to the user who types it. */
export class RolesDrafts1796040000015 implements MigrationInterface {
  name = 'RolesDrafts1796040000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [NEW_ROLES, CRITERIA]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE criteria_draft, new_role_draft');
  }
}

const NEW_ROLES = `
  -- What a user has typed for a role that does not exist yet. No other user learns of it.
  CREATE TABLE new_role_draft (
    organisation_id uuid NOT NULL,
    id uuid NOT NULL,
    user_id uuid NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    confidential boolean NOT NULL,
    -- Counts the changes. A change names the revision that its page has seen.
    revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, id),
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
  );
  CREATE INDEX new_role_draft_user_idx ON new_role_draft (organisation_id, user_id);
  CREATE INDEX new_role_draft_changed_idx ON new_role_draft (organisation_id, changed_at);
  ${tenantTable('new_role_draft', MUTABLE)}
`;

const CRITERIA = `
  -- The criteria of a role as a user edits them. Other users learn whose it is and of when, never what it says.
  CREATE TABLE criteria_draft (
    organisation_id uuid NOT NULL,
    role_id uuid NOT NULL,
    user_id uuid NOT NULL,
    content jsonb NOT NULL,
    revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, role_id, user_id),
    FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, user_id) REFERENCES user_account ON DELETE CASCADE
  );
  CREATE INDEX criteria_draft_user_idx ON criteria_draft (organisation_id, user_id);
  CREATE INDEX criteria_draft_changed_idx ON criteria_draft (organisation_id, changed_at);
  ${tenantTable('criteria_draft', MUTABLE)}
`;
