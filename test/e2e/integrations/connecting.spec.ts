/** Connecting an ATS as an integrator does: by the command line, and by the page of the docs. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ts from 'typescript';
import type { Opening, CreatedConnection, InboundEvent, Page, Role, Shortlist } from '#libs/contracts';
import { signStandardWebhook } from '#libs/ats';
import { startWorkerOf } from '../../support/candor/api.js';
import { startIntakeApi } from '../../support/candor/intake-api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { until, untilFound } from '../../support/until.js';

const intake = await startIntakeApi();
const { api, acme, role } = intake;
let worker: RunningProcess;

beforeAll(async () => {
  worker = await startWorkerOf(api);
});
afterAll(async () => {
  await worker.stop();
  await intake.stop();
});

const MAIN = fileURLToPath(new URL('../../../dist/packed/apps/cli/main.js', import.meta.url));

function run(program: string, args: string[], env: Record<string, string> = {}, cwd?: string) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((ended) => {
    const options = { cwd, env: { PATH: process.env['PATH'], ...env } };
    execFile(program, args, options, (error, stdout, stderr) =>
      ended({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const candor = (args: string[], env: Record<string, string> = {}) =>
  run(process.execPath, [MAIN, ...args], { CANDOR_API_KEY: acme.keys.admin, ...env });

async function ranked(name: string): Promise<void> {
  await until(async () => {
    const { body } = await api.call<Shortlist>(`/api/v1/roles/${role.id}/shortlist`, {
      key: acme.keys.recruiter,
    });
    expect(body.items.map((row) => row.name)).toContain(name);
  });
}

it('a connection is a matter of two commands', async () => {
  const added = await candor(['connection', 'add', 'standard-webhooks', '--name', 'Careers', '--server', api.url]);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const [, id = '', to = '', secret = ''] =
    /^Careers \(standard-webhooks\)\n +id: +(\S+)\n +address: +(\S+)\n +secret: +(whsec_\S+) \(shown once\)\n/.exec(
      added.stdout,
    ) ?? [];
  expect(added.stdout).toContain(`  1. Enter the URL ${to} and the signing secret at the sender.\n`);

  const env = { CANDOR_EVENT_SECRET: secret };
  const send = ['events', 'send', 'standard-webhooks', 'candidate.created', '--to', to];
  const [sent, forged, shown, listed] = await Promise.all([
    candor([...send, '--role', role.id, '--twice'], env),
    candor([...send, '--role', role.id], { CANDOR_EVENT_SECRET: 'whsec_bm90IHRoZSBzZWNyZXQgb2YgdGhpcyBvbmU=' }),
    candor(['connection', 'show', id, '--server', `${api.url}/`]),
    candor(['connection', 'list', '--server', api.url]),
  ]);
  expect(sent).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^202 \{.*"duplicate":false.*\n202 \{.*"duplicate":true.*\n$/),
  });
  expect(forged).toMatchObject({ code: 1, stdout: expect.stringMatching(/^401 .*signature-wrong/) });
  expect(shown.stdout).toContain(to);
  expect(shown.stdout).toContain('stored, not shown again');
  expect(shown.stdout).not.toMatch(/account:|lists:/);
  expect(shown.stdout).not.toContain(secret);
  expect(listed.stdout).toBe(`${id}  standard-webhooks  Careers\n`);
  await ranked('Ilse Adler');
});

it('a connection takes the secret of a vendor that makes its own later on, and says what is wrong', async () => {
  const server = ['--server', api.url];
  const added = await candor(['connection', 'add', 'lever', ...server]);
  const [, id = '', to = ''] = /id: +(\S+)\n +address: +(\S+)\n/.exec(added.stdout) ?? [];
  expect(added.stdout).toContain(`none yet: candor connection change ${id} --secret …`);
  expect(added.stdout).toContain(`none yet: candor connection change ${id} --account FIELD=…`);
  const secret = '5f0c9ab177de5f0c9ab177de';
  const sendEvent = (...args: string[]) => candor(['events', 'send', 'lever', ...args, '--to', to]);
  // A test comes before there is a secret.
  expect(await sendEvent('test')).toMatchObject({ code: 0, stdout: '200 (no body)\n' });
  const [changed, badAccount, unknown, noEvent] = await Promise.all([
    candor(['connection', 'change', id, '--secret', secret, '--account', 'apiKey=a-key-of-lever', ...server]),
    candor(['connection', 'change', id, '--account', 'apiKey', ...server]),
    candor(['connection', 'add', 'a-vendor', ...server]),
    candor(['events', 'send', 'lever', 'candidateFlew', '--to', to]),
  ]);
  expect(changed.stdout).toMatch(/account: +known\n/);
  expect(badAccount).toMatchObject({ code: 1, stderr: expect.stringContaining('FIELD=VALUE') });
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('teamtailor') });
  expect(noEvent).toMatchObject({ code: 1, stderr: expect.stringContaining('contactUpdated') });
  expect(await sendEvent('candidateHired', '--secret', secret)).toMatchObject({ code: 0 });
});

it('a connection keeps who applies while a role is closed, and ranks them once it is opened again', async () => {
  const ask = async <Body>(path: string, method: string, body?: object): Promise<Body> =>
    (await api.call<Body>(`/api/v1${path}`, { key: acme.keys.admin, method, body })).body;
  const input = { vendor: 'standard-webhooks', name: 'Openings' };
  const { connection, secret } = await ask<CreatedConnection>('/connections', 'POST', input);
  const path = `/connections/${connection.id}/openings`;
  const sendEvent = (...args: string[]) =>
    candor(['events', 'send', 'standard-webhooks', ...args, '--to', api.url + connection.eventsPath], {
      CANDOR_EVENT_SECRET: secret!,
    });
  const opening = async () => (await ask<Page<Opening>>(path, 'GET')).items[0];

  await sendEvent('job.updated', '--opening', '4711');
  await until(async () => expect(await opening()).toMatchObject({ hasText: true }));
  const { roleId } = await ask<Opening>(`${path}/${(await opening())!.id}/role`, 'POST');
  await ask<Role>(`/roles/${roleId}`, 'PATCH', { state: 'closed' });
  await sendEvent('candidate.created', '--opening', '4711', '--person', '2');
  await until(async () => expect(await opening()).toMatchObject({ waiting: 1 }));

  await ask<Role>(`/roles/${roleId}`, 'PATCH', { state: 'open' });
  await until(async () => {
    expect(await opening()).toMatchObject({ waiting: 0, applications: 1 });
    expect((await ask<Shortlist>(`/roles/${roleId}/shortlist`, 'GET')).items).toHaveLength(1);
  });
});

it('an opening without a job title makes no role without a name', async () => {
  const made = await api.call<CreatedConnection>('/api/v1/connections', {
    key: acme.keys.admin,
    body: { vendor: 'standard-webhooks', name: 'Nameless' },
  });
  const { connection, secret } = made.body;
  const about = { id: '4712', title: ' ', text: 'Requirements:\n- 3 years of Python\n- Kubernetes\n' };
  const body = JSON.stringify({ type: 'job.updated', timestamp: new Date().toISOString(), data: about });
  const headers = signStandardWebhook(secret!, 'msg_nameless', Date.now(), Buffer.from(body));
  const sent = await fetch(api.url + connection.eventsPath, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', ...headers },
  });
  expect(sent.status).toBe(202);
  const path = `/api/v1/connections/${connection.id}/openings`;
  const opening = await untilFound(
    async () => (await api.call<Page<Opening>>(path, { key: acme.keys.admin })).body.items[0],
  );
  const refused = await api.call(`${path}/${opening.id}/role`, { key: acme.keys.admin, method: 'POST' });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: 'role-without-title', detail: expect.stringContaining('map the opening to it') },
  });
});

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const RUNS = { sh: has('curl') && has('openssl'), python: has('python3') };

it('a connection goes as the page of the generic contract says, from nothing to a ranked person', async () => {
  const page = readFileSync(
    new URL('../../../docs/how-to/integrate/send-candidates-by-webhook.md', import.meta.url),
    'utf8',
  );
  const block = (language: string, text: string): string => {
    const found = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(
      ([, of, code = '']) => of === language && code.includes(text),
    );
    return found![2]!;
  };
  const made = await api.call<CreatedConnection>('/api/v1/connections', {
    key: acme.keys.admin,
    body: { vendor: 'standard-webhooks', name: 'Page' },
  });
  const { connection, secret } = made.body;
  expect(connection.catchesUp).toBe('nothing');
  const sync = await api.call(`/api/v1/connections/${connection.id}/syncs`, { key: acme.keys.admin, body: {} });
  expect(sync).toMatchObject({ status: 409, body: { code: 'cannot-sync' } });
  const cwd = mkdtempSync(join(tmpdir(), 'candor-connecting-'));
  const env = {
    ...{ CANDOR: api.url, KEY: acme.keys.admin, ROLE: role.id, SECRET: secret!, HOOK: connection.eventsPath },
    CONNECTION: connection.id,
  };
  try {
    const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(join(cwd, 'send.mjs'), ts.transpile(block('ts', 'webhook-signature'), { module, target }));
    writeFileSync(join(cwd, 'send.py'), block('python', 'webhook-signature'));
    const sh = (text: string) => run('sh', ['-euc', block('sh', text)], env, cwd);
    expect(await sh('cat > event.json')).toMatchObject({ code: 0 });
    const [byCurl, byNode, byPython] = await Promise.all([
      RUNS.sh || process.env['CI'] ? sh('webhook-signature') : null,
      run(process.execPath, ['send.mjs'], env, cwd),
      RUNS.python || process.env['CI'] ? run('python3', ['send.py'], env, cwd) : null,
    ]);
    const answers = [byCurl, byNode, byPython].flatMap((one) => one ?? []);
    for (const one of answers) expect(one).toMatchObject({ code: 0, stdout: expect.stringContaining('"eventId"') });
    await ranked('Jo Winter');
    await until(async () => {
      const path = `/api/v1/connections/${connection.id}/events`;
      const { body } = await api.call<Page<InboundEvent>>(path, { key: acme.keys.admin });
      // One of them says it first; the same said again is no news.
      expect(body.items.map(({ outcome }) => outcome).sort()).toEqual([
        ...answers.slice(1).map(() => 'ignored'),
        'processed',
      ]);
    });
    for (const text of ['/events"', '/events/replay"', '/shortlist"', '/openings"'])
      expect(await sh(text)).toMatchObject({ code: 0, stdout: expect.not.stringContaining('"status":4') });
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
