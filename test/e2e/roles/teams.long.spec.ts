/**
 * Who belongs to a role and who sees it. That nothing of a role is shown by any other route is walked in `tenant-walk.spec.ts`.
 *
 * @runs-alone It reads the logs of an API and a worker that send mail.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  createdUserSchema,
  inboxSchema,
  passwordLinkSchema,
  resetReceiptSchema,
  roleMembersSchema,
  type ActorKind,
  type ApplicationReceipt,
  type CreatedExplanationLink,
  type CreatedUser,
  type Import,
  type Inbox,
  type NoteReaders,
  type MarkedInbox,
  type Page,
  type ResetReceipt,
  type Role,
  type RoleMembers,
  type Session,
} from '#libs/contracts';
import { startMailServer, type MailServer } from '../../support/servers/mail-server.js';
import { startProcess, type RunningProcess } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';
import {
  PASSWORD,
  startApi,
  startWorkerOf,
  type Answer,
  type Call,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import { ROLE, STRONG } from '../../support/candor/people.js';

let api: TestApi;
let acme: Organisation;
let owner: Client;
let worker: RunningProcess;
/** An API that was told of no mail server. */
let mailless: RunningProcess;
let mail: MailServer;
/** What all processes log. */
const log: string[] = [];
const SITE = 'https://candor.acme.example';
const browsers = {} as Record<ActorKind, Call>;

beforeAll(async () => {
  mail = await startMailServer();
  const settings = { SMTP_URL: mail.url, SMTP_FROM: 'Candor <candor@acme.example>', CANDOR_PUBLIC_URL: SITE };
  api = await startApi({ settings, log });
  [worker, mailless] = await Promise.all([
    startWorkerOf(api, { settings: { ...settings, LOG_LEVEL: 'debug' }, log }),
    startProcess('api', { DATABASE_URL: api.databaseUrl }, log),
  ]);
  acme = await api.addOrganisation('acme');
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  for (const kind of ['admin', 'recruiter', 'hiring-manager'] as const) browsers[kind] = await browserOf(kind);
});
afterAll(async () => {
  await owner.end();
  await Promise.all([worker.stop(), mailless.stop()]);
  await api.stop();
  await mail.stop();
});

async function browserOf(kind: ActorKind): Promise<Call> {
  const body = { email: acme.users[kind].email, password: PASSWORD };
  const { headers } = await api.call('/api/v1/session', { body });
  return { headers: { cookie: headers.get('set-cookie')!.split(';', 1)[0]!, origin: api.url } };
}

/** In the browser of the user of a kind. */
const as = <Body = Record<string, unknown>>(
  kind: ActorKind,
  path: string,
  { headers, ...call }: Call = {},
): Promise<Answer<Body>> =>
  api.call<Body>(`/api/v1${path}`, { ...call, headers: { ...browsers[kind].headers, ...headers } });

async function made<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

const makeRole = (more: object = {}): Promise<Role> =>
  made(as<Role>('recruiter', '/roles', { body: { ...ROLE, ...more } }));
const statusOf = async (kind: ActorKind, roleId: string): Promise<number> =>
  (await as(kind, `/roles/${roleId}`)).status;
const listed = async (kind: ActorKind): Promise<string[]> =>
  (await as<Page<Role>>(kind, '/roles?limit=200')).body.items.map(({ id }) => id);
const member = (kind: ActorKind, method: 'PUT' | 'DELETE', roleId: string, id: string) =>
  as<RoleMembers>(kind, `/roles/${roleId}/members/${id}`, { method });
const hide = (kind: ActorKind, roleId: string, confidential = true) =>
  as<Role>(kind, `/roles/${roleId}`, { method: 'PATCH', body: { confidential } });

