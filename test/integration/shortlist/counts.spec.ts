/**
 * The kept counts of shortlists: always what a walk through the rows would count.
 *
 * @runs-alone Its hooks fill every table for each test.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LANES } from '#libs/contracts';
import {
  ApplicationEntity,
  CandidateEntity,
  inOrganisation,
  newId,
  type RankingRow,
  rankings,
  shortlist,
} from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from '../platform/database/database-under-test.js';
import { fillEveryTable, type Filled } from '../platform/database/every-table.js';

const WRITERS = 6;

let database: DatabaseUnderTest;
let filled: Filled;

beforeAll(async () => {
  database = await openDatabase(WRITERS);
});
afterAll(() => database.close());

beforeEach(async () => {
  filled = await fillEveryTable(database);
});

const within = <Result>(work: Parameters<typeof inOrganisation<Result>>[2]): Promise<Result> =>
  inOrganisation(database.app, filled.organisationId, work);

/** Counts what is there row by row, and in the same statement of the same moment what is kept. */
async function walked() {
  const { rows } = await database.superuser.query<{ kept: number[]; counted: number[] }>(
    `SELECT array(SELECT coalesce((SELECT sum(n) FROM ranking_count t WHERE t.weights_version_id = $1 AND t.lane = l), 0)::int
                    FROM generate_series(0, ${LANES.length - 1}) l ORDER BY l)
         || array(SELECT coalesce((SELECT sum(n) FROM application_count t WHERE t.role_id = $2 AND t.mode = m), 0)::int
                    FROM unnest(ARRAY['scored', 'by-people']) m) AS kept,
            array(SELECT (SELECT count(*) FROM ranking r WHERE r.weights_version_id = $1 AND r.lane = l)::int
                    FROM generate_series(0, ${LANES.length - 1}) l ORDER BY l)
         || array(SELECT (SELECT count(*) FROM application a WHERE a.role_id = $2 AND a.mode = m)::int
                    FROM unnest(ARRAY['scored', 'by-people']) m) AS counted`,
    [filled.weightsVersionId, filled.roleId],
  );
  return rows[0]!;
}

async function countedTotals(): Promise<number[]> {
  const { weightsVersionId, roleId } = filled;
  return within(async (tenant) => {
    const { lanes, scored, byPeople } = await shortlist.count(tenant, { roleId, weightsVersionId });
    expect(await shortlist.countApplications(tenant, roleId)).toEqual({ scored, byPeople });
    return [...lanes, scored, byPeople];
  });
}

async function expectExact(): Promise<number[]> {
  const { kept, counted } = await walked();
  expect(kept).toEqual(counted);
  expect(await countedTotals()).toEqual(counted);
  return counted;
}

/** Applications of people of their own, each with an assessment. */
async function apply(count: number, mode: 'scored' | 'by-people' = 'scored'): Promise<RankingRow[]> {
  const { organisationId, roleId, weightsVersionId, assessmentId } = filled;
  const ids = Array.from({ length: count }, () => ({ id: newId(), candidateId: newId(), assessment: newId() }));
  await within(async (tenant) => {
    await tenant.manager.insert(
      CandidateEntity,
      ids.map(({ candidateId }) => ({ organisationId, id: candidateId })),
    );
    await tenant.manager.insert(
      ApplicationEntity,
      ids.map(({ id, candidateId }) => ({ organisationId, id, roleId, candidateId, source: 'test', mode })),
    );
    await tenant.query(
      `INSERT INTO assessment (organisation_id, application_id, id, profile_id, role_version_id, matcher, content, explanation_summary)
       SELECT $1, a, i, profile_id, role_version_id, matcher, content, explanation_summary FROM assessment, unnest($2::uuid[], $3::uuid[]) AS new (a, i)
        WHERE organisation_id = $1 AND id = $4`,
      [organisationId, ids.map(({ id }) => id), ids.map(({ assessment }) => assessment), assessmentId],
    );
  });
  return ids.map(({ id, assessment }, index) => ({
    roleId,
    weightsVersionId,
    applicationId: id,
    assessmentId: assessment,
    lane: index % LANES.length,
    score: (index * 3_700) % 10_001,
    low: 0,
    high: 10_000,
    coverage: 100,
    mustsMissed: 0,
    ...{ band: 0, flags: 0, profileId: filled.profileId, changedAt: '2026-11-26T00:00:00Z' },
  }));
}

