/**
 * Candidates are looked up by keys. An index condition that row security excludes would read the whole organization for
 * each row.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganisation } from '#libs/database';
import { identityOf } from '../../../libs/database/stores/sql/identity.js';
import { samePersonAs } from '../../../libs/database/stores/sql/person.js';
import { openDatabase, type DatabaseUnderTest } from '../platform/database/database-under-test.js';
import { fillEveryTable, type Filled } from '../platform/database/every-table.js';

let database: DatabaseUnderTest;
let filled: Filled;

beforeAll(async () => {
  database = await openDatabase();
  filled = await fillEveryTable(database);
});
afterAll(() => database.close());

/** Conditions of the index scans of a table in the plan that the application's role gets. */
async function indexConditions(table: string, sql: string, ...values: string[]): Promise<string[]> {
  const { organisationId } = filled;
  const [row] = await inOrganisation(database.app, organisationId, (tenant) =>
    tenant.query<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(`EXPLAIN (FORMAT JSON) ${sql}`, [organisationId, ...values]),
  );
  const found: string[] = [];
  const walk = (node: PlanNode): void => {
    if (node['Relation Name'] === table) found.push(node['Index Cond'] ?? node['Recheck Cond'] ?? 'no condition');
    node.Plans?.forEach(walk);
  };
  walk(row['QUERY PLAN'][0].Plan);
  return found;
}

interface PlanNode {
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Plans?: PlanNode[];
}

describe('a look-up of people by the application', () => {
  it('of a name asks for the one person', async () => {
    const conditions = await indexConditions(
      'candidate_identity',
      `SELECT i.name FROM application a ${identityOf('a.candidate_id')} WHERE a.organisation_id = $1`,
    );
    expect(conditions).toHaveLength(1);
    expect(conditions[0]).toContain('candidate_id =');
  });

  it('of all who are the same person asks for each by a key', async () => {
    const conditions = await indexConditions('candidate', samePersonAs('$2::uuid'), filled.organisationId);
    expect(conditions).toHaveLength(3);
    for (const condition of conditions) expect(condition).toMatch(/\b(id|merged_into_id) =/);
  });

  it('would read every candidate if it went by what may leak, so this file can fail', async () => {
    const conditions = await indexConditions(
      'candidate_identity',
      `SELECT known.name FROM candidate c JOIN candidate_identity known
         ON known.organisation_id = $1 AND known.candidate_id = coalesce(c.merged_into_id, c.id) WHERE c.organisation_id = $1`,
    );
    expect(conditions).toHaveLength(1);
    expect(conditions[0]).not.toContain('candidate_id =');
  });
});