describe('a role', () => {
  it('belongs to its creator, and hiring managers see it once they are added', async () => {
    const { id } = await makeRole();
    const manager = acme.users['hiring-manager'].id;
    expect(await statusOf('hiring-manager', id)).toBe(404);
    expect(await listed('hiring-manager')).not.toContain(id);
    const { items } = roleMembersSchema.parse(await made(member('recruiter', 'PUT', id, manager)));
    expect(items).toMatchObject([
      {
        id: acme.users.recruiter.id,
        via: 'session',
        kind: 'recruiter',
        ended: false,
        addedBy: acme.users.recruiter.id,
      },
      { id: manager, kind: 'hiring-manager', addedBy: acme.users.recruiter.id },
    ]);
    expect(await statusOf('hiring-manager', id)).toBe(200);
    expect(await listed('hiring-manager')).toContain(id);
    // A manager sees the other members, and adds no one.
    expect((await as<RoleMembers>('hiring-manager', `/roles/${id}/members`)).body.items).toHaveLength(2);
    expect((await member('hiring-manager', 'PUT', id, acme.users.admin.id)).status).toBe(403);
    expect((await member('recruiter', 'DELETE', id, manager)).status).toBe(204);
    expect((await member('recruiter', 'DELETE', id, manager)).status).toBe(404);
    expect(await statusOf('hiring-manager', id)).toBe(404);
    expect((await member('recruiter', 'PUT', id, crypto.randomUUID())).status).toBe(404);
  });

  it('is seen by its members alone while it is confidential, and an admin can add a member', async () => {
    const { id, confidential } = await makeRole({ confidential: true });
    expect(confidential).toBe(true);
    expect([await statusOf('recruiter', id), await statusOf('admin', id)]).toEqual([200, 404]);
    expect([await listed('recruiter'), await listed('admin')]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
    expect((await api.call(`/api/v1/roles/${id}`, { key: acme.keys.recruiter })).status).toBe(404);
    // An admin sees who belongs to it, not what it is.
    const seen = await as('admin', `/roles/${id}/members`);
    expect([seen.status, seen.text.includes(ROLE.title)]).toEqual([200, false]);
    expect((await member('admin', 'PUT', id, acme.users.admin.id)).status).toBe(200);
    expect(await statusOf('admin', id)).toBe(200);
    const { body: audit } = await as<{ items: object[] }>('admin', '/audit');
    expect(audit.items[0]).toMatchObject({ action: 'role.member-added', actorId: acme.users.admin.id });

    // A key sees the role after it was added, and cannot be the last member of a role.
    expect((await member('recruiter', 'PUT', id, acme.keyIds.recruiter)).status).toBe(200);
    expect((await api.call(`/api/v1/roles/${id}`, { key: acme.keys.recruiter })).status).toBe(200);
    expect((await member('admin', 'DELETE', id, acme.users.admin.id)).status).toBe(204);
    const last = await member('recruiter', 'DELETE', id, acme.users.recruiter.id);
    expect([last.status, last.body]).toEqual([409, expect.objectContaining({ code: 'last-member' })]);
    expect(await statusOf('recruiter', id)).toBe(200);

    expect((await hide('recruiter', id, false)).status).toBe(200);
    expect((await hide('admin', id)).body).toMatchObject({ code: 'not-a-member' });
    expect(await statusOf('admin', id)).toBe(200);
    expect((await member('recruiter', 'DELETE', id, acme.users.recruiter.id)).status).toBe(204);
    expect((await hide('recruiter', id)).body).toMatchObject({ code: 'last-member' });
    const program = { key: acme.keys.recruiter, body: { ...ROLE, confidential: true } };
    expect((await api.call('/api/v1/roles', program)).body).toMatchObject({ code: 'last-member' });
  });
});

describe('a user who was removed from a role', () => {
  it('has no answer kept, no note in the inbox and no stream any more', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = () => as<Role>('recruiter', '/roles', { body: ROLE, headers });
    const { id } = await made(send());
    const manager = acme.users['hiring-manager'].id;
    const { applicationId } = await made(
      as<ApplicationReceipt>('recruiter', `/roles/${id}/candidates`, { body: STRONG }),
    );
    const note = (mentions: string[]) =>
      as('recruiter', `/applications/${applicationId}/notes`, { body: { text: 'Worth a call', mentions } });
    const readers = async () => {
      const { body } = await as<NoteReaders>('recruiter', `/applications/${applicationId}/notes/readers`);
      return body.items.map((one) => one.id);
    };
    // A user receives nothing about a role that they cannot see.
    expect(await readers()).not.toContain(manager);
    expect((await note([manager])).body).toMatchObject({ code: 'no-such-user', errors: [{ path: 'mentions.0' }] });

    await made(member('recruiter', 'PUT', id, manager));
    expect(await readers()).toContain(manager);
    await made(note([manager]));
    const inbox = async () => inboxSchema.parse((await as<Inbox>('hiring-manager', '/inbox')).body);
    expect(await inbox()).toMatchObject({ items: [{ role: { id } }], unread: 1 });
    const stream = await fetch(`${api.url}/api/v1/roles/${id}/events`, browsers['hiring-manager'] as RequestInit);
    expect(stream.status).toBe(200);
    await made(member('recruiter', 'DELETE', id, manager));
    expect(await inbox()).toMatchObject({ items: [], unread: 0 });

    // A repeat of the call that made the role is answered while its maker sees it.
    expect((await send()).body.id).toBe(id);
    await made(member('admin', 'PUT', id, acme.users.admin.id));
    await made(hide('admin', id));
    await made(member('admin', 'DELETE', id, acme.users.recruiter.id));
    expect((await send()).status).toBe(404);

    // With the next event the stream is at its end, and the event is not in it.
    const decision = { kind: 'hold', reasonCode: 'other' };
    await made(as('admin', `/applications/${applicationId}/decisions`, { body: decision }));
    expect(await stream.text()).not.toContain('application.decided');
  });
});

