import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, tenantTable } from './tenancy.js';

/** An organisation's own skills and aliases, the whole list in each version: profiles and roles name the version they were read with. */
export class OwnSkills1795611600006 implements MigrationInterface {
  name = 'OwnSkills1795611600006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE own_skills_version (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        entries jsonb NOT NULL,
        note text,
        author uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, number)
      );
      ${tenantTable('own_skills_version', IMMUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE own_skills_version');
  }
}
