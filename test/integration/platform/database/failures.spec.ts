import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createDataSource,
  EmailTakenError,
  inOrganisation,
  isDatabaseUnavailable,
  isTransactionConflict,
  newId,
  organisations,
  users,
  violatedUnique,
} from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

let database: DatabaseUnderTest;
const organisationId = newId();

beforeAll(async () => {
  database = await openDatabase(4);
  await inOrganisation(database.app, organisationId, (tenant) => organisations.create(tenant, { name: 'A' }));
});

afterAll(() => database.close());

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  );

describe('isDatabaseUnavailable', () => {
  it('is true when no server listens', async () => {
    const url = new URL(database.url);
    const probe = createServer().listen(0);
    await new Promise((resolve) => probe.once('listening', resolve));
    url.port = String((probe.address() as { port: number }).port);
    await new Promise((resolve) => probe.close(resolve));
    expect(isDatabaseUnavailable(await failure(createDataSource(url.href, 'app').initialize()))).toBe(true);
  });

  it('is true when the connection is ended in the middle of the work, after which the pool goes on', async () => {
    const error = await failure(
      inOrganisation(database.app, organisationId, async (tenant) => {
        const [{ pid }] = await tenant.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
        await database.superuser.query('SELECT pg_terminate_backend($1)', [pid]);
        await tenant.query('SELECT 1');
      }),
    );
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(await inOrganisation(database.app, organisationId, (tenant) => tenant.query('SELECT 1 AS one'))).toEqual([
      { one: 1 },
    ]);
  });

  it('is true for what the work goes on to do after the connection was ended', async () => {
    const error = await failure(
      inOrganisation(database.app, organisationId, async (tenant) => {
        const [{ pid }] = await tenant.query<[{ pid: number }]>('SELECT pg_backend_pid() AS pid');
        await database.superuser.query('SELECT pg_terminate_backend($1)', [pid]);
        await failure(tenant.query('SELECT 1'));
        // TypeORM notices the end of the socket and takes the connection from the transaction without an error.
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tenant.query('SELECT 2');
      }),
    );
    expect(isDatabaseUnavailable(error)).toBe(true);
  });

  it('is true when no connection becomes free in time', async () => {
    const narrow = await createDataSource(database.url, 'app', { size: 1, connectTimeout: 2_000 }).initialize();
    try {
      const error = await inOrganisation(narrow, organisationId, async () =>
        failure(inOrganisation(narrow, organisationId, async () => undefined)),
      );
      expect(isDatabaseUnavailable(error)).toBe(true);
    } finally {
      await narrow.destroy();
    }
  });

  it('is false for mistakes', async () => {
    for (const sql of ['SELECT 1/0', 'SELECT nonsense', `SELECT 'x'::uuid`]) {
      expect(isDatabaseUnavailable(await failure(database.app.query(sql)))).toBe(false);
    }
    expect(isDatabaseUnavailable(new Error('something else'))).toBe(false);
    expect(isDatabaseUnavailable(undefined)).toBe(false);
  });
});

describe('isTransactionConflict', () => {
  it('is true when PostgreSQL could not put two transactions in an order', async () => {
    const rename = (name: string, meanwhile: () => Promise<unknown>) =>
      inOrganisation(
        database.app,
        organisationId,
        async (tenant) => {
          await tenant.query('SELECT name FROM organisation');
          await meanwhile();
          await tenant.query('UPDATE organisation SET name = $1', [name]);
        },
        { isolation: 'REPEATABLE READ' },
      );
    const error = await failure(rename('B', () => rename('C', async () => undefined)));
    expect(isTransactionConflict(error)).toBe(true);
    expect(isTransactionConflict(new Error('something else'))).toBe(false);
  });
});

describe('violatedUnique', () => {
  it('names the constraint', async () => {
    const add = () =>
      inOrganisation(database.app, organisationId, (tenant) => organisations.create(tenant, { name: 'A' }));
    expect(violatedUnique(await failure(add()))).toBe('organisation_pkey');
    expect(violatedUnique(await failure(database.app.query('SELECT 1/0')))).toBeNull();
  });
});

describe('createUser', () => {
  const user = { kind: 'recruiter' as const, name: 'Ada', passwordHash: null };

  it('lets the address find its organization, in any case, before the tenant is known', async () => {
    const userId = await inOrganisation(database.app, organisationId, (tenant) =>
      users.create(tenant, { ...user, email: ' Ada@Example.test ' }),
    );
    expect(await users.findLogin(database.app, 'ADA@example.test')).toEqual({ organisationId, userId });
    expect(await users.findLogin(database.app, 'nobody@example.test')).toBeNull();
    expect(await organisations.listIds(database.app)).toEqual([organisationId]);
  });

  it('refuses an address that signs in here or elsewhere, and leaves nothing behind', async () => {
    const elsewhere = newId();
    for (const id of [organisationId, elsewhere]) {
      const attempt = inOrganisation(database.app, id, async (tenant) => {
        if (id === elsewhere) await organisations.create(tenant, { name: 'B' });
        await users.create(tenant, { ...user, email: 'ada@example.test' });
      });
      await expect(attempt).rejects.toThrow(EmailTakenError);
    }
    const { rows } = await database.superuser.query('SELECT FROM user_account');
    expect(rows).toHaveLength(1);
  });
});
