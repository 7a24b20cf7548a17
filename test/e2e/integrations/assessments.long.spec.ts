/**
 * Products that ask for assessments, from the key to the score in their own columns: against servers that stand in for two of them.
 *
 * @runs-alone Its API and worker may call servers of the test.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type {
  AtsSync,
  Connection,
  CreatedAssessmentKey,
  CreatedConnection,
  InboundEvent,
  Page,
  Role,
  Shortlist,
  WriteBack,
  WriteBacksRetried,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import { postEvent, type FakeAssessments, type FakeProduct } from '../../support/ats/fake-ats.js';
import { startFakeGreenhouse, type FakeGreenhouse } from '../../support/ats/greenhouse.js';
import { startFakeWorkable } from '../../support/ats/workable.js';
import { signGreenhouse } from '../../../libs/ats/greenhouse/greenhouse.js';
import { ROLE } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';

const PUBLIC = 'https://candor.example';
const SETTINGS = { CANDOR_EGRESS_ALLOW: '127.0.0.1', CANDOR_PUBLIC_URL: PUBLIC };
const SOON = 20_000;
const MAIN = fileURLToPath(new URL('../../../dist/packed/apps/cli/main.js', import.meta.url));
const run = promisify(execFile);
const CV = 'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, 2020 - present\n- Python on Kubernetes\n';

let api: TestApi;
let worker: RunningProcess;
let owner: Client;

beforeAll(async () => {
  api = await startApi({ settings: SETTINGS });
  worker = await startWorkerOf(api, { settings: SETTINGS });
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await worker.stop();
  await api.stop();
});

describe.each([
  ['greenhouse', startFakeGreenhouse, 200, /^Basic /, ['partner_test_id', 'url']],
  ['workable', startFakeWorkable, 201, /^Bearer /, ['test_id', 'callback_url']],
] as const)('%s', (vendor, start, noted, challenge, [testField, callbackField]) => {
  let product: FakeProduct & { assessments: FakeAssessments };
  let acme: Organisation;
  let role: Role;
  let connection: Connection;
  let secret: string | null;
  let application: string;
  let interview: string;

  const ask = async <Body>(path: string, call: Call = {}): Promise<Body> => {
    const { status, body, text } = await api.call<Body>(path, { key: acme.keys.admin, ...call });
    if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
    return body;
  };
  const path = (rest = '') => `/api/v1/connections/${connection.id}${rest}`;
  const makeKey = () => ask<CreatedAssessmentKey>(path('/assessment-key'), { method: 'POST' });
  const shortlist = async () => (await ask<Shortlist>(`/api/v1/roles/${role.id}/shortlist`)).items;
  const apply = (name: string, job: string) => {
    const resume = { fileName: `${name}.txt`, bytes: Buffer.from(CV.replace('Jo Winter', name)) };
    return product.apply({ name, email: `${name.split(' ')[0]!.toLowerCase()}@${vendor}.example`, job, resume });
  };

  beforeAll(async () => {
    [product, acme] = await Promise.all([start(), api.addOrganisation(vendor)]);
    role = await ask<Role>('/api/v1/roles', { body: ROLE });
    const { job } = product.openJob({ title: 'Mapped to nothing', text: 'Python' });
    ({ application } = apply('Jo Winter', job));
    const made = await ask<CreatedConnection>('/api/v1/connections', {
      body: { vendor, name: vendor, account: product.account, secret: product.secret },
    });
    ({ connection, secret } = made);
    await until(async () => {
      const { items } = await ask<Page<AtsSync>>(path('/syncs'));
      expect(items).toMatchObject([{ state: 'finished', faulty: 0 }]);
    }, SOON);
  });
  afterAll(() => product.server.stop());

  it('is given a key and an address, lists open roles as tests, and is refused without the key', async () => {
    expect(connection.assessments).toMatchObject({ path: `${connection.eventsPath}/assessments`, hasKey: false });
    const { provider, token } = product.assessments;
    provider.url = `${api.url}${connection.assessments!.path}`;
    provider.key = 'of-somebody-else-altogether';
    const refused = {
      ...{ status: 401, challenge: expect.stringMatching(challenge) },
      body: expect.objectContaining({ code: 'assessment-key-wrong' }),
    };
    expect(await product.assessments.send(application, role.id)).toMatchObject(refused);
    const { connection: opened, key } = await makeKey();
    expect(opened.assessments).toMatchObject({ hasKey: true, formerKeyUntil: null });
    expect(opened.assessments!.steps.join()).toContain(`${PUBLIC}${opened.assessments!.path}`);
    expect(await product.assessments.send(application, role.id)).toMatchObject(refused);
    provider.key = key;
    if (token !== null) {
      expect(await product.assessments.send(application, role.id)).toMatchObject({
        ...{ status: 409, body: { code: 'assessment-token-missing' } },
      });
      await ask(path(), { method: 'PATCH', body: { assessmentToken: token } });
    }
    for (const change of ["state = 'closed'", 'confidential = true']) {
      const { id } = await ask<Role>('/api/v1/roles', { body: { ...ROLE, title: 'Not for everybody' } });
      await owner.query(`UPDATE role SET ${change} WHERE id = $1`, [id]);
    }
    expect(await product.assessments.tests()).toEqual([{ id: role.id, name: role.title }]);
  });

  it.each([
    ['a role that is none of the tests', { [testField]: '01890000-0000-7000-8000-000000000000' }, testField],
    ['no test', { [testField]: undefined }, testField],
    ['an address of somebody else', { [callbackField]: 'https://evil.example/told' }, callbackField],
    ['no address', { [callbackField]: undefined }, callbackField],
  ])('is refused by field: %s', async (_, changes, field) => {
    const { status, body } = await product.assessments.send(application, role.id, changes);
    expect([status, body.code]).toEqual([422, 'invalid-input']);
    expect(body.detail).toContain(`${field}: `);
  });

  /** Events that are not processed yet, and reports to repeat. Until then a noted fault may be withdrawn. */
  const stillDue = async (): Promise<unknown[]> =>
    (
      await owner.query(
        `SELECT 'event' AS due FROM live_event_waiting
         UNION ALL SELECT 'number' FROM live_event_head h JOIN write_back_cursor c USING (organisation_id) WHERE h.number > c.number
         UNION ALL SELECT 'told' FROM write_back WHERE state = 'waiting'`,
      )
    ).rows;

  it('receives the score of the candidate whom it asked about, once, for a role that their opening is not mapped to', async () => {
    const asked = await Promise.all([1, 2, 3].map(() => product.assessments.send(application, role.id)));
    interview = asked[0]!.id!;
    for (const one of asked) expect(one).toMatchObject({ status: noted, id: interview });
    await until(() => expect(product.assessments.result(application)).toBeDefined(), SOON);
    // Not before their file was read.
    expect(product.server.asked.filter(({ path: to }) => /take_home_tests|^\/assessments/.test(to))).toHaveLength(1);
    const [ours, ...others] = await shortlist();
    expect(others).toEqual([]);
    expect(ours).toMatchObject({ name: 'Jo Winter' });
    expect(product.assessments.result(application)).toEqual({
      score: Math.round(ours!.score!),
      lane: expect.any(String),
      link: `${PUBLIC}/roles/${role.id}?application=${ours!.applicationId}`,
    });
    expect(product.shown(application)).toEqual([]);
    const { items } = await ask<Page<InboundEvent>>(path('/events'));
    expect(items).toMatchObject([{ outcome: 'processed', event: { kind: 'assessment-requested' } }]);
    const before = product.server.asked.length;
    await owner.query(`UPDATE role SET state = 'closed' WHERE id = $1`, [role.id]);
    expect(await product.assessments.send(application, role.id)).toMatchObject({ status: noted, id: interview });
    await owner.query(`UPDATE role SET state = 'open' WHERE id = $1`, [role.id]);
    expect(product.server.asked).toHaveLength(before);
  });

  it('receives the result again when something has changed: people assess, and there is no score', async () => {
    const [ours] = await shortlist();
    const body = { mode: 'by-people', asked: 'candidate', reason: 'They wrote' };
    await ask(`/api/v1/applications/${ours!.applicationId}/mode`, { body });
    await until(() => {
      const result = product.assessments.result(application);
      expect(result).toMatchObject({ score: null, lane: 'Human review' });
    }, SOON);
  });

  it('shows either key for a day when that is made again', async () => {
    const args = [MAIN, 'connection', 'assessment-key', connection.id, '--server', api.url];
    const { stdout } = await run(process.execPath, args, { env: { CANDOR_API_KEY: acme.keys.admin } });
    const [, key = ''] = /^key: +(\S+) \(shown once\)\n +the previous one is valid until /m.exec(stdout) ?? [];
    expect(stdout).toContain(`address:  ${product.assessments.provider.url}\n`);
    expect(await product.assessments.tests()).toHaveLength(1);
    product.assessments.provider.key = key;
    expect(await product.assessments.tests()).toHaveLength(1);
  });

  if (vendor === 'greenhouse') {
    it('reports what it could not use where users see it, and receives the result once more', async () => {
      const { assessments } = product as FakeGreenhouse;
      await until(async () => expect(await stillDue()).toEqual([]), SOON);
      expect(await assessments.complain(interview, 'partner_profile_url is no address')).toBe(200);
      const ofRole = `/api/v1/roles/${role.id}/ats/${connection.id}/write-backs`;
      const { items } = await ask<Page<WriteBack>>(ofRole);
      expect(items).toMatchObject([
        { kind: 'score', error: { code: 'ats-could-not-use', message: expect.stringContaining('no address') } },
      ]);
      const before = product.server.asked.length;
      expect(await ask<WriteBacksRetried>(`${ofRole}/retry`, { method: 'POST' })).toEqual({ retried: 1 });
      await until(
        () => expect(product.server.asked.slice(before).map(({ method }) => method)).toContain('PATCH'),
        SOON,
      );
      expect((await assessments.ask('nobody')).status).toBe(404);
    });

    it('goes with the application that it was asked for', async () => {
      const { assessments } = product as FakeGreenhouse;
      expect((await assessments.ask(interview)).body).toMatchObject({ partner_status: 'complete' });
      const deleted = { action: 'delete_application', payload: { application: { id: Number(application) } } };
      const rawBody = Buffer.from(JSON.stringify(deleted));
      const headers = { 'content-type': 'application/json', ...signGreenhouse(secret ?? product.secret, rawBody) };
      await postEvent(`${api.url}${connection.eventsPath}`, { headers, rawBody });
      await until(
        async () => expect((await assessments.ask(interview)).body).toEqual({ partner_status: 'in progress' }),
        SOON,
      );
    });
  }

  it('receives the result of a candidate who was unknown before, even though their file cannot be downloaded', async () => {
    const third = apply('Ola Spring', product.openJob({ title: 'Third', text: 'Python' }).job);
    const candidate = { resume_url: `${product.server.url}/files/9/gone.txt` };
    await product.assessments.send(third.application, role.id, { candidate });
    await until(() => expect(product.assessments.result(third.application)).toBeDefined(), SOON);
    expect((await shortlist()).map(({ name }) => name)).toContain('Ola Spring');
  });

  it('is erased with whom it is about, and a revoked connection is answered as its events are', async () => {
    const second = apply('Mo Summer', product.openJob({ title: 'Another', text: 'Python' }).job);
    const { id } = await product.assessments.send(second.application, role.id);
    await until(() => expect(product.assessments.result(second.application)).toBeDefined(), SOON);
    const kept = async () =>
      (
        await owner.query('SELECT callback FROM ats_assessment WHERE connection_id = $1 AND vendor_id = $2', [
          ...[connection.id, id],
        ])
      ).rows;
    expect(await kept()).toHaveLength(1);
    const mo = (await shortlist()).find(({ name }) => name === 'Mo Summer')!;
    await ask(`/api/v1/candidates/${mo.candidateId}/erasure`, { method: 'POST' });
    expect(await kept()).toEqual([]);
    await api.call(path(), { key: acme.keys.admin, method: 'DELETE' });
    expect(await product.assessments.send(second.application, role.id)).toMatchObject({
      ...{ status: 410, body: { code: 'connection-revoked' } },
    });
  });
});

it.each([
  ['/hooks/nothing/assessments/tests', 404, 'not-found'],
  ['/hooks/nothing/assessments/tests/more', 404, 'unknown-address'],
])('%s is answered as other addresses are that name nothing', async (address, status, code) => {
  expect(await api.call(address, {})).toMatchObject({ status, body: { code } });
});