describe('the inbox', () => {
  const inbox = async (kind: ActorKind, query = '') =>
    inboxSchema.parse((await as<Inbox>(kind, `/inbox${query}`)).body);
  const mark = (kind: ActorKind, upTo: string) =>
    made(as<MarkedInbox>(kind, '/inbox', { method: 'PUT', body: { upTo } }));

  it('shows the questions of a role to the user who made it, and the end of an import to the user who started it', async () => {
    const text = 'Clerk\n\nRequirements\n- must have Python\n';
    const { id, questions } = await made(as<Role>('recruiter', '/roles', { body: { page: { text } } }));
    // How many years are meant, and whether Python is a must.
    expect(questions).toHaveLength(2);
    const ofRole = async () => (await inbox('recruiter')).items.filter(({ role }) => role?.id === id);
    const asked = {
      kind: 'questions',
      questions: 2,
      text: '2 items to confirm',
      from: null,
    };
    expect(await ofRole()).toMatchObject([asked]);

    const files = new FormData();
    files.append('files', new Blob(['Jo Winter\n\nClerk, Tannery Labs, 2020 - present\n- Python\n']), 'jo.txt');
    files.append('files', new Blob([new Uint8Array([0, 1, 2, 3])]), 'odd.bin');
    const batch = await made(as<Import>('recruiter', `/roles/${id}/imports`, { body: files }));
    await until(async () => expect(await ofRole()).toHaveLength(2));
    const [ended] = await ofRole();
    expect(ended).toMatchObject({
      kind: 'import-ended',
      import: { id: batch.id, total: 2, outcomes: { ranked: 1, unsupported: 1 } },
      text: 'Import finished: 1 of 2. 1 to review',
    });
    // Nothing that another user did.
    expect((await inbox('admin')).items).toEqual([]);

    // News since the last visit stays unread.
    const version = { body: { page: { text: `${text}- must have Kubernetes\n` } } };
    await made(as<Role>('recruiter', `/roles/${id}/versions`, version));
    // Which of Python and Kubernetes are must-haves is one question.
    expect(await ofRole()).toMatchObject([{ kind: 'questions', questions: 2, readAt: null }, { kind: 'import-ended' }]);
    expect((await mark('recruiter', ended!.id)).marked).toBeGreaterThan(0);
    expect(await ofRole()).toMatchObject([{ readAt: null }, { readAt: expect.any(String) }]);
    const [newest] = await ofRole();
    expect(await mark('recruiter', newest!.id)).toMatchObject({ marked: 1, unread: 0 });
    expect((await inbox('recruiter', '?unread=true')).items).toEqual([]);
    const clear = { title: 'Clerk', requirements: [{ text: 'Python', kind: 'must' }] };
    await made(as<Role>('recruiter', `/roles/${id}/versions`, { body: clear }));
    expect(await ofRole()).toMatchObject([{ kind: 'import-ended' }]);
  });

  it('counts the questions that this release asks, and none of an earlier release', async () => {
    const text = 'Archivist\n\nRequirements\n- must have Python\n';
    const { id, version } = await made(as<Role>('recruiter', '/roles', { body: { page: { text } } }));
    const client = new Client({ connectionString: api.ownerUrl });
    await client.connect();
    const former = [{ code: 'confirm-must', criterion: null, span: null, data: {} }];
    const added = "jsonb_set(content, '{questions}', content->'questions' || $2::jsonb)";
    await client.query(`UPDATE role_version SET content = ${added} WHERE id = $1`, [
      version.id,
      JSON.stringify(former),
    ]);
    await client.end();
    const { items } = await inbox('recruiter');
    expect(items.filter(({ role }) => role?.id === id)).toMatchObject([{ questions: 2, text: '2 items to confirm' }]);
    const { body: role } = await as<Role>('recruiter', `/roles/${id}`);
    expect(role.questions).toHaveLength(2);
  });

  /** Says by the link of their explanation that something is wrong, and then asks for a person. */
  async function askAsCandidate(applicationId: string): Promise<void> {
    const links = `/applications/${applicationId}/explanation/links`;
    const { path } = await made(as<CreatedExplanationLink>('recruiter', links, { body: {} }));
    const key = path.split('#')[1]!;
    const report = { fact: 'other', words: 'I am called otherwise today' };
    await made(api.call('/api/v1/explained/corrections', { key, body: report }));
    await made(api.call('/api/v1/explained/person', { key, body: {} }));
  }

  it('shows what a candidate asks for to the user who made the role, and to its members', async () => {
    const { id } = await makeRole();
    const manager = acme.users['hiring-manager'].id;
    await made(member('recruiter', 'PUT', id, manager));
    const { applicationId } = await made(
      as<ApplicationReceipt>('recruiter', `/roles/${id}/candidates`, { body: STRONG }),
    );
    await askAsCandidate(applicationId);

    const ofRole = async (kind: ActorKind) =>
      (await inbox(kind)).items.filter((item) => item.role?.id === id && item.kind !== 'questions');
    const asked = [
      {
        kind: 'human-review-requested',
        applicationId,
        text: 'A candidate requests a human review.',
      },
      { kind: 'error-reported', applicationId, text: 'A candidate reports a mistake.' },
    ];
    expect(await ofRole('recruiter')).toMatchObject(asked);
    expect(await ofRole('hiring-manager')).toMatchObject(asked);
    expect(await ofRole('admin')).toEqual([]);

    // Of a role that a program made, and that has no members, the administrators hear.
    const by = { key: acme.keys.recruiter };
    const role = await made(api.call<Role>('/api/v1/roles', { ...by, body: ROLE }));
    const application = api.call<ApplicationReceipt>(`/api/v1/roles/${role.id}/candidates`, { ...by, body: STRONG });
    await askAsCandidate((await made(application)).applicationId);
    expect((await inbox('admin')).items).toMatchObject([
      { kind: 'human-review-requested' },
      { kind: 'error-reported' },
    ]);
  });
});

