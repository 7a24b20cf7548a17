/**
 * A million ranked applications in one organization, made inside the server: one role with 100,000 of them and eighteen
 * with 50,000 each, over 100,000 people. The large role has real explanations, so that its pages read what pages read;
 * the others have empty ones.
 */
import type { Client } from 'pg';
import type { Assessment, RoleContent, WeightsContent } from '#libs/contracts';
import { newId } from '#libs/database';
import { searchVectors } from '#libs/language';
import { summarise, compileWeights, fold, packVector } from '#libs/matching';

export const LARGE_ROLE = 100_000;
const OTHER_ROLES = 18;
const OTHER_ROLE = 50_000;
export const MILLION = LARGE_ROLE + OTHER_ROLES * OTHER_ROLE;

/** A role that was filled. */
export interface FilledRole {
  roleId: string;
  weightsVersionId: string;
}

export interface RoleToRank {
  content: RoleContent;
  weights: WeightsContent;
  /** Assessments that the applications of the large role take in turn. */
  assessments: readonly Assessment[];
  /** Texts of documents that candidates have in turn, for searches; left out without searches. */
  texts?: readonly string[];
}

/**
 * @param owner a superuser: foreign keys are not checked, because every row is made here
 * @returns the large role and its weights
 */
export async function fillMillion(owner: Client, organisationId: string, role: RoleToRank): Promise<FilledRole> {
  const sizes = [LARGE_ROLE, ...new Array<number>(OTHER_ROLES).fill(OTHER_ROLE)];
  const [large] = await fillRoles(owner, organisationId, role, sizes);
  if (!large) throw new Error('No role was filled.');
  return large;
}

/**
 * Roles of the given sizes, the first with explanations.
 * @param owner a superuser, as above
 */
export async function fillRoles(
  owner: Client,
  organisationId: string,
  role: RoleToRank,
  sizes: readonly number[],
): Promise<FilledRole[]> {
  await owner.query(`SET session_replication_role = replica`);
  await owner.query(`SELECT set_config('bench.organisation', $1, false)`, [organisationId]);
  await addPeople(owner);
  await addDocuments(owner, role.texts ?? []);
  await owner.query(
    'CREATE TEMPORARY TABLE sample (n int, content json, explanation_summary json, lane smallint, score int, vector bytea)',
  );
  const compiled = compileWeights(role.content.criteria, role.weights);
  for (const [n, content] of role.assessments.entries()) {
    const { score } = fold(content.criteria, compiled);
    const [whole, explanationSummary] = [JSON.stringify(content), JSON.stringify(summarise(content))];
    const vector = Buffer.from(packVector(content.criteria));
    await owner.query('INSERT INTO sample VALUES ($1, $2, $3, $4, $5, $6)', [
      n,
      whole,
      explanationSummary,
      n % 4,
      score,
      vector,
    ]);
  }
  const filled: FilledRole[] = [];
  for (const [index, applications] of sizes.entries())
    filled.push(await addRole(owner, role, { applications, explained: index === 0 }));
  await addCounts(owner);
  for (const table of [
    'candidate_identity',
    'profile_skill',
    'profile_source',
    'document_text',
    'document_words',
    'application',
    'assessment',
    'assessment_vector',
    'ranking',
  ]) {
    await owner.query(`VACUUM (ANALYZE) ${table}`);
  }
  await owner.query('CHECKPOINT');
  return filled;
}

const ORGANISATION = `current_setting('bench.organisation')::uuid`;

async function addPeople(owner: Client): Promise<void> {
  await owner.query(
    `CREATE TEMPORARY TABLE person AS SELECT n, uuidv7() AS id FROM generate_series(1, ${LARGE_ROLE}) n`,
  );
  await owner.query(`INSERT INTO candidate (organisation_id, id) SELECT ${ORGANISATION}, id FROM person`);
  await owner.query(`INSERT INTO candidate_identity (organisation_id, candidate_id, name, email)
    SELECT ${ORGANISATION}, id, 'Person ' || n, 'person' || n || '@example.com' FROM person`);
  await owner.query(`INSERT INTO profile_skill (organisation_id, candidate_id, skill, months, last_month)
    SELECT ${ORGANISATION}, id, skill, 24, 24300 FROM person,
      LATERAL (VALUES ('python', 2), ('kubernetes', 5), ('rare', 100)) of (skill, every) WHERE n % every = 0`);
}

