/** @runs-alone Its hooks remove databases and roles of the server after each test. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDataSource, migrate, MigrationError, pendingMigrations } from '#libs/database';
import { migrations } from '#migrations';
import { createTestDatabase, openDataSource } from '../../../support/servers/postgres.js';

const NAMES = migrations.map((migration) => new migration().name);

/** The server of the run, as superuser. */
let server: pg.Client;
let serverUrl: string;
let made: { databases: string[]; logins: string[] };

beforeEach(async () => {
  const existing = await createTestDatabase();
  await existing.drop();
  const url = new URL(existing.ownerUrl);
  url.pathname = '/postgres';
  serverUrl = url.href;
  server = new pg.Client(serverUrl);
  await server.connect();
  made = { databases: [], logins: [] };
});

afterEach(async () => {
  for (const name of made.databases) await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  for (const name of made.logins) await server.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
  await server.end();
});

async function emptyDatabase(options: { owner?: string } = {}): Promise<string> {
  const name = `candor_test_${randomBytes(6).toString('hex')}`;
  await server.query(`CREATE DATABASE ${name} ${options.owner === undefined ? '' : `OWNER ${options.owner}`}`);
  made.databases.push(name);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function login(attributes = ''): Promise<string> {
  const name = `candor_test_${randomBytes(6).toString('hex')}`;
  await server.query(`CREATE ROLE ${name} LOGIN PASSWORD 'test' ${attributes}`);
  made.logins.push(name);
  return name;
}

function as(url: string, name: string): string {
  const changed = new URL(url);
  changed.username = name;
  changed.password = 'test';
  return changed.href;
}

describe('migrate', () => {
  it('runs every migration once, and names those that are pending', async () => {
    const url = await emptyDatabase();
    const owner = await createDataSource(url, 'owner')
      .initialize()
      .catch(() => null);
    await owner?.destroy();
    expect(await migrate(url)).toEqual(NAMES);
    expect(await migrate(url)).toEqual([]);
    const app = await openDataSource(url, 'app', { size: 1 });
    try {
      expect(await pendingMigrations(app)).toEqual([]);
      const superuser = new pg.Client(url);
      await superuser.connect();
      await superuser.query('DELETE FROM migration WHERE name = $1', [NAMES.at(-1)]);
      expect(await pendingMigrations(app)).toEqual(NAMES.slice(-1));
      await superuser.query('DROP TABLE migration');
      await superuser.end();
      expect(await pendingMigrations(app)).toEqual(NAMES);
    } finally {
      await app.destroy();
    }
  });

  it('can be started by several processes and for several databases of one server at once', async () => {
    const [a, b] = [await emptyDatabase(), await emptyDatabase()];
    const runs = await Promise.all([a, a, a, b, b].map((url) => migrate(url)));
    expect(runs.slice(0, 3).flat()).toEqual(NAMES);
    expect(runs.slice(3).flat()).toEqual(NAMES);
  });

  it('refuses a database that another version has migrated, and changes nothing in it', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const superuser = new pg.Client(url);
    await superuser.connect();
    const later = `INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`;
    await superuser.query(`${later}; DELETE FROM migration WHERE name = '${NAMES.at(-1)}'; DROP TABLE inbox_item`);
    const attempt = migrate(url);
    await expect(attempt).rejects.toThrow(MigrationError);
    await expect(attempt).rejects.toThrow('Later9999999999999');
    const { rows } = await superuser.query(`SELECT to_regclass('public.inbox_item') AS inbox`);
    await superuser.end();
    expect(rows).toEqual([{ inbox: null }]);
  });

  it('can be undone to the last table', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    const owner = await openDataSource(url, 'owner', { size: 1 });
    try {
      for (let left = NAMES.length; left > 0; left--) await owner.undoLastMigration();
      const tables = await owner.query(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relkind = 'r' AND relname <> 'migration'`);
      expect(tables).toEqual([]);
    } finally {
      await owner.destroy();
    }
    expect(await migrate(url)).toEqual(NAMES);
  });

  it('works for an owner who is no superuser, and lets only the named login switch roles', async () => {
    const owner = await login('CREATEROLE');
    const processes = await login();
    // Another login has already made the roles. An administrator then has to grant this.
    await server.query(
      `GRANT candor_owner, candor_app, candor_relay, candor_sealer, candor_queue TO ${owner} WITH ADMIN OPTION`,
    );
    const url = await emptyDatabase({ owner });
    expect(await migrate(as(url, owner), { grantTo: processes })).toEqual(NAMES);
    for (const pool of ['app', 'relay'] as const) {
      const source = await openDataSource(as(url, processes), pool, { size: 1 });
      expect(await source.query('SELECT current_user AS role')).toEqual([{ role: `candor_${pool}` }]);
      await source.destroy();
    }
    await expect(openDataSource(as(url, processes), 'owner')).rejects.toThrow('permission denied');
  });

  it('makes the login of the processes when it is missing, and leaves the password of one that is there', async () => {
    const processes = `candor_test_${randomBytes(6).toString('hex')}`;
    const url = await emptyDatabase();
    await expect(migrate(url, { grantTo: processes })).rejects.toThrow(`the login ${processes} of DATABASE_URL`);
    expect(await migrate(url, { grantTo: processes, password: 'test' })).toEqual(NAMES);
    made.logins.push(processes);
    expect(await migrate(url, { grantTo: processes, password: 'another' })).toEqual([]);
    const source = await openDataSource(as(url, processes), 'app', { size: 1 });
    expect(await source.query('SELECT current_user AS role')).toEqual([{ role: 'candor_app' }]);
    await source.destroy();
  });

  it('says what to do when the login may not make roles', async () => {
    const weak = await login();
    const url = await emptyDatabase({ owner: weak });
    const attempt = migrate(as(url, weak));
    await expect(attempt).rejects.toThrow(MigrationError);
    await expect(attempt).rejects.toThrow('DATABASE_OWNER_URL');
  });
});
