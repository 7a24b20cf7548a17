/**
 * Erasing by the API and by the command, as they are built; and what the processes write to their logs meanwhile.
 *
 * @runs-alone It reads the logs of an API and a worker of its own.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import type { AuditVerification, ErasureReport, RetentionPreview, RetentionRun, Role } from '#libs/contracts';
import { newId } from '#libs/database';
import { carryOutRetention } from '#libs/erasure';
import { startApi, type Organisation, type TestApi } from '../../../support/candor/api.js';
import { ROLE } from '../../../support/candor/people.js';
import { SECRET_KEY, startProcess, type RunningProcess } from '../../../support/candor/processes.js';
import { untilFound } from '../../../support/until.js';
import { EMAIL, file, profile, WORDS } from './person.js';
import { searchDatabase } from './search.js';
import { openDataSource } from '../../../support/servers/postgres.js';

const CANDOR = resolve('dist/packed/apps/cli/main.js');

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
let rows: Client;
let folder: string;
const log: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-erase-'));
  api = await startApi({ log, settings: { LOG_LEVEL: 'debug' } });
  worker = await startProcess(
    'worker',
    { DATABASE_URL: api.databaseUrl, CANDOR_READERS: '1', LOG_LEVEL: 'debug' },
    log,
  );
  acme = await api.addOrganisation('acme');
  role = (await api.call<Role>('/api/v1/roles', { key: acme.keys.admin, body: ROLE })).body;
  rows = new Client({ connectionString: api.ownerUrl });
  await rows.connect();
});
afterAll(async () => {
  await rows.end();
  await worker.stop();
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
});

function candor(...args: string[]): { code: number | null; stdout: string; stderr: string } {
  const env = { DATABASE_URL: api.databaseUrl, CANDOR_SECRET_KEY: SECRET_KEY, CANDOR_DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CANDOR, ...args], { encoding: 'utf8', env });
  return { code: status, stdout, stderr };
}

/** Ids of the living with a ranking, once there are so many. */
const ranked = (count: number) =>
  untilFound(async () => {
    const { rows: found } = await rows.query<{ id: string }>(
      `SELECT candidate_id AS id FROM application JOIN ranking ON ranking.application_id = application.id ORDER BY candidate_id`,
    );
    return found.length === count && found.map(({ id }) => id);
  });

