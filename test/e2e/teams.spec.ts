/** Who belongs to a role and who sees it. That nothing of a role is shown by any other route is walked in `tenant-walk.spec.ts`. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  inboxSchema,
  roleMembersSchema,
  type ActorKind,
  type ApplicationReceipt,
  type Inbox,
  type Page,
  type Role,
  type RoleMembers,
} from '#libs/contracts';
import { PASSWORD, startApi, type Answer, type Call, type Organisation, type TestApi } from '../support/api.js';
import { ROLE, STRONG } from '../support/people.js';

let api: TestApi;
let acme: Organisation;
let owner: Client;
const browsers = {} as Record<ActorKind, Call>;

beforeAll(async () => {
  api = await startApi();
  acme = await api.addOrganisation('acme');
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  for (const kind of ['admin', 'recruiter', 'hiring-manager'] as const) browsers[kind] = await browserOf(kind);
}, 60_000);
afterAll(async () => {
  await owner.end();
  await api.stop();
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
  it('belongs to whoever made it, and hiring managers see it once they were let in', async () => {
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
    // A manager sees who else there is, and lets nobody in.
    expect((await as<RoleMembers>('hiring-manager', `/roles/${id}/members`)).body.items).toHaveLength(2);
    expect((await member('hiring-manager', 'PUT', id, acme.users.admin.id)).status).toBe(403);
    expect((await member('recruiter', 'DELETE', id, manager)).status).toBe(204);
    expect((await member('recruiter', 'DELETE', id, manager)).status).toBe(404);
    expect(await statusOf('hiring-manager', id)).toBe(404);
    expect((await member('recruiter', 'PUT', id, crypto.randomUUID())).status).toBe(404);
  });

  it('is seen by its members alone while it is confidential, and an admin can let somebody in', async () => {
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

    // A program sees it when it was let in, and is nobody whom a role could be left to.
    expect((await member('recruiter', 'PUT', id, acme.keyIds.recruiter)).status).toBe(200);
    expect((await api.call(`/api/v1/roles/${id}`, { key: acme.keys.recruiter })).status).toBe(200);
    expect((await member('admin', 'DELETE', id, acme.users.admin.id)).status).toBe(204);
    const last = await member('recruiter', 'DELETE', id, acme.users.recruiter.id);
    expect([last.status, last.body]).toEqual([409, expect.objectContaining({ code: 'nobody-left' })]);
    expect(await statusOf('recruiter', id)).toBe(200);

    expect((await hide('recruiter', id, false)).status).toBe(200);
    expect(await statusOf('admin', id)).toBe(200);
    expect((await member('recruiter', 'DELETE', id, acme.users.recruiter.id)).status).toBe(204);
    expect((await hide('recruiter', id)).body).toMatchObject({ code: 'nobody-left' });
    const program = { key: acme.keys.recruiter, body: { ...ROLE, confidential: true } };
    expect((await api.call('/api/v1/roles', program)).body).toMatchObject({ code: 'nobody-left' });
  });
});

describe('whoever is let go', () => {
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
    // Nobody is told of a role that they do not see.
    expect((await note([manager])).body).toMatchObject({ code: 'no-such-user', errors: [{ path: 'mentions.0' }] });

    await made(member('recruiter', 'PUT', id, manager));
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

    // With the next event the stream is at its end. No worker numbers events here: one is put there as it would be.
    await owner.query(
      `INSERT INTO live_event (organisation_id, number, role_id, kind, data) VALUES ($1, 1, $2, 'application.ranked', '{}')`,
      [acme.id, id],
    );
    expect(await stream.text()).not.toContain('application.');
  });
});
