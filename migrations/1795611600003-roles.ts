import type { MigrationInterface, QueryRunner } from 'typeorm';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/**
 * Roles with their versions and weights, applications, what was made of them, and what people decided. Keys that carry the
 * role as well as the row make it impossible to point a role at another role's version, weights or ranking.
 */
export class Roles1795611600003 implements MigrationInterface {
  name = 'Roles1795611600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        id uuid NOT NULL,
        title text NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
        current_version_id uuid,
        active_weights_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id)
      );
      ${tenantTable('role', MUTABLE)}

      CREATE TABLE role_version (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        content jsonb NOT NULL,
        as_of date NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, role_id, number),
        UNIQUE (organisation_id, role_id, id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE
      );
      ${tenantTable('role_version', IMMUTABLE)}

      CREATE TABLE weights_version (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        role_version_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        name text NOT NULL,
        origin text NOT NULL CHECK (origin IN ('formula', 'hand', 'learned')),
        content jsonb NOT NULL,
        note text,
        author uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, role_id, number),
        UNIQUE (organisation_id, role_id, id),
        FOREIGN KEY (organisation_id, role_id, role_version_id)
          REFERENCES role_version (organisation_id, role_id, id) ON DELETE CASCADE
      );
      CREATE INDEX weights_version_role_version_idx ON weights_version (organisation_id, role_id, role_version_id);
      ${tenantTable('weights_version', IMMUTABLE)}

      -- Apart from the version, which is immutable.
      CREATE TABLE weights_ranking (
        organisation_id uuid NOT NULL,
        weights_version_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('none', 'filling', 'ready')),
        started_at timestamptz,
        ready_at timestamptz,
        PRIMARY KEY (organisation_id, weights_version_id),
        FOREIGN KEY (organisation_id, weights_version_id) REFERENCES weights_version ON DELETE CASCADE
      );
      ${tenantTable('weights_ranking', MUTABLE)}

      ALTER TABLE role
        ADD FOREIGN KEY (organisation_id, id, current_version_id)
          REFERENCES role_version (organisation_id, role_id, id) ON DELETE SET NULL (current_version_id),
        ADD FOREIGN KEY (organisation_id, id, active_weights_id)
          REFERENCES weights_version (organisation_id, role_id, id) ON DELETE SET NULL (active_weights_id);

      CREATE TABLE application (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        role_id uuid NOT NULL,
        candidate_id uuid NOT NULL,
        source text NOT NULL,
        mode text NOT NULL CHECK (mode IN ('scored', 'by-people')),
        answers jsonb,
        notice_text_version text,
        notice_at timestamptz,
        notice_channel text,
        notice_jurisdiction text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, role_id, candidate_id),
        UNIQUE (organisation_id, role_id, id),
        FOREIGN KEY (organisation_id, role_id) REFERENCES role ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, candidate_id) REFERENCES candidate ON DELETE CASCADE
      );
      CREATE INDEX application_candidate_idx ON application (organisation_id, candidate_id);
      -- Few of many: their list and their number must not cost a walk through the role.
      CREATE INDEX application_by_people_idx ON application (organisation_id, role_id, id) WHERE mode = 'by-people';
      ${tenantTable('application', MUTABLE)}
    `);
    await this.assessments(runner);
  }

  private async assessments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The application leads the key, so that vector and ranking reach both through one index.
      CREATE TABLE assessment (
        organisation_id uuid NOT NULL,
        application_id uuid NOT NULL,
        id uuid NOT NULL,
        profile_id uuid NOT NULL,
        role_version_id uuid NOT NULL,
        matcher text NOT NULL,
        content json NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, application_id, id),
        UNIQUE (organisation_id, application_id, profile_id, role_version_id, matcher),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, profile_id) REFERENCES profile ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, role_version_id) REFERENCES role_version ON DELETE CASCADE
      );
      CREATE INDEX assessment_profile_idx ON assessment (organisation_id, profile_id);
      ${tenantTable('assessment', IMMUTABLE)}

      CREATE TABLE assessment_vector (
        organisation_id uuid NOT NULL,
        role_version_id uuid NOT NULL,
        application_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        vector bytea NOT NULL,
        PRIMARY KEY (organisation_id, role_version_id, application_id),
        FOREIGN KEY (organisation_id, application_id, assessment_id) REFERENCES assessment ON DELETE CASCADE
      );
      CREATE INDEX assessment_vector_assessment_idx ON assessment_vector (organisation_id, application_id, assessment_id);
      ${tenantTable('assessment_vector', MUTABLE)}

      -- score -1: no document had readable text, so there is no score; such rows stand last in their lane.
      CREATE TABLE ranking (
        organisation_id uuid NOT NULL,
        weights_version_id uuid NOT NULL,
        application_id uuid NOT NULL,
        role_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        lane smallint NOT NULL CHECK (lane BETWEEN 0 AND 3),
        score int NOT NULL CHECK (score BETWEEN -1 AND 10000),
        low int NOT NULL CHECK (low BETWEEN 0 AND 10000),
        high int NOT NULL CHECK (high BETWEEN low AND 10000),
        coverage smallint NOT NULL CHECK (coverage BETWEEN 0 AND 100),
        PRIMARY KEY (organisation_id, weights_version_id, application_id),
        FOREIGN KEY (organisation_id, role_id, weights_version_id)
          REFERENCES weights_version (organisation_id, role_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, application_id, assessment_id) REFERENCES assessment ON DELETE CASCADE
      );
      CREATE INDEX ranking_shortlist_idx
        ON ranking (organisation_id, weights_version_id, lane, score DESC, application_id);
      CREATE INDEX ranking_assessment_idx ON ranking (organisation_id, application_id, assessment_id);
      ${tenantTable('ranking', MUTABLE)}

      CREATE TABLE decision (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        application_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('advance', 'hold', 'decline')),
        reason_code text,
        score int,
        lane smallint,
        rank int,
        versions jsonb NOT NULL,
        filters jsonb NOT NULL,
        blind boolean NOT NULL,
        opened boolean NOT NULL,
        decided_by uuid NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE
      );
      CREATE INDEX decision_application_idx ON decision (organisation_id, application_id, decided_at DESC);
      ${tenantTable('decision', IMMUTABLE)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role DROP COLUMN current_version_id, DROP COLUMN active_weights_id;
      DROP TABLE decision, ranking, assessment_vector, assessment, application, weights_ranking, weights_version,
        role_version, role`);
  }
}