const save = (rows: readonly RankingRow[]) => within((tenant) => rankings.save(tenant, rows));

describe('the kept counts of a shortlist', () => {
  it('follow rows that are added, that change their lane and that are there already', async () => {
    const before = await expectExact();
    const rows = await apply(10);
    await apply(3, 'by-people');
    await save(rows);
    const after = await expectExact();
    expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([2, 2, 2, 2, 2, 10, 3]);
    await save(rows.map((row) => ({ ...row, lane: 3 })));
    expect((await expectExact()).map((count, index) => count - (before[index] ?? 0))).toEqual([0, 0, 0, 10, 0, 10, 3]);
    await within((tenant) => rankings.addMissing(tenant, rows));
    expect((await expectExact()).map((count, index) => count - (before[index] ?? 0))).toEqual([0, 0, 0, 10, 0, 10, 3]);
  });

  it('follow rows that go with what they hang on, and leave nothing of a role that goes', async () => {
    const rows = await apply(8);
    await save(rows);
    const before = await expectExact();
    await within((tenant) => tenant.query('DELETE FROM application WHERE id = $1', [rows[0]!.applicationId]));
    await within((tenant) =>
      tenant.query('DELETE FROM candidate WHERE id = (SELECT candidate_id FROM application WHERE id = $1)', [
        rows[1]!.applicationId,
      ]),
    );
    expect((await expectExact()).map((count, index) => count - (before[index] ?? 0))).toEqual([-1, -1, 0, 0, 0, -2, 0]);
    await within((tenant) => tenant.query('DELETE FROM role WHERE id = $1', [filled.roleId]));
    expect(await expectExact()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const { rows: left } = await database.superuser.query(
      `SELECT id FROM ranking_count WHERE organisation_id = $1 UNION ALL SELECT id FROM application_count WHERE organisation_id = $1`,
      [filled.organisationId],
    );
    expect(left).toEqual([]);
  });

  it('follow a ranking that is cleared and filled, under any number of writers, and stay few rows', async () => {
    const { roleId, weightsVersionId } = filled;
    const rows = await apply(600);
    await within((tenant) => tenant.query('UPDATE role SET active_weights_id = NULL WHERE id = $1', [roleId]));
    const arrivals = async (writer: number): Promise<void> => {
      for (let turn = 0; turn < 120; turn++) {
        // Rows of other writers too, one at a time as assessments do.
        const row = rows[(writer * 31 + turn * 7) % rows.length]!;
        await save([{ ...row, lane: (row.lane + turn + writer) % LANES.length }]);
      }
    };
    const fillings = async (): Promise<void> => {
      for (let turn = 0; turn < 5; turn++) {
        await within((tenant) => rankings.startBuild(tenant, { roleId, weightsVersionId }));
        await within((tenant) => rankings.clearForBuild(tenant, { roleId, weightsVersionId }));
        await within((tenant) => rankings.addMissing(tenant, rows));
      }
    };
    let over = false;
    const watch = async (): Promise<number> => {
      let looks = 0;
      for (; !over; looks++) {
        const { kept, counted } = await walked();
        expect(kept).toEqual(counted);
      }
      return looks;
    };
    const watching = watch();
    await Promise.all([...Array.from({ length: WRITERS - 1 }, (_, writer) => arrivals(writer)), fillings()]).finally(
      () => (over = true),
    );
    expect(await watching).toBeGreaterThan(10);
    const counted = await expectExact();
    expect(counted.slice(0, LANES.length).reduce((sum, inLane) => sum + inLane, 0)).toBeGreaterThanOrEqual(600);
    const { rows: few } = await database.superuser.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM ranking_count WHERE weights_version_id = $1',
      [weightsVersionId],
    );
    // 600 statements have changed one lane or two.
    expect(few[0]!.n).toBeLessThan(500);
  });

  it('give the rank that a walk through the list gives', async () => {
    await save(await apply(40));
    const { weightsVersionId } = filled;
    const { rows } = await database.superuser.query<{ lane: number; score: number; applicationId: string; n: number }>(
      `SELECT lane, score, application_id AS "applicationId",
              row_number() OVER (ORDER BY lane, score DESC, application_id)::int - 1 AS n
         FROM ranking WHERE weights_version_id = $1`,
      [weightsVersionId],
    );
    for (const { n, ...place } of rows) {
      expect(await within((tenant) => shortlist.countBefore(tenant, weightsVersionId, place))).toBe(n);
    }
  });
});
