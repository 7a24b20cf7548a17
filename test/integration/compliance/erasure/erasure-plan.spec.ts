import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ERASURE_PLAN } from '#libs/database';
import { openDatabase, tables, type DatabaseUnderTest } from '../../platform/database/database-under-test.js';

let database: DatabaseUnderTest;

beforeAll(async () => {
  database = await openDatabase();
});

afterAll(() => database.close());

it('the erasure plan has an entry for every table of the catalogue, and for no other', async () => {
  expect(Object.keys(ERASURE_PLAN).sort()).toEqual((await tables(database.superuser)).sort());
});

it('a foreign key deletes what the plan says goes with another table', async () => {
  const { rows } = await database.superuser.query<{ pair: string }>(
    `SELECT DISTINCT conrelid::regclass || ' with ' || confrelid::regclass AS pair FROM pg_constraint
      WHERE contype = 'f' AND confdeltype = 'c'`,
  );
  const cascades = new Set(rows.map(({ pair }) => pair));
  const planned = Object.entries(ERASURE_PLAN).flatMap(([table, plan]) =>
    plan.rows === 'deleted with' ? [`${table} with ${plan.table}`] : [],
  );
  expect(planned.length).toBeGreaterThan(0);
  expect(planned.filter((pair) => !cascades.has(pair))).toEqual([]);
});

it('a table whose rows go with another one is tied to a table that loses rows', () => {
  const keeps = Object.entries(ERASURE_PLAN).flatMap(([table, plan]) =>
    plan.rows === 'deleted with' && ['kept', 'cleared'].includes(ERASURE_PLAN[plan.table]?.rows ?? 'kept')
      ? [table]
      : [],
  );
  expect(keeps).toEqual([]);
});

it('no table with words about an application or a candidate is kept without a look at them', async () => {
  // A table that names a candidate or an application and can hold free words loses them, or its entry says why it does not.
  const { rows } = await database.superuser.query<{ table: string }>(
    `SELECT DISTINCT c.table_name AS table FROM information_schema.columns c
       JOIN information_schema.columns w ON w.table_schema = 'public' AND w.table_name = c.table_name
        AND w.column_name IN ('reason', 'text', 'words', 'name', 'content', 'reply', 'note')
      WHERE c.table_schema = 'public' AND c.column_name IN ('candidate_id', 'application_id', 'document_id')`,
  );
  const kept = rows.map(({ table }) => table).filter((table) => ERASURE_PLAN[table]?.rows === 'kept');
  expect(rows.length).toBeGreaterThan(5);
  expect(kept).toEqual([]);
});