it('an erasure removes a person by the API, and by the command, and no log has named them', async () => {
  const form = new FormData();
  const { bytes, fileName } = file();
  form.append('files', new Blob([Buffer.from(bytes)]), fileName ?? '');
  const imported = await api.call(`/api/v1/roles/${role.id}/imports`, { key: acme.keys.recruiter, body: form });
  expect(imported.status).toBe(202);
  await ranked(1);
  const posted = await api.call<{ candidateId: string }>(`/api/v1/roles/${role.id}/candidates`, {
    key: acme.keys.recruiter,
    body: profile,
    headers: { 'idempotency-key': 'one' },
  });
  const { candidateId } = posted.body;
  await ranked(2);
  expect(await searchDatabase(rows, WORDS)).not.toEqual([]);

  const path = `/api/v1/candidates/${candidateId}/erasure`;
  expect((await api.call(path, { key: acme.keys.recruiter, method: 'POST' })).status).toBe(403);
  const hold = await api.call<{ id: string }>(`/api/v1/candidates/${candidateId}/legal-holds`, {
    key: acme.keys.admin,
    body: { reason: 'Case 12' },
  });
  const refused = await api.call(path, { key: acme.keys.admin, method: 'POST' });
  expect([refused.status, refused.body['code']]).toEqual([409, 'legal-hold']);
  expect(candor('erase', candidateId)).toMatchObject({ code: 1, stderr: expect.stringContaining(hold.body.id) });
  await api.call(`/api/v1/legal-holds/${hold.body.id}/lift`, { key: acme.keys.admin, body: { reason: 'Over' } });
  const erased = await api.call<ErasureReport>(path, { key: acme.keys.admin, method: 'POST' });
  expect(erased).toMatchObject({
    status: 200,
    body: { alreadyErased: false, removed: { identities: 1, documents: 1, storedAnswers: 1 } },
  });
  expect((await api.call<ErasureReport>(path, { key: acme.keys.admin, method: 'POST' })).body.alreadyErased).toBe(true);
  expect((await api.call(`/api/v1/candidates/${candidateId}`, { key: acme.keys.admin })).status).toBe(404);

  const [other = ''] = await ranked(1);
  const byCommand = candor('erase', '--email', EMAIL);
  expect(byCommand).toMatchObject({ code: 0, stderr: '' });
  expect(byCommand.stdout).toMatch(new RegExp(`^${other} was erased at .*\\n +1  file names in imports`, 's'));
  expect(candor('erase', other).stdout).toMatch(/was already erased/);
  expect(candor('erase', '--email', EMAIL)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No candidate has this address'),
  });
  const byAddress = (key: string) => api.call('/api/v1/erasures', { key, body: { email: EMAIL } });
  expect(await byAddress(acme.keys.admin)).toMatchObject({
    status: 200,
    body: { candidates: [], unread: { importRows: 0, inboundEvents: 0 } },
  });
  expect((await byAddress(acme.keys.recruiter)).status).toBe(403);
  expect(candor('erase').code).toBe(1);

  expect(await searchDatabase(rows, WORDS)).toEqual([]);
  expect(log.length).toBeGreaterThan(10);
  expect(WORDS.filter((word) => log.some((line) => line.toLowerCase().includes(word.toLowerCase())))).toEqual([]);

  // The worker has sealed all of it; then a person with access to the database tampers with it.
  const byApi = () => api.call<AuditVerification>('/api/v1/audit/verification', { key: acme.keys.admin });
  const sealed = await untilFound(async () => {
    const { body } = await byApi();
    return body.waiting === 0 && body;
  });
  expect(sealed).toMatchObject({ complete: true, fault: null });
  expect((await api.call('/api/v1/audit/verification', { key: acme.keys.recruiter })).status).toBe(403);
  expect(candor('verify-audit')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`checkpoint ${sealed.checkpoint}.`),
  });
  await rows.query(
    `UPDATE audit_entry SET actor_id = NULL WHERE action = 'candidate.erased' AND actor_kind <> 'command'`,
  );
  expect((await byApi()).body.fault).toMatchObject({ kind: 'edited' });
  const tampered = candor('verify-audit', '--checkpoint', sealed.checkpoint ?? '');
  expect(tampered).toMatchObject({ code: 2, stdout: expect.stringMatching(/DOES NOT VERIFY.*was edited/s) });
  // The checkpoints reveal an organization that was removed as a whole.
  const gone = newId();
  mkdirSync(join(folder, 'records'), { recursive: true });
  appendFileSync(join(folder, 'records', 'audit-checkpoints'), `${gone} 3:${'0'.repeat(64)}\n`);
  expect(candor('verify-audit').stdout).toMatch(
    new RegExp(`${gone} DOES NOT VERIFY.*a checkpoint exists for entry 3`, 's'),
  );
  rmSync(join(folder, 'records'), { recursive: true });

  const exported = join(folder, 'erased.ndjson');
  expect(candor('erase', '--export', exported)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Wrote 2 erasures/),
  });
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8').toLowerCase();
    expect(WORDS.filter((word) => text.includes(word.toLowerCase()))).toEqual([]);
  }
  // As after a restore: the row is back, with a name.
  await rows.query('UPDATE candidate SET erased_at = NULL WHERE id = $1', [other]);
  await rows.query('DELETE FROM suppression');
  await rows.query('INSERT INTO candidate_identity VALUES ($1, $2, $3, $4)', [acme.id, other, 'Quirina', EMAIL]);
  expect(candor('erase', '--apply', exported).stdout).toBe(
    'Erased again: 1. Already erased, or not in this database: 1.\n',
  );
  expect(await searchDatabase(rows, WORDS)).toEqual([]);
  expect(candor('erase', '--apply', join(folder, 'nowhere'))).toMatchObject({ code: 1 });
});

