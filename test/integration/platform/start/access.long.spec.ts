/**
 * Commands beside a Candor that runs, as a shell sees them: who may sign in, and the sample data.
 *
 * @runs-alone It starts Candor.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { lockDataFolder } from '../../../../apps/cli/start/instance-lock.js';
import { createTestDatabase, type TestDatabase } from '../../../support/servers/postgres.js';

const CANDOR = resolve('dist/packed/apps/cli/main.js');
/** The address that the running server states. The commands get another port. */
const ADDRESS = 'http://localhost:4711';

let database: TestDatabase;
let folder: string;
let unlock: () => void;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'candor-access-'));
  unlock = lockDataFolder(folder, ADDRESS);
});
afterAll(async () => {
  unlock();
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

function candor(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, CANDOR_DATA_DIR: folder, PORT: '1' };
  return new Promise((answer) => {
    execFile(process.execPath, [CANDOR, ...args], { env }, (error, stdout, stderr) =>
      answer({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const LINK = new RegExp(`${ADDRESS}/sign-in#cl_\\S+`);

describe('commands beside a Candor that runs', () => {
  it('print links to where it runs; a lost password is no way out for ever', async () => {
    const added = await candor('user', 'add', 'riley@example.org', '--kind', 'admin', '--new-organisation', 'Acme');
    expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(LINK) });
    const again = await candor('user', 'add', 'riley@example.org');
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('candor user link riley@example.org') });

    const link = await candor('user', 'link', 'Riley@Example.org');
    expect(link).toMatchObject({ code: 0, stdout: expect.stringMatching(LINK) });
    expect(link.stdout.trim()).not.toBe(LINK.exec(added.stdout)?.[0]);
    // The first one still works too.
    const open = 'SELECT FROM sign_in_link WHERE used_at IS NULL AND expires_at > now()';
    expect(await rows(open)).toHaveLength(2);
    expect(await rows("SELECT FROM audit_entry WHERE action = 'sign-in-link.created'")).toHaveLength(1);

    const nobody = await candor('user', 'link', 'nobody@example.org');
    expect(nobody).toMatchObject({ code: 1, stderr: expect.stringMatching(/^candor: No user signs in with nobody@/) });

    const key = await candor('key', 'add', 'a test');
    expect(key).toMatchObject({ code: 0, stderr: expect.stringContaining(`${ADDRESS}/api/v1`) });
    expect(key.stdout).toMatch(/^ck_\S+\n$/);
  });

  it('add the shipped role once', async () => {
    expect((await candor('seed')).stdout).toContain('Added the shipped role and 12 sample candidates');
    const again = await candor('seed');
    expect(again).toMatchObject({ code: 0, stdout: 'The shipped role already exists. Nothing was added.\n' });
    expect(await rows('SELECT title FROM role')).toEqual([{ title: 'MLOps Engineer' }]);
  });
});
