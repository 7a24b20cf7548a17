import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Ways to look at a role's shortlist that somebody has kept, for themselves or for all who see the role, and which one they begin with. */
export class SavedViews1795611600029 implements MigrationInterface {
  name = 'SavedViews1795611600029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shortlist_view (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        owner uuid NOT NULL,
        shared boolean NOT NULL,
        -- A search may name people: a view that names somebody who is erased goes with them.
        name text NOT NULL,
        filters jsonb NOT NULL,
        sort text NOT NULL,
        revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      CREATE INDEX shortlist_view_role_idx ON shortlist_view (organisation_id, role_id, id);
      ${tenantTable('shortlist_view', MUTABLE)}

      CREATE TABLE default_view (
        organisation_id uuid NOT NULL,
        role_id uuid NOT NULL,
        of_actor uuid NOT NULL,
        view_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, role_id, of_actor),
        FOREIGN KEY (organisation_id, view_id) REFERENCES shortlist_view ON DELETE CASCADE
      );
      CREATE INDEX default_view_view_idx ON default_view (organisation_id, view_id);
      ${tenantTable('default_view', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE default_view, shortlist_view');
  }
}