describe('a link to choose a password with', () => {
  const tokenIn = (text: string | undefined): string => {
    const [, token] = /\/password#(cl_[\w-]+)/.exec(text ?? '') ?? [];
    if (token === undefined) throw new Error(`no link in: ${text}`);
    return token;
  };
  const choose = (token: string, password: string) =>
    api.call<Session>('/api/v1/session/password', { body: { token, password } });
  /** With links; what happens to an account is mailed too (`sign-in.spec.ts`). */
  const letters = () => mail.mails.filter((one) => one.includes('/password#'));
  const arrived = async (count: number): Promise<string> => {
    await until(() => expect(letters()).toHaveLength(count));
    return letters()[count - 1]!;
  };
  const signIn = (email: string, password: string) => api.call('/api/v1/session', { body: { email, password } });

  it('is mailed to who is invited, works once, and its secret stands nowhere else', async () => {
    mail.refuse = 1; // Comes with the second attempt.
    const email = 'ines@acme.example';
    const invitation = { email, name: 'Ines Kolb', kind: 'recruiter', invite: true };
    const { body: created } = await as<CreatedUser>('admin', '/users', { body: invitation });
    createdUserSchema.parse(created);
    expect(created).toMatchObject({ password: null, signInLink: null, mailed: true });
    expect((await as('admin', '/users', { body: { ...invitation, password: 'long enough to do' } })).status).toBe(422);
    const letter = await arrived(1);
    expect(letter).toContain('To: Ines Kolb <ines@acme.example>');
    expect(letter).toContain(`${SITE}/password#cl_`);
    const token = tokenIn(letter);

    // It is for choosing a password, not for signing in without one.
    expect((await api.call('/api/v1/session/link', { body: { token } })).status).toBe(401);
    expect((await choose(token, 'short')).status).toBe(422);
    const chosen = await choose(token, 'winter oranges 7');
    expect([chosen.status, chosen.body]).toEqual([
      200,
      expect.objectContaining({ organisation: { id: acme.id, name: 'acme' } }),
    ]);
    expect(chosen.headers.get('set-cookie')).toMatch(/^__Host-candor-session=/);
    expect((await choose(token, 'another password')).status).toBe(401);
    expect((await signIn(email, 'winter oranges 7')).status).toBe(200);

    const { rows } = await owner.query<{ all: string }>(
      `SELECT string_agg(row::text, ' ') AS all FROM (
         SELECT to_jsonb(a) AS row FROM audit_entry a UNION ALL SELECT to_jsonb(o) FROM outbox o
         UNION ALL SELECT to_jsonb(k) FROM idempotency_key k UNION ALL SELECT to_jsonb(l) FROM sign_in_link l) rows`,
    );
    for (const text of [rows[0]!.all, log.join('\n')])
      expect([text.includes(token), text.includes(email)]).toEqual([false, false]);
    expect(log.join('\n')).toContain('EMESSAGE-451');
  });

  it('can be asked for by anybody, who is not told who has an account, and ends the other sessions', async () => {
    const { email } = acme.users['hiring-manager'];
    const ask = (address: string) =>
      api.call<ResetReceipt>('/api/v1/session/reset-links', { body: { email: address } });
    const [known, unknown] = [await ask(` ${email.toUpperCase()}`), await ask('nobody@acme.example')];
    expect([known.status, resetReceiptSchema.parse(known.body)]).toEqual([202, unknown.body]);
    const letter = await arrived(2);
    expect(letter).toContain('We received a request for a new Candor password');
    expect((await signIn(email, PASSWORD)).status).toBe(200);
    expect((await choose(tokenIn(letter), 'a password of my own')).status).toBe(200);
    expect((await as('hiring-manager', '/session')).status).toBe(401);
    expect([(await signIn(email, PASSWORD)).status, (await signIn(email, 'a password of my own')).status]).toEqual([
      401, 200,
    ]);

    for (let time = 1; time < 3; time++) expect((await ask('nobody@acme.example')).status).toBe(202);
    const { status, headers } = await ask('nobody@acme.example');
    expect([status, Number(headers.get('retry-after')) > 0]).toEqual([429, true]);
    // Failed attempts lock no user out.
    expect((await signIn('nobody@acme.example', 'x')).status).toBe(401);
  });

  it('is shown to an admin where no mail is sent', async () => {
    const { address } = mailless.message as { address: string };
    const call = async (path: string, body?: object) => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${acme.keys.admin}` };
      const answer = await fetch(`${address}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    const invited = await call('/users', { email: 'x@acme.example', name: 'X', kind: 'recruiter', invite: true });
    const { user, invitationLink, ...shown } = createdUserSchema.parse(invited.body);
    expect([invited.status, user.hasPassword, shown]).toEqual([
      201,
      false,
      { password: null, signInLink: null, mailed: false },
    ]);
    expect((await choose(tokenIn(invitationLink!), 'chosen by themselves')).status).toBe(200);
    const asked = await call('/session/reset-links', { email: acme.users.recruiter.email });
    expect([asked.status, asked.body]).toEqual([202, { mails: false, detail: expect.stringMatching(/administrator/) }]);
    const { status, body } = await call(`/users/${acme.users.recruiter.id}/password-links`);
    expect([status, passwordLinkSchema.parse(body)]).toEqual([201, expect.objectContaining({ mailed: false })]);
    expect((await choose(tokenIn(String(body['link'])), 'handed over by hand')).status).toBe(200);
    const links = await Promise.all([1, 2].map(() => call(`/users/${acme.users.recruiter.id}/password-links`)));
    const tokens = links.map((made) => tokenIn(String(made.body['link'])));
    const chosen = await Promise.all(tokens.map((token) => choose(token, 'both at the same moment')));
    expect(chosen.map((one) => one.status).sort()).toEqual([200, 401]);
    expect(letters()).toHaveLength(2);
  });
});
