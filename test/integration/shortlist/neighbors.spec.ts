/** The neighbors of an application: those directly before and after in its lane, as a walk through the ranking finds them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NO_SCORE } from '#libs/contracts';
import {
  ApplicationEntity,
  AssessmentVectorEntity,
  CandidateEntity,
  inOrganisation,
  newId,
  rankings,
  type RankingRow,
} from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from '../platform/database/database-under-test.js';
import { fillEveryTable, type Filled } from '../platform/database/every-table.js';

const APPLICATIONS = 40;
const EACH = 3;

let database: DatabaseUnderTest;
let filled: Filled;
let rows: RankingRow[];

beforeAll(async () => {
  database = await openDatabase(2);
  filled = await fillEveryTable(database);
  rows = await ranked();
});
afterAll(() => database.close());

const within = <Result>(work: Parameters<typeof inOrganisation<Result>>[2]): Promise<Result> =>
  inOrganisation(database.app, filled.organisationId, work);

/** The vector of an application is its id, so that one can be ids from another. */
const vectorOf = (applicationId: string): Buffer => Buffer.from(applicationId.replaceAll('-', ''), 'hex');

/** Applications in two lanes, with many ties and some without a score. */
async function ranked(): Promise<RankingRow[]> {
  const { organisationId, roleId, roleVersionId, weightsVersionId, assessmentId, profileId } = filled;
  const ids = Array.from({ length: APPLICATIONS }, () => ({ id: newId(), candidateId: newId(), assessment: newId() }));
  const made = ids.map(({ id, assessment }, index): RankingRow => ({
    ...{ roleId, weightsVersionId, applicationId: id, assessmentId: assessment, profileId },
    ...{ lane: index % 2, score: index % 13 === 0 ? NO_SCORE : 100 * (index % 5), low: 0, high: 10_000 },
    ...{ coverage: 100, mustsMissed: 0, band: 0, flags: 0, changedAt: '2026-11-26T00:00:00Z' },
  }));
  await within(async (tenant) => {
    await tenant.manager.insert(
      CandidateEntity,
      ids.map(({ candidateId }) => ({ organisationId, id: candidateId })),
    );
    await tenant.manager.insert(
      ApplicationEntity,
      ids.map(({ id, candidateId }) => ({ organisationId, id, roleId, candidateId, source: 'test', mode: 'scored' })),
    );
    await tenant.query(
      `INSERT INTO assessment (organisation_id, application_id, id, profile_id, role_version_id, matcher, content, explanation_summary)
       SELECT $1, a, i, profile_id, role_version_id, matcher, content, explanation_summary FROM assessment, unnest($2::uuid[], $3::uuid[]) AS new (a, i)
        WHERE organisation_id = $1 AND id = $4`,
      [organisationId, ids.map(({ id }) => id), ids.map(({ assessment }) => assessment), assessmentId],
    );
    await tenant.manager.insert(
      AssessmentVectorEntity,
      ids.map(({ id, assessment }) => ({
        ...{ organisationId, roleVersionId, applicationId: id, assessmentId: assessment, profileId },
        ...{ vector: vectorOf(id), readable: true, band: 0, flags: 0, changedAt: new Date() },
      })),
    );
    await rankings.save(tenant, made);
  });
  return made;
}

/** By a walk through the lane, best first, ties by id. */
function walked({ applicationId, lane }: RankingRow): string[] {
  const inLane = rows
    .filter((row) => row.lane === lane && row.score !== NO_SCORE)
    .sort((a, b) => b.score - a.score || (a.applicationId < b.applicationId ? -1 : 1))
    .map((row) => row.applicationId);
  const at = inLane.indexOf(applicationId);
  return at < 0 ? [] : [...inLane.slice(Math.max(0, at - EACH), at), ...inLane.slice(at + 1, at + 1 + EACH)];
}

describe('the neighbors of an application', () => {
  it('stand directly before and after it in its lane, and it is not among them', async () => {
    const { weightsVersionId, roleVersionId } = filled;
    const applicationIds = rows.map(({ applicationId }) => applicationId);
    // The rows that came with the tables are in the lanes too.
    await within((tenant) =>
      tenant.query(`DELETE FROM ranking WHERE organisation_id = $1 AND application_id <> ALL($2::uuid[])`, [
        filled.organisationId,
        applicationIds,
      ]),
    );
    const found = await within((tenant) =>
      rankings.listNeighborVectors(tenant, { weightsVersionId, roleVersionId, applicationIds, each: EACH }),
    );
    const vectors = new Map(found.map((one) => [one.applicationId, one.vectors]));
    for (const row of rows) {
      const all = vectors.get(row.applicationId) ?? Buffer.alloc(0);
      const ids = Array.from({ length: all.length / 16 }, (_, at) => all.toString('hex', at * 16, at * 16 + 16));
      expect(ids.sort()).toEqual(
        walked(row)
          .map((id) => id.replaceAll('-', ''))
          .sort(),
      );
    }
  });

  it('are none without applications', async () => {
    const { weightsVersionId, roleVersionId } = filled;
    const none = { weightsVersionId, roleVersionId, applicationIds: [], each: EACH };
    expect(await within((tenant) => rankings.listNeighborVectors(tenant, none))).toEqual([]);
  });
});
