import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../support/servers/postgres.js';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([first.drop(), second.drop()]);
});

it('the test server gives each caller a database of its own', async () => {
  const names = await Promise.all(
    [first, second].map(async ({ ownerUrl }) => {
      const client = new Client({ connectionString: ownerUrl });
      await client.connect();
      const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
      await client.end();
      return rows[0]?.name;
    }),
  );
  expect(new Set(names).size).toBe(2);
});
