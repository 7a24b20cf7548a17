/**
 * The API while there is no room. PostgreSQL raises what it raises on a full disk (a trigger does it, so that no disk has to be filled);
 * and a reserve larger than the disk makes the watch of the real disk refuse.
 *
 * @runs-alone Its database has no room.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSync, closeSync } from 'node:fs';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Pool } from 'pg';
import type { Role, SystemStatus } from '#libs/contracts';
import { startApi, type Organisation, type TestApi } from '../../support/candor/api.js';
import { form, CV } from '../../support/candor/intake-api.js';
import { ROLE, STRONG } from '../../support/candor/people.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';

const log: string[] = [];
let api: TestApi;
let acme: Organisation;
let role: Role;
let rows: Pool;

beforeAll(async () => {
  api = await startApi({ log });
  acme = await api.addOrganisation('acme');
  role = (await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE })).body;
  rows = new Pool({ connectionString: api.ownerUrl, max: 1 });
  await rows.query(
    `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'could not extend file "base/5/1249": No space left on device' USING ERRCODE = 'disk_full'; END $$`,
  );
});
afterAll(async () => {
  await rows.end();
  await api.stop();
});

const add = (target = api) =>
  target.call(`/api/v1/roles/${role.id}/candidates`, { key: acme.keys.recruiter, body: STRONG });
const upload = () =>
  api.call(`/api/v1/roles/${role.id}/imports`, { key: acme.keys.recruiter, body: form([CV, 'jo.txt']) });
const count = async (table: string) =>
  Number((await rows.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
const refusal = ({ status, headers, body }: Awaited<ReturnType<typeof add>>) => [
  status,
  headers.get('retry-after'),
  headers.get('content-type'),
  body['code'],
];
const REFUSED = [503, '30', expect.stringContaining('application/problem+json'), 'storage-full'];

describe('a database without room', () => {
  it('answers intake with 503 storage-full, keeps nothing by halves, and goes on by itself', async () => {
    const tables = ['candidate', 'application', 'document', 'outbox', 'audit_entry'];
    const before = await Promise.all(tables.map(count));
    // The last that intake writes: all else has been written by then.
    await rows.query('CREATE TRIGGER no_room BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION no_room()');
    for (let tries = 0; tries < 5; tries += 1) expect(refusal(await add())).toEqual(REFUSED);
    expect(refusal(await upload())).toEqual(REFUSED);
    expect(await Promise.all(tables.map(count))).toEqual(before);

    const status = await api.call<SystemStatus>('/api/v1/system-status', { key: acme.keys.recruiter });
    expect(status.body).toEqual({ scoringPaused: 'storage-full', storage: { state: 'full', freeBytes: null } });
    const ready = await api.call('/readyz');
    expect([ready.status, ready.body]).toEqual([200, expect.objectContaining({ status: 'degraded', storage: 'full' })]);
    for (const path of ['/api/v1/roles', `/api/v1/roles/${role.id}/shortlist`])
      expect((await api.call(path, { key: acme.keys['recruiter'] })).status).toBe(200);

    await rows.query('DROP TRIGGER no_room ON audit_entry');
    await until(async () => expect((await add()).status).toBe(202));
    await until(async () => expect((await api.call('/readyz')).body).toMatchObject({ storage: 'ok' }));
  });

  it('is in the log twice, when it begins and when it is over, however many were refused', async () => {
    const storage = () => log.filter((line) => line.includes('"context":"Storage"'));
    await until(() =>
      expect(storage()).toEqual([
        expect.stringContaining('storage is full'),
        expect.stringContaining('storage has space again'),
      ]),
    );
    expect(log.filter((line) => line.includes('"context":"Problem"'))).toEqual([]);
  });

  it('lets who only reads in, though what is noted of that finds no room', async () => {
    await rows.query(`UPDATE api_key SET last_used_at = now() - interval '1 day'`);
    await rows.query('CREATE TRIGGER no_room BEFORE UPDATE ON api_key FOR EACH ROW EXECUTE FUNCTION no_room()');
    for (let tries = 0; tries < 3; tries += 1)
      expect((await api.call('/api/v1/roles', { key: acme.keys.recruiter })).status).toBe(200);
    await rows.query('DROP TRIGGER no_room ON api_key');
  });
});

describe('a disk that is nearly full', () => {
  it('has intake refused before PostgreSQL runs out of room, and an administrator sees how much is left', async () => {
    // More than any disk of a test has.
    const settings = {
      CANDOR_DATABASE_DIR: tmpdir(),
      CANDOR_DISK_RESERVE_MB: '10000000',
      DATABASE_URL: api.databaseUrl,
    };
    const beside = await startApi({ settings });
    try {
      await until(async () => expect(refusal(await add(beside))).toEqual(REFUSED));
      expect((await beside.call('/api/v1/roles', { key: acme.keys.recruiter })).status).toBe(200);
      const { body } = await beside.call<SystemStatus>('/api/v1/system-status', { key: acme.keys.admin });
      expect(body).toEqual({
        scoringPaused: 'storage-full',
        storage: { state: 'full', freeBytes: expect.any(Number) },
      });
      const metrics = (await beside.call('/metrics')).text;
      expect(metrics).toMatch(/^candor_disk_free_bytes [1-9]\d+$/m);
      expect(metrics).toMatch(/^candor_storage_state\{state="full"\} 1$/m);
    } finally {
      await beside.stop();
    }
  });

  it('is warned of, and nothing is refused', async () => {
    const settings = { CANDOR_DATABASE_DIR: tmpdir(), CANDOR_DISK_WARNING_MB: '10000000', CANDOR_DISK_RESERVE_MB: '0' };
    const lines: string[] = [];
    const beside = await startApi({ settings: { ...settings, DATABASE_URL: api.databaseUrl }, log: lines });
    try {
      await until(() => expect(lines.join('\n')).toContain('storage is nearly full'));
      expect((await add(beside)).status).toBe(202);
      expect((await beside.call('/readyz')).body).toMatchObject({ status: 'degraded', storage: 'low' });
    } finally {
      await beside.stop();
    }
  });
});

// The device that is always full.
const onLinux = process.platform === 'linux' ? it : it.skip;
onLinux('a log that cannot be written for want of room ends no process', async () => {
  const full = openSync('/dev/full', 'w');
  const child = fork(fileURLToPath(new URL('../../../dist/packed/apps/api/main.js', import.meta.url)), [], {
    env: { PATH: process.env['PATH'], DATABASE_URL: api.databaseUrl, CANDOR_SECRET_KEY: SECRET_KEY, PORT: '0' },
    execArgv: [],
    stdio: ['ignore', full, full, 'ipc'],
  });
  closeSync(full);
  try {
    const [{ address }] = (await once(child, 'message')) as [{ address: string }];
    for (let calls = 0; calls < 3; calls += 1) {
      const answer = await fetch(`${address}/api/v1/roles`, {
        headers: { authorization: `Bearer ${acme.keys.recruiter}` },
      });
      expect(answer.status).toBe(200);
    }
    expect(child.exitCode).toBeNull();
  } finally {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
});
