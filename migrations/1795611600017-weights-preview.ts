import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MUTABLE, tenantTable } from './tenancy.js';

/** Drafts of weights, people that weights are judged by, and whether a vector is of readable documents beside the vector itself. */
export class WeightsPreview1795611600017 implements MigrationInterface {
  name = 'WeightsPreview1795611600017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE assessment_vector ADD COLUMN readable boolean NOT NULL DEFAULT true;
      UPDATE assessment_vector SET readable = false FROM assessment
       WHERE assessment.organisation_id = assessment_vector.organisation_id
         AND assessment.application_id = assessment_vector.application_id AND assessment.id = assessment_vector.assessment_id
         AND assessment.content ->> 'readable' = 'false';
      ALTER TABLE assessment_vector ALTER COLUMN readable DROP DEFAULT;

      CREATE TABLE weights_draft (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        role_version_id uuid NOT NULL,
        name text NOT NULL,
        note text,
        content jsonb NOT NULL,
        revision int NOT NULL DEFAULT 1 CHECK (revision > 0),
        author uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, role_version_id) REFERENCES role_version ON DELETE CASCADE
      );
      CREATE INDEX weights_draft_role_idx ON weights_draft (organisation_id, role_id, id);
      ${tenantTable('weights_draft', MUTABLE)}

      CREATE TABLE known_person (
        organisation_id uuid NOT NULL,
        role_id uuid NOT NULL,
        application_id uuid NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('good', 'not-right')),
        added_by uuid,
        added_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, role_id, application_id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX known_person_application_idx ON known_person (organisation_id, application_id);
      ${tenantTable('known_person', MUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_person, weights_draft; ALTER TABLE assessment_vector DROP COLUMN readable');
  }
}
