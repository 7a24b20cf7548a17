/**
 * The promises of `docs/decisions/platform-database-statements.md` about transactions, prepared statements and plans.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { candidates, inOrganisation, newId } from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';
import { fillEveryTable, type Filled } from './every-table.js';

const STORES = 'libs/database/stores';

let database: DatabaseUnderTest;
let filled: Filled;

beforeAll(async () => {
  database = await openDatabase();
  filled = await fillEveryTable(database);
});

afterAll(() => database.close());

it('a transaction of an organization begins in one round trip', async () => {
  const sent: string[] = [];
  const { logger } = database.app;
  const logQuery = logger.logQuery.bind(logger);
  logger.logQuery = (sql) => void sent.push(sql);
  try {
    await inOrganisation(database.app, filled.organisationId, (tenant) => tenant.query('SELECT 1'));
  } finally {
    logger.logQuery = logQuery;
  }
  expect(sent).toEqual([expect.stringMatching(/^START TRANSACTION; SELECT set_config\(/), 'SELECT 1', 'COMMIT']);
});

it('a transaction whose beginning fails leaves the connection usable', async () => {
  const wrong = { isolation: 'NO SUCH LEVEL' as 'SERIALIZABLE' };
  await expect(inOrganisation(database.app, filled.organisationId, async () => undefined, wrong)).rejects.toThrow();
  const after = inOrganisation(database.app, filled.organisationId, (tenant) => tenant.query('SELECT 1 AS one'));
  expect(await after).toEqual([{ one: 1 }]);
});

it('a prepared statement is parsed once for each connection, whatever organization it runs for', async () => {
  const other = await fillEveryTable(database);
  for (const { organisationId } of [filled, other, filled])
    await inOrganisation(database.app, organisationId, (tenant) => candidates.lock(tenant, [newId()]));
  const rows = await database.app.query<{ calls: string }[]>(
    `SELECT generic_plans + custom_plans AS calls FROM pg_prepared_statements WHERE name = 'lock-people'`,
  );
  expect(rows).toEqual([{ calls: '3' }]);
});

it('the name of a prepared statement stands for one text', () => {
  const names = readdirSync(STORES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(STORES, file), 'utf8').matchAll(/\bprepared\(\s*'([^']+)'/g)])
    .map(([, name]) => name);
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('a table that fits a page is read by its index all the same', async () => {
  const lines = await inOrganisation(database.app, filled.organisationId, (tenant) =>
    tenant.query<{ 'QUERY PLAN': string }[]>('EXPLAIN SELECT id FROM candidate WHERE organisation_id = $1', [
      filled.organisationId,
    ]),
  );
  const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
  expect(plan).toMatch(/Index (Only )?Scan|Bitmap Index Scan/);
  expect(plan).not.toContain('Seq Scan');
});
