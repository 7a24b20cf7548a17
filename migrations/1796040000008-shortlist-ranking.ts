import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keepCount } from './counts.js';
import { IMMUTABLE, MUTABLE, tenantTable } from './tenancy.js';

/** Assessments of applications, their values as vectors, and the ranking that a weights version makes of them. */
export class ShortlistRanking1796040000008 implements MigrationInterface {
  name = 'ShortlistRanking1796040000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statements of [ASSESSMENTS, RANKING, REFERENCE_CANDIDATES]) await runner.query(statements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reference_candidate, ranking_count, ranking, assessment_vector, assessment;
      DROP FUNCTION count_ranking()`);
  }
}

const ASSESSMENTS = `
  -- The application leads the key, so that vector and ranking reach both through one index.
  CREATE TABLE assessment (
    organisation_id uuid NOT NULL,
    application_id uuid NOT NULL,
    id uuid NOT NULL,
    profile_id uuid NOT NULL,
    role_version_id uuid NOT NULL,
    matcher text NOT NULL,
    -- The overrides that it counts, in order of id.
    overrides uuid[] NOT NULL DEFAULT '{}',
    -- What a page of the shortlist needs of the content: a tenth of its size, so that it stays in the row and a page does not unpack and
    -- parse whole explanations.
    explanation_summary json NOT NULL,
    content json NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (organisation_id, application_id, id),
    CONSTRAINT assessment_made_of_key
      UNIQUE (organisation_id, application_id, profile_id, role_version_id, matcher, overrides),
    FOREIGN KEY (organisation_id, application_id) REFERENCES application ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, profile_id) REFERENCES profile ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, role_version_id) REFERENCES role_version ON DELETE CASCADE
  );
  CREATE INDEX assessment_profile_idx ON assessment (organisation_id, profile_id);
  ${tenantTable('assessment', IMMUTABLE)}

  -- The values of the latest assessment under a role version, so that weights can be previewed without reading assessments.
  CREATE TABLE assessment_vector (
    organisation_id uuid NOT NULL,
    role_version_id uuid NOT NULL,
    application_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    profile_id uuid NOT NULL,
    -- Some document had readable text.
    readable boolean NOT NULL,
    -- Index into BANDS; a bit for each of FLAG_CODES: both of libs/contracts, and only ever added to.
    band smallint NOT NULL CHECK (band >= 0),
    flags int NOT NULL CHECK (flags >= 0),
    -- Since when the values are what they are.
    changed_at timestamptz NOT NULL,
    vector bytea NOT NULL,
    PRIMARY KEY (organisation_id, role_version_id, application_id),
    FOREIGN KEY (organisation_id, application_id, assessment_id) REFERENCES assessment ON DELETE CASCADE
  );
  CREATE INDEX assessment_vector_assessment_idx ON assessment_vector (organisation_id, application_id, assessment_id);
  ${tenantTable('assessment_vector', MUTABLE)}
`;

const RANKING = `
  -- Score -1: no document had readable text, so there is no score; such rows come last in their lane.
  CREATE TABLE ranking (
    organisation_id uuid NOT NULL,
    weights_version_id uuid NOT NULL,
    application_id uuid NOT NULL,
    role_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    profile_id uuid NOT NULL,
    lane smallint NOT NULL CHECK (lane BETWEEN 0 AND 3),
    score int NOT NULL CHECK (score BETWEEN -1 AND 10000),
    low int NOT NULL CHECK (low BETWEEN 0 AND 10000),
    high int NOT NULL CHECK (high BETWEEN low AND 10000),
    coverage smallint NOT NULL CHECK (coverage BETWEEN 0 AND 100),
    -- As in assessment_vector; filters of the shortlist use them.
    band smallint NOT NULL CHECK (band >= 0),
    flags int NOT NULL CHECK (flags >= 0),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, weights_version_id, application_id),
    FOREIGN KEY (organisation_id, role_id, weights_version_id)
      REFERENCES weights_version (organisation_id, role_id, id) ON DELETE CASCADE,
    FOREIGN KEY (organisation_id, application_id, assessment_id) REFERENCES assessment ON DELETE CASCADE
  );
  CREATE INDEX ranking_shortlist_idx ON ranking (organisation_id, weights_version_id, lane, score DESC, application_id);
  CREATE INDEX ranking_assessment_idx ON ranking (organisation_id, application_id, assessment_id);
  -- From texts that say a word to the ranks that rest on them.
  CREATE INDEX ranking_profile_idx ON ranking (organisation_id, weights_version_id, profile_id);
  ${tenantTable('ranking', MUTABLE)}

  -- How many applications a ranking has in each lane.
  CREATE TABLE ranking_count (
    organisation_id uuid NOT NULL,
    weights_version_id uuid NOT NULL,
    id uuid NOT NULL,
    lane smallint NOT NULL,
    n int NOT NULL,
    PRIMARY KEY (organisation_id, weights_version_id, id),
    FOREIGN KEY (organisation_id, weights_version_id) REFERENCES weights_version ON DELETE CASCADE
  );
  ${tenantTable('ranking_count', MUTABLE)}
  ${keepCount({ table: 'ranking', count: 'ranking_count', of: 'weights_version_id', parent: 'weights_version', by: 'lane' })}
`;

const REFERENCE_CANDIDATES = `
  -- Candidates that a user knows well, to judge weights by.
  CREATE TABLE reference_candidate (
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
  CREATE INDEX reference_candidate_application_idx ON reference_candidate (organisation_id, application_id);
  ${tenantTable('reference_candidate', MUTABLE)}
`;