it('the API shows whom the retention policy is about, and takes holds and erasures', async () => {
  // It would carry the policy out by itself, at whatever moment.
  await worker.stop();
  const admin = { key: acme.keys.admin };
  const { body: closing } = await api.call<Role>('/api/v1/roles', { ...admin, body: ROLE });
  const apply = async (email: string): Promise<string> => {
    const body = { ...profile, name: 'Somebody Else', email };
    return (await api.call<{ candidateId: string }>(`/api/v1/roles/${closing.id}/candidates`, { ...admin, body })).body
      .candidateId;
  };
  const [due, held] = [await apply('due@papier.example'), await apply('held@papier.example')];
  await rows.query(`UPDATE role SET state = 'closed' WHERE id = $1`, [closing.id]);
  await rows.query(`UPDATE role SET closed_at = now() - interval '3 months' WHERE id = $1`, [closing.id]);
  await api.call(`/api/v1/candidates/${held}/legal-holds`, { ...admin, body: { reason: 'Case 13' } });

  const retention = '/api/v1/retention';
  const preview = (query = '') => api.call<RetentionPreview>(`${retention}/preview${query}`, admin);
  expect((await preview()).body).toMatchObject({ months: null, candidates: 0, open: null });
  const put = (months: number | null, key = acme.keys.admin) =>
    api.call(`${retention}/policy`, { key, method: 'PUT', body: { months, noticeDays: 1 } });
  expect((await put(2, acme.keys.recruiter)).status).toBe(403);
  expect((await put(0)).status).toBe(422);
  expect((await put(2)).body).toMatchObject({ months: 2, noticeDays: 1 });
  expect((await preview()).body).toMatchObject({ months: 2, candidates: 1, onHold: 1, candidateIds: [due] });
  expect((await preview('?months=4')).body).toMatchObject({ months: 4, candidates: 0, onHold: 0, candidateIds: [] });

  const app = await openDataSource(api.databaseUrl, 'app', { size: 1 });
  const carryOut = () => carryOutRetention(app, acme.id, { secretKeys: [SECRET_KEY], goOn: () => true });
  const announced = async (): Promise<string> => {
    await rows.query('UPDATE retention_policy SET checked_at = NULL');
    expect(await carryOut()).toEqual({ announced: 1, erased: 0, retained: 0 });
    return (await preview()).body.open?.id ?? '';
  };
  const close = (id: string, word: 'confirm' | 'cancel', key = acme.keys.admin) =>
    api.call(`${retention}/runs/${id}/${word}`, { key, method: 'POST' });
  const first = await announced();
  expect((await close(first, 'cancel', acme.keys.recruiter)).status).toBe(403);
  expect((await close(first, 'cancel')).status).toBe(204);
  expect((await close(first, 'confirm')).status).toBe(404);
  const second = await announced();
  expect((await close(second, 'confirm')).status).toBe(204);
  expect(await carryOut()).toEqual({ announced: 0, erased: 1, retained: 0 });
  const runs = await api.call<{ items: RetentionRun[] }>(`${retention}/runs`, admin);
  expect(runs.body.items).toMatchObject([
    { id: second, state: 'finished', candidates: 1, erased: 1, retained: 0 },
    { id: first, state: 'cancelled', candidates: 1, erased: 0, retained: 0 },
  ]);
  const there = async (id: string) => (await api.call(`/api/v1/candidates/${id}`, admin)).status;
  expect([await there(due), await there(held)]).toEqual([404, 200]);
  const refused = await api.call(`/api/v1/candidates/${held}/erasure`, { ...admin, method: 'POST' });
  expect([refused.status, refused.body['code']]).toEqual([409, 'legal-hold']);
  expect((await put(null)).status).toBe(200);
  expect((await preview()).body).toMatchObject({ months: null, open: null });
  await app.destroy();
});