/** A document of each person, with its words; a number of their own in each, so that there is something to look for. */
async function addDocuments(owner: Client, texts: readonly string[]): Promise<void> {
  await owner.query('CREATE TEMPORARY TABLE said (n int, text text, words tsvector)');
  for (const [n, text] of texts.entries())
    await owner.query('INSERT INTO said VALUES ($1, $2, $3::tsvector)', [n, text, searchVectors(text)[0]]);
  await owner.query('ANALYZE said');
  // A profile has the id of its person.
  await owner.query(`CREATE TEMPORARY TABLE written AS
    SELECT p.id, p.n, uuidv7() AS text_id, s.text, s.words FROM person p JOIN said s ON s.n = p.n % (SELECT count(*) FROM said)`);
  await owner.query(`INSERT INTO profile_source (organisation_id, profile_id, document_text_id)
    SELECT ${ORGANISATION}, id, text_id FROM written`);
  await owner.query(`INSERT INTO document_text (organisation_id, id, document_id, extractor, outcome, text, text_digest)
    SELECT ${ORGANISATION}, text_id, text_id, 'bench', 'text', text || ' person' || n, sha256(text_id::text::bytea) FROM written`);
  await owner.query(`INSERT INTO document_words (organisation_id, document_text_id, part, words)
    SELECT ${ORGANISATION}, text_id, 0, words || ('''person' || n || ''':1')::tsvector FROM written`);
}

async function addRole(
  owner: Client,
  { content, weights }: RoleToRank,
  { applications, explained }: { applications: number; explained: boolean },
): Promise<FilledRole> {
  const [roleId, versionId, weightsVersionId] = [newId(), newId(), newId()];
  await owner.query(
    `INSERT INTO role (organisation_id, id, title, state, current_version_id, active_weights_id)
     VALUES (${ORGANISATION}, $1, 'Bench', 'open', $2, $3)`,
    [roleId, versionId, weightsVersionId],
  );
  await owner.query(
    `INSERT INTO role_version (organisation_id, id, role_id, number, content, as_of)
     VALUES (${ORGANISATION}, $1, $2, 1, $3, '2026-01-01')`,
    [versionId, roleId, JSON.stringify(content)],
  );
  await owner.query(
    `INSERT INTO weights_version (organisation_id, id, role_id, role_version_id, number, name, origin, content)
     VALUES (${ORGANISATION}, $1, $2, $3, 1, 'Default', 'formula', $4)`,
    [weightsVersionId, roleId, versionId, JSON.stringify(weights)],
  );
  await owner.query(
    `INSERT INTO weights_ranking (organisation_id, weights_version_id, state) VALUES (${ORGANISATION}, $1, 'ready')`,
    [weightsVersionId],
  );
  await owner.query('DROP TABLE IF EXISTS placed');
  // A candidate's score is spread by a hash, so that neighbours in the ranking lie far apart in the tables.
  await owner.query(
    `CREATE TEMPORARY TABLE placed AS
     SELECT p.id AS candidate_id, uuidv7() AS application_id, uuidv7() AS assessment_id, s.content, s.explanation_summary, s.vector, s.lane,
            greatest(0, least(10000, s.score + (hashint4(p.n) & 2047) - 1024)) AS score
       FROM person p JOIN sample s ON s.n = p.n % (SELECT count(*) FROM sample) WHERE p.n <= $1`,
    [applications],
  );
  await owner.query(
    `INSERT INTO application (organisation_id, id, role_id, candidate_id, source, mode)
     SELECT ${ORGANISATION}, application_id, $1, candidate_id, 'api', 'scored' FROM placed`,
    [roleId],
  );
  await owner.query(
    `INSERT INTO assessment (organisation_id, application_id, id, profile_id, role_version_id, matcher, content, explanation_summary)
     SELECT ${ORGANISATION}, application_id, assessment_id, candidate_id, $1, 'bench', ${explained ? 'content, explanation_summary' : `'{}', '[]'`}
       FROM placed`,
    [versionId],
  );
  await owner.query(
    `INSERT INTO assessment_vector (organisation_id, role_version_id, application_id, assessment_id, vector, readable, band, flags,
       profile_id, changed_at)
     SELECT ${ORGANISATION}, $1, application_id, assessment_id, vector, true, 0, 0, candidate_id, now() FROM placed`,
    [versionId],
  );
  await owner.query(
    `INSERT INTO ranking (organisation_id, weights_version_id, application_id, role_id, assessment_id, lane, score, low, high, coverage,
       band, flags, profile_id, changed_at)
     SELECT ${ORGANISATION}, $1, application_id, $2, assessment_id, lane, score, 0, 10000, 80, 0, 0, candidate_id, now() FROM placed`,
    [weightsVersionId, roleId],
  );
  return { roleId, weightsVersionId };
}

/** What the triggers, which do not fire here, would have left after folding. */
async function addCounts(owner: Client): Promise<void> {
  await owner.query(`INSERT INTO application_count (organisation_id, role_id, mode, n, id)
    SELECT organisation_id, role_id, mode, count(*), gen_random_uuid() FROM application GROUP BY 1, 2, 3`);
  await owner.query(`INSERT INTO ranking_count (organisation_id, weights_version_id, lane, n, id)
    SELECT organisation_id, weights_version_id, lane, count(*), gen_random_uuid() FROM ranking GROUP BY 1, 2, 3`);
}
