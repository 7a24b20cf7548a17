/** @runs-alone It reads the log of an API of its own, and starts another behind a proxy. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSessionsSchema, type OpenSessions } from '#libs/contracts';
import { PASSWORD, startApi, type Organisation, type TestApi } from '../../support/candor/api.js';

let api: TestApi;
let acme: Organisation;
let other: Organisation;
const log: string[] = [];

beforeAll(async () => {
  api = await startApi({ log });
  [acme, other] = [await api.addOrganisation('acme'), await api.addOrganisation('other')];
});
afterAll(() => api.stop());

const signIn = (email: string, password = PASSWORD, headers: Record<string, string> = {}) =>
  api.call('/api/v1/session', { body: { email, password }, headers });

async function cookieOf(email: string): Promise<string> {
  return (await signIn(email)).headers.get('set-cookie')!.split(';')[0]!;
}

describe('signing in', () => {
  it('sets a cookie that the session goes on with until signing out', async () => {
    const answer = await signIn('Admin@Acme.example');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      actor: { via: 'session', kind: 'admin' },
      organisation: { id: acme.id, name: 'acme' },
    });
    const [set = ''] = answer.headers.getSetCookie();
    expect(set).toMatch(/^__Host-candor-session=cs_[\w-]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
    const headers = { cookie: set.split(';')[0]! };
    const draftKey = (answer.body as { draftKey?: string }).draftKey;
    expect(Buffer.from(draftKey ?? '', 'base64')).toHaveLength(32);
    expect(await api.call('/api/v1/session', { headers })).toMatchObject({ status: 200, body: { draftKey } });
    expect((await api.call('/api/v1/session', { method: 'DELETE', headers })).status).toBe(204);
    expect((await api.call('/api/v1/session', { headers })).status).toBe(401);
  });

  it('shows where one is signed in, and ends it there', async () => {
    const browsers = await Promise.all(['desk', 'phone', 'library'].map(() => cookieOf('hiring-manager@acme.example')));
    const [desk, phone, library] = browsers.map((cookie) => ({ cookie })) as [
      { cookie: string },
      { cookie: string },
      { cookie: string },
    ];
    const all = async (headers: Record<string, string>): Promise<OpenSessions['items']> =>
      openSessionsSchema.parse((await api.call('/api/v1/session/all', { headers })).body).items;
    const sessions = await all(desk);
    expect([sessions.length, sessions.filter(({ current }) => current).length]).toEqual([3, 1]);
    const other = (await all(phone)).find(({ current }) => current)!;
    const end = (path: string, headers: Record<string, string>) =>
      api.call(`/api/v1/session/${path}`, { method: 'DELETE', headers });
    const stranger = { cookie: await cookieOf('admin@acme.example') };
    expect((await end(other.id, stranger)).status).toBe(404);
    expect((await end(other.id, desk)).status).toBe(204);
    expect((await end(other.id, desk)).status).toBe(404);
    expect((await api.call('/api/v1/session', { headers: phone })).status).toBe(401);
    expect((await end('others', desk)).status).toBe(204);
    expect((await api.call('/api/v1/session', { headers: library })).status).toBe(401);
    expect((await all(desk)).map(({ current }) => current)).toEqual([true]);
    expect((await api.call('/api/v1/session', { headers: stranger })).status).toBe(200);
    expect((await api.call('/api/v1/session/all', { key: acme.keys.admin })).body).toEqual({ items: [] });
  });

  it('changes one’s own name, and one’s own password for who knows the one before', async () => {
    const { email } = (
      await api.call<{ user: { email: string } }>('/api/v1/users', {
        key: acme.keys.admin,
        body: { email: 'own@acme.example', name: 'Own', kind: 'recruiter', password: PASSWORD },
      })
    ).body.user;
    const [here, there] = [{ cookie: await cookieOf(email) }, { cookie: await cookieOf(email) }];
    const patch = (headers: object, key?: string) =>
      api.call('/api/v1/session', {
        method: 'PATCH',
        body: { name: ' Owen Moss ' },
        headers: { ...headers },
        ...(key && { key }),
      });
    expect((await patch(here)).body).toMatchObject({ actor: { name: 'Owen Moss', email } });
    expect((await patch({}, acme.keys.recruiter)).status).toBe(403);
    const password = 'winter oranges 7';
    const change = (current: string) =>
      api.call('/api/v1/session/password', { method: 'PUT', body: { current, password }, headers: here });
    const wrong = await change('not the one before');
    expect([wrong.status, wrong.body['errors']]).toEqual([422, [expect.objectContaining({ path: 'current' })]]);
    expect((await change(PASSWORD)).status).toBe(204);
    const stillIn = await Promise.all([here, there].map((headers) => api.call('/api/v1/session', { headers })));
    expect(stillIn.map(({ status }) => status)).toEqual([200, 401]);
    expect([(await signIn(email)).status, (await signIn(email, password)).status]).toEqual([401, 200]);
  });

  it('says the same for an unknown address and for a wrong password', async () => {
    const unknown = await signIn('nobody@acme.example');
    const wrong = await signIn('admin@acme.example', 'not the password at all');
    expect(unknown.status).toBe(401);
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  it('works once by a one-time link', async () => {
    const made = await api.call<{ signInLink: string }>(`/api/v1/users/${acme.users.recruiter.id}/sign-in-links`, {
      key: acme.keys.admin,
      method: 'POST',
    });
    expect(made.status).toBe(201);
    const token = made.body.signInLink.split('#')[1]!;
    const use = () => api.call('/api/v1/session/link', { body: { token } });
    const [first, second] = await Promise.all([use(), use()]);
    expect([first.status, second.status].sort()).toEqual([200, 401]);
    expect((await api.call('/api/v1/session/link', { body: { token: `${token.slice(0, -2)}AA` } })).status).toBe(401);
  });

  it('counts no failures for links that are cut off: those of some would lock out others', async () => {
    for (let time = 0; time < 12; time += 1) {
      const { status, body } = await api.call('/api/v1/session/link', { body: { token: 'cl_cut-off' } });
      expect([status, body['code']]).toEqual([401, 'sign-in-refused']);
    }
  });

  it('ends every link that was made before a new password', async () => {
    const user = acme.users['hiring-manager'].id;
    const made = await api.call<{ signInLink: string }>(`/api/v1/users/${user}/sign-in-links`, {
      key: acme.keys.admin,
      method: 'POST',
    });
    const password = 'another long enough password';
    await api.call(`/api/v1/users/${user}`, { key: acme.keys.admin, method: 'PATCH', body: { password } });
    const token = made.body.signInLink.split('#')[1]!;
    expect((await api.call('/api/v1/session/link', { body: { token } })).status).toBe(401);
    expect((await signIn(acme.users['hiring-manager'].email, password)).status).toBe(200);
  });

  it('takes the cookie by its protected name only, where that one works', async () => {
    const cookie = await cookieOf('admin@acme.example');
    const plain = cookie.replace('__Host-', '');
    expect((await api.call('/api/v1/session', { headers: { cookie } })).status).toBe(200);
    expect((await api.call('/api/v1/session', { headers: { cookie: plain } })).status).toBe(401);
  });

  it('refuses on plain http elsewhere, and says why', async () => {
    const proxied = await signIn('admin@acme.example', PASSWORD, { 'x-forwarded-host': 'candor.lan' });
    expect(proxied.status).toBe(403);
    expect(proxied.body).toMatchObject({ code: 'insecure-http' });
    const https = await signIn('admin@acme.example', PASSWORD, {
      'x-forwarded-host': 'candor.lan',
      'x-forwarded-proto': 'https',
    });
    expect(https.headers.get('set-cookie')).toMatch(/^__Host-.*Secure/);
  });
});

describe('an untrusted proxy', () => {
  it('is not believed about the host and the address of the client', async () => {
    const strict = await startApi({ settings: { CANDOR_TRUSTED_PROXIES: '192.0.2.1' } });
    try {
      const { status } = await strict.call('/api/v1/session', {
        body: { email: 'nobody@acme.example', password: 'wrong' },
        headers: { 'x-forwarded-for': '198.51.100.7', 'x-forwarded-host': 'candor.lan' },
      });
      // As candor.lan it would be refused for plain http.
      expect(status).toBe(401);
    } finally {
      await strict.stop();
    }
  });
});

describe('requests from other sites', () => {
  it('cannot change anything with the cookie of a session', async () => {
    const cookie = await cookieOf('admin@acme.example');
    const body = { name: 'forged', kind: 'admin' };
    const call = (headers: Record<string, string>) =>
      api.call('/api/v1/api-keys', { body, headers: { cookie, ...headers } });
    expect((await call({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await call({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await call({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await call({ 'sec-fetch-site': 'same-origin', origin: api.url })).status).toBe(201);
  });
});

describe('users', () => {
  it('are added with secrets that are shown once, changed, and shut out', async () => {
    const headers = { 'idempotency-key': 'add-dana' };
    const body = { email: 'Dana@acme.example', name: 'Dana', kind: 'recruiter' };
    const added = await api.call<{ user: { id: string; email: string }; password: string }>('/api/v1/users', {
      key: acme.keys.admin,
      body,
      headers,
    });
    expect(added.status).toBe(201);
    expect(added.body.user.email).toBe('dana@acme.example');
    const again = await api.call('/api/v1/users', { key: acme.keys.admin, body, headers });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ code: 'secret-shown-once' });

    const stateOf = async () => {
      const { body: users } = await api.call<{
        items: { email: string; hasPassword: boolean; lastSeenAt: string | null }[];
      }>('/api/v1/users', { key: acme.keys.admin });
      const { hasPassword, lastSeenAt } = users.items.find(({ email }) => email === 'dana@acme.example')!;
      return { hasPassword, hasBeenHere: lastSeenAt !== null };
    };
    expect(await stateOf()).toEqual({ hasPassword: true, hasBeenHere: false });
    const answer = await signIn('dana@acme.example', added.body.password);
    expect(await stateOf()).toEqual({ hasPassword: true, hasBeenHere: true });
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    expect((await api.call('/api/v1/users', { headers: { cookie } })).status).toBe(403);
    const disabled = await api.call(`/api/v1/users/${added.body.user.id}`, {
      key: acme.keys.admin,
      method: 'PATCH',
      body: { disabled: true },
    });
    expect(disabled.status).toBe(200);
    expect((await api.call('/api/v1/session', { headers: { cookie } })).status).toBe(401);
    expect((await signIn('dana@acme.example', added.body.password)).status).toBe(401);
  });

  it('always have an admin among them, also when two take each other away at the same moment', async () => {
    const lone = await api.addOrganisation('lone');
    const second = await api.call<{ user: { id: string } }>('/api/v1/users', {
      key: lone.keys.admin,
      body: { email: 'second@lone.example', name: 'Second', kind: 'admin' },
    });
    const disable = (id: string) =>
      api.call(`/api/v1/users/${id}`, { key: lone.keys.admin, method: 'PATCH', body: { disabled: true } });
    const answers = await Promise.all([disable(lone.users.admin.id), disable(second.body.user.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('have an address that no one else signs in with, in any organization', async () => {
    const taken = await api.call('/api/v1/users', {
      key: other.keys.admin,
      body: { email: 'ADMIN@acme.example', name: 'Twin', kind: 'admin' },
    });
    expect(taken.status).toBe(409);
    expect(taken.body).toMatchObject({ code: 'email-taken' });
  });

  it('keep their last admin', async () => {
    const demoted = await api.call(`/api/v1/users/${other.users.admin.id}`, {
      key: other.keys.admin,
      method: 'PATCH',
      body: { kind: 'recruiter' },
    });
    expect(demoted.status).toBe(409);
  });
});

describe('API keys', () => {
  it('are shown once, note their use, and end at once when they are revoked', async () => {
    const made = await api.call<{ key: string; apiKey: { id: string; prefix: string } }>('/api/v1/api-keys', {
      key: acme.keys.admin,
      body: { name: 'pipeline', kind: 'recruiter' },
    });
    const { key, apiKey } = made.body;
    expect(key.startsWith(apiKey.prefix)).toBe(true);
    expect((await api.call('/api/v1/session', { key })).body).toMatchObject({
      actor: { via: 'api-key', kind: 'recruiter' },
      draftKey: null,
    });
    const list = await api.call<{ items: { id: string; lastUsedAt: string | null }[] }>('/api/v1/api-keys', {
      key: acme.keys.admin,
    });
    expect(list.body.items.find(({ id }) => id === apiKey.id)?.lastUsedAt).toBeTruthy();
    expect(list.text).not.toContain(key);
    expect((await api.call(`/api/v1/api-keys/${apiKey.id}`, { key: acme.keys.admin, method: 'DELETE' })).status).toBe(
      204,
    );
    expect((await api.call('/api/v1/session', { key })).status).toBe(401);
  });

  it('are refused when a character is wrong', async () => {
    const key = acme.keys.admin;
    expect(
      (await api.call('/api/v1/session', { key: `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}` })).status,
    ).toBe(401);
    expect((await api.call('/api/v1/session', { headers: { authorization: 'Basic YTpi' } })).status).toBe(401);
  });
});

describe('the audit', () => {
  it('says who changed what, in ids', async () => {
    const audit = await api.call<{ items: { action: string; actorId: string }[]; next: string | null }>(
      '/api/v1/audit?limit=200',
      { key: acme.keys.admin },
    );
    const actions = audit.body.items.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining([
        'session.started',
        'session.ended',
        'user.created',
        'user.changed',
        'api-key.created',
        'api-key.revoked',
      ]),
    );
    expect(audit.text).not.toMatch(/dana|@|acme/i);
  });

  it('is found by who did what, to whom, and when', async () => {
    interface Entry {
      at: string;
      action: string;
      actorId: string;
      subjectId: string;
    }
    const entries = async (query: string): Promise<Entry[]> => {
      const path = `/api/v1/audit?limit=200&${query}`;
      const { status, body } = await api.call<{ items: Entry[] }>(path, { key: acme.keys.admin });
      expect(status).toBe(200);
      return body.items;
    };
    const all = await entries('');
    const some = all.find(({ action }) => action === 'user.changed')!;
    for (const [query, isMeant] of [
      ['action=user.changed', ({ action }: Entry) => action === 'user.changed'],
      [`actorId=${some.actorId}`, ({ actorId }: Entry) => actorId === some.actorId],
      [
        `subjectId=${some.subjectId}&action=user.changed`,
        (one: Entry) => one.subjectId === some.subjectId && one.action === 'user.changed',
      ],
      [`from=${some.at}`, ({ at }: Entry) => at >= some.at],
      [`until=${some.at}`, ({ at }: Entry) => at < some.at],
    ] as const) {
      const found = await entries(query);
      expect([query, found.length > 0]).toEqual([query, true]);
      expect([query, found]).toEqual([query, all.filter(isMeant)]);
    }
    expect(await entries('until=2020-01-01T00:00:00Z')).toEqual([]);
    const unknown = await api.call('/api/v1/audit?action=nothing.done', { key: acme.keys.admin });
    expect(unknown.status).toBe(400);
  });

  it('is read by keyset, without gaps or repeats', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { body: { items: { id: string }[]; next: string | null } } = await api.call(
        `/api/v1/audit?limit=2${cursor && `&cursor=${cursor}`}`,
        { key: acme.keys.admin },
      );
      seen.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort().reverse());
    const foreign = await api.call(`/api/v1/users?cursor=${Buffer.from('["audit ","x"]').toString('base64url')}`, {
      key: acme.keys.admin,
    });
    expect(foreign.status).toBe(400);
  });
});

describe('an address that is none', () => {
  it.each([
    ['malformed', '/api/v1/roles/%zz'],
    ['far too long', `/api/v1/roles/${'a'.repeat(5000)}`],
    ['unknown', '/api/v1/nothing'],
    ['a folder', '/assets/'],
  ])('is a problem like any other: %s', async (_, path) => {
    const answer = await api.call(path, { key: acme.keys.admin });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'unknown-address', requestId: expect.any(String) });
  });
});

describe('the log', () => {
  it('is JSON with request ids and routes, without people', () => {
    const requests = log.map((line) => JSON.parse(line) as { context: string; message: Record<string, unknown> });
    expect(requests.filter(({ context }) => context === 'Request').length).toBeGreaterThan(20);
    const signInLine = requests.find(
      ({ message }) => message['route'] === '/api/v1/session' && message['method'] === 'POST',
    );
    expect(signInLine?.message).toMatchObject({ status: 200, requestId: expect.any(String), ms: expect.any(Number) });
    expect(log.join('\n')).not.toMatch(/@acme|dana|enough password|ck_|cs_|cl_/i);
  });
});
