/** Transactions of the API: what each may do, as the database enforces it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { createOrganisation, newId } from '#libs/database';
import { Transactions } from '../../../../apps/api/platform/transactions/transactions.service.js';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

let database: DatabaseUnderTest;
let transactions: Transactions;
const organisationId = newId();

beforeAll(async () => {
  database = await openDatabase(2);
  transactions = new Transactions(database.app);
  await transactions.write({ organisationId }, (tx) => createOrganisation(tx, { id: organisationId, name: 'acme' }));
});
afterAll(() => database.close());

const rename = (tx: EntityManager): Promise<unknown> =>
  tx.query(`UPDATE organisation SET name = name || '!' WHERE id = $1`, [organisationId]);
const nameIn = async (tx: EntityManager): Promise<string | undefined> =>
  (await tx.query<{ name: string }[]>('SELECT name FROM organisation WHERE id = $1', [organisationId]))[0]?.name;

describe('a transaction of the API', () => {
  it.each(['read', 'snapshot'] as const)('%s is refused every write', async (kind) => {
    await expect(transactions[kind]({ organisationId }, rename)).rejects.toMatchObject({
      driverError: { code: '25006' },
    });
    await expect(
      transactions[kind]({ organisationId }, (tx) => tx.query('SELECT 1 FROM organisation FOR UPDATE')),
    ).rejects.toMatchObject({ driverError: { code: '25006' } });
  });

  it('a write changes rows, and undoes them when it fails', async () => {
    await transactions.write({ organisationId }, rename);
    const failed = transactions.write({ organisationId }, async (tx) => {
      await rename(tx);
      throw new Error('after the change');
    });
    await expect(failed).rejects.toThrow('after the change');
    expect(await transactions.read({ organisationId }, nameIn)).toBe('acme!');
  });

  it('a snapshot sees one moment, and a read what is committed meanwhile', async () => {
    const twice = (kind: 'read' | 'snapshot') =>
      transactions[kind]({ organisationId }, async (tx) => {
        const before = await nameIn(tx);
        await transactions.write({ organisationId }, rename);
        return (await nameIn(tx)) === before;
      });
    expect(await twice('snapshot')).toBe(true);
    expect(await twice('read')).toBe(false);
  });
});
