/** Transactions of the API: what each may do, as the database enforces it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, organisations, type Tenant } from '#libs/database';
import { Transactions } from '../../../../apps/api/platform/transactions/transactions.service.js';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

let database: DatabaseUnderTest;
let transactions: Transactions;
const organisationId = newId();

beforeAll(async () => {
  database = await openDatabase(2);
  transactions = new Transactions(database.app);
  await transactions.write({ organisationId }, (tenant) => organisations.create(tenant, { name: 'acme' }));
});
afterAll(() => database.close());

const rename = (tenant: Tenant): Promise<unknown> =>
  tenant.query(`UPDATE organisation SET name = name || '!' WHERE id = $1`, [organisationId]);
const nameIn = async (tenant: Tenant): Promise<string | undefined> =>
  (await tenant.query<{ name: string }[]>('SELECT name FROM organisation WHERE id = $1', [organisationId]))[0]?.name;

describe('a transaction of the API', () => {
  it.each(['read', 'snapshot'] as const)('%s is refused every write', async (kind) => {
    await expect(transactions[kind]({ organisationId }, rename)).rejects.toMatchObject({
      driverError: { code: '25006' },
    });
    await expect(
      transactions[kind]({ organisationId }, (tenant) => tenant.query('SELECT 1 FROM organisation FOR UPDATE')),
    ).rejects.toMatchObject({ driverError: { code: '25006' } });
  });

  it('a write changes rows, and undoes them when it fails', async () => {
    await transactions.write({ organisationId }, rename);
    const failed = transactions.write({ organisationId }, async (tenant) => {
      await rename(tenant);
      throw new Error('after the change');
    });
    await expect(failed).rejects.toThrow('after the change');
    expect(await transactions.read({ organisationId }, nameIn)).toBe('acme!');
  });

  it('a snapshot sees one moment, and a read what is committed meanwhile', async () => {
    const twice = (kind: 'read' | 'snapshot') =>
      transactions[kind]({ organisationId }, async (tenant) => {
        const before = await nameIn(tenant);
        await transactions.write({ organisationId }, rename);
        return (await nameIn(tenant)) === before;
      });
    expect(await twice('snapshot')).toBe(true);
    expect(await twice('read')).toBe(false);
  });
});
