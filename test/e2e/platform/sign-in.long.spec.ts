/**
 * Guessing, and what it must not do to the owner of an account. Proxies of loopback are trusted: `x-forwarded-for` stands for other networks.
 *
 * @runs-alone Its API sends mail, and its log is read.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { rateLimits } from '#libs/database';
import {
  PASSWORD,
  startApi,
  startWorkerOf,
  type Answer,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import { startMailServer, type MailServer } from '../../support/servers/mail-server.js';
import { startProcess, type RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';
import { openDataSource } from '../../support/servers/postgres.js';

let api: TestApi;
let worker: RunningProcess;
let mail: MailServer;
let acme: Organisation;
let database: DataSource;
const log: string[] = [];

const MAIL = () => ({
  SMTP_URL: mail.url,
  SMTP_FROM: 'candor@acme.example',
  CANDOR_PUBLIC_URL: 'http://candor.acme.example',
  CANDOR_INSECURE_HTTP: 'true',
});

beforeAll(async () => {
  mail = await startMailServer();
  api = await startApi({ log, settings: MAIL() });
  worker = await startWorkerOf(api, { settings: MAIL() });
  acme = await api.addOrganisation('acme');
  database = await openDataSource(api.databaseUrl, 'app', { size: 1 });
});
afterAll(async () => {
  await database.destroy();
  await worker.stop();
  await api.stop();
  await mail.stop();
});

interface Try {
  password?: string;
  from?: string;
  cookie?: string;
  url?: string;
}

function signIn(email: string, { password = PASSWORD, from = '192.0.2.1', cookie, url }: Try = {}): Promise<Answer> {
  const headers = { 'x-forwarded-for': from, ...(cookie && { cookie }) };
  return url === undefined
    ? api.call('/api/v1/session', { body: { email, password }, headers })
    : fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      }).then(async (answer) => ({
        status: answer.status,
        headers: answer.headers,
        body: {},
        text: await answer.text(),
      }));
}

async function guess(email: string, times: number, from: (guess: number) => string): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1)
    statuses.push((await signIn(email, { password: `guess number ${time}`, from: from(time) })).status);
  return statuses;
}

/** Where ten failed, a hundred have: each takes as long as its hash. */
const asIfThereHadBeenNinetyMore = () =>
  database.query('UPDATE sign_in_count SET failures = failures + 90 WHERE failures = 10');

/** The cookie of the browser alone, which signs no user in. */
function browserOf(answer: Answer): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .find((cookie) => cookie.includes('candor-browser'))!;
}

async function addUser(name: string): Promise<{ id: string; email: string }> {
  const email = `${name}@acme.example`;
  const body = { email, name: `Pat ${name}`, kind: 'recruiter', password: PASSWORD };
  const added = await api.call<{ user: { id: string } }>('/api/v1/users', { key: acme.keys.admin, body });
  return { id: added.body.user.id, email };
}

async function inboxOf(email: string, cookie: string): Promise<string[]> {
  const signedIn = await signIn(email, { cookie });
  const session = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const { body } = await api.call<{ items: { kind: string }[] }>('/api/v1/inbox', { headers: { cookie: session } });
  return body.items.map(({ kind }) => kind).sort();
}

const repeated = (status: number, times: number): number[] => Array.from({ length: times }, () => status);

describe('guessing at the password of an account', () => {
  it('ends after ten failures from one network, also with the right password, and elsewhere the owner gets in', async () => {
    const { email } = await addUser('one-network');
    expect(await guess(email, 10, () => '192.0.2.10')).toEqual(repeated(401, 10));
    const refused = await signIn(email, { from: '192.0.2.10' });
    expect([refused.status, refused.body['code']]).toEqual([429, 'too-many-attempts']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await signIn(email, { from: '198.51.100.20' })).status).toBe(200);
  });

  it('counts the addresses of one IPv6 line together', async () => {
    const { email } = await addUser('one-line');
    expect(await guess(email, 11, (time) => `2001:db8:0:1::${time + 1}`)).toEqual([...repeated(401, 10), 429]);
    expect((await signIn(email, { from: '2001:db8:0:2::1' })).status).toBe(200);
  });

  it('lets no more through side by side than one after the other', async () => {
    const { email } = await addUser('side-by-side');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, time) => signIn(email, { password: `guess ${time}`, from: '192.0.2.30' })),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('never keeps out a browser that was signed in from before, from wherever the guesses come', async () => {
    const { email } = await addUser('known-browser');
    const browser = browserOf(await signIn(email, { from: '203.0.113.1' }));
    const from = (time: number) => `10.${time}.7.1`;
    expect(await guess(email, 10, from)).toEqual(repeated(401, 10));
    await asIfThereHadBeenNinetyMore();
    // From any network now.
    expect((await signIn(email, { from: '172.16.5.5' })).status).toBe(429);
    expect((await signIn(email, { from: from(0), cookie: browser })).status).toBe(200);
    const stolen = await Promise.all(
      Array.from({ length: 12 }, () => signIn(email, { password: 'a wrong one', cookie: browser })),
    );
    expect(stolen.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('is reported to its owner, once, in the inbox and by mail', async () => {
    const { email } = await addUser('told');
    const browser = browserOf(await signIn(email));
    await guess(email, 25, (time) => `192.0.${10 + time}.1`);
    await untilFound(() => mail.mails.some((one) => one.includes(email) && one.includes('Failed sign-ins')));
    expect(mail.mails.filter((one) => one.includes(email) && one.includes('Failed sign-ins'))).toHaveLength(1);
    expect(await inboxOf(email, browser)).toEqual(['sign-in-failures']);
  });

  it('is limited over all accounts of a neighbourhood, where known users are admitted', async () => {
    const { email } = await addUser('neighbour');
    const browser = browserOf(await signIn(email, { from: '198.18.7.1' }));
    const answers: number[] = [];
    for (let time = 0; time < 10; time += 1)
      answers.push((await signIn(`nobody-${time}@acme.example`, { from: `198.18.7.${time + 2}` })).status);
    expect(answers).toEqual(repeated(401, 10));
    await asIfThereHadBeenNinetyMore();
    expect((await signIn(email, { from: '198.18.7.200' })).status).toBe(429);
    expect((await signIn(email, { from: '198.18.7.200', cookie: browser })).status).toBe(200);
  });

  it('is counted in every API process, and after a restart', async () => {
    const { email } = await addUser('processes');
    expect(await guess(email, 6, () => '192.0.2.60')).toEqual(repeated(401, 6));
    const second = await startProcess('api', { DATABASE_URL: api.databaseUrl, ...MAIL() }, []);
    try {
      const url = (second.message as { address: string }).address;
      const statuses: number[] = [];
      for (let time = 0; time < 5; time += 1)
        statuses.push((await signIn(email, { password: `more ${time}`, from: '192.0.2.60', url })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 429]);
    } finally {
      await second.stop();
    }
  });

  it('says the same, and is counted the same, for an account that there is not', async () => {
    expect(await guess('nobody-at-all@acme.example', 11, () => '192.0.2.70')).toEqual([...repeated(401, 10), 429]);
    const { email } = await addUser('like-nobody');
    await guess(email, 10, () => '192.0.2.70');
    const [there, not] = [
      await signIn(email, { from: '192.0.2.70' }),
      await signIn('nobody-at-all@acme.example', { from: '192.0.2.70' }),
    ];
    expect([there.status, there.body['code']]).toEqual([not.status, not.body['code']]);
    const names = (answer: Answer) => [...answer.headers.keys()].sort();
    expect(names(there)).toEqual(names(not));
  });

  it('leaves no addresses in the database, and not more rows than are kept', async () => {
    const rows = await database.query<{ key: Buffer }[]>('SELECT key FROM sign_in_count');
    expect(rows.length).toBeGreaterThan(50);
    await rateLimits.deleteOldSignInCounts(database, 20);
    expect((await database.query<unknown[]>('SELECT FROM sign_in_count')).length).toBeLessThanOrEqual(20);
    expect(log.join('\n')).not.toMatch(/@acme|guess number/);
    expect(log.some((line) => line.includes('sign-in failed'))).toBe(true);
  });
});

describe('a proxy that is not trusted', () => {
  it('cannot make guesses from one address count for many', async () => {
    const strict = await startApi({ settings: { CANDOR_TRUSTED_PROXIES: '192.0.2.1' } });
    try {
      const body = { email: 'somebody@acme.example', password: 'a wrong one' };
      const statuses: number[] = [];
      for (let time = 0; time < 11; time += 1) {
        const headers = { 'x-forwarded-for': `203.0.113.${time + 1}`, forwarded: `for=198.51.100.${time + 1}` };
        statuses.push((await strict.call('/api/v1/session', { body, headers })).status);
      }
      expect(statuses).toEqual([...repeated(401, 10), 429]);
    } finally {
      await strict.stop();
    }
  });
});

describe('a browser', () => {
  it('is reported to its user when it is new, and not when it is the first or known', async () => {
    const { email } = await addUser('browsers');
    const first = await signIn(email);
    const set = first.headers.getSetCookie().find((cookie) => cookie.includes('candor-browser'))!;
    expect(set).toMatch(/^__Host-candor-browser=cb_[\w-]+; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const known = browserOf(first);
    expect(await inboxOf(email, known)).toEqual([]);
    const second = browserOf(await signIn(email));
    expect(await inboxOf(email, second)).toEqual(['new-browser']);
    await untilFound(() => mail.mails.some((one) => one.includes(email) && one.includes('new browser')));
  });

  it('is shared by accounts, and each stays known', async () => {
    const [one, other] = [await addUser('shared-one'), await addUser('shared-other')];
    const cookie = browserOf(await signIn(one.email));
    const both = browserOf(await signIn(other.email, { cookie }));
    expect(both.split('.')).toHaveLength(2);
    expect(await inboxOf(one.email, both)).toEqual([]);
    expect(await inboxOf(other.email, both)).toEqual([]);
  });

  it.each(['others', 'password'] as const)('is not known any more after signing out elsewhere: %s', async (how) => {
    const { email } = await addUser(`forgotten-${how}`);
    const elsewhere = browserOf(await signIn(email));
    const here = (await signIn(email)).headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const password = 'quiet harbour lanterns';
    const ended =
      how === 'others'
        ? await api.call('/api/v1/session/others', { method: 'DELETE', headers: { cookie: here } })
        : await api.call('/api/v1/session/password', {
            method: 'PUT',
            body: { current: PASSWORD, password },
            headers: { cookie: here },
          });
    expect(ended.status).toBe(204);
    await guess(email, 10, () => '192.0.2.99');
    const right = how === 'others' ? PASSWORD : password;
    const from = '192.0.2.99';
    expect((await signIn(email, { password: right, from, cookie: elsewhere })).status).toBe(429);
    expect((await signIn(email, { password: right, from, cookie: here })).status).toBe(200);
  });

  it('signs no one in by its cookie alone, and is not trusted for another account', async () => {
    const [one, other] = [await addUser('cookie-one'), await addUser('cookie-other')];
    const cookie = browserOf(await signIn(one.email));
    expect((await api.call('/api/v1/session', { headers: { cookie } })).status).toBe(401);
    await guess(other.email, 10, () => '192.0.2.88');
    expect((await signIn(other.email, { from: '192.0.2.88', cookie })).status).toBe(429);
  });
});

describe('a session', () => {
  const cookiesOf = (answer: Answer): string =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  const current = (cookie: string, headers = {}) => api.call('/api/v1/session', { headers: { cookie, ...headers } });
  const inDatabase = (userId: string, change: string) =>
    database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('candor.organisation', $1, true)`, [acme.id]);
      return tx.query<{ idle: number }[]>(
        `${change} WHERE user_id = $1 RETURNING extract(epoch FROM idle_until - now())::int AS idle`,
        [userId],
      );
    });

  it('ends when no user has used it for the time that is set, and continues while a user does', async () => {
    const { id, email } = await addUser('idle');
    const cookie = cookiesOf(await signIn(email));
    await inDatabase(
      id,
      `UPDATE session SET last_used_at = now() - interval '2 minutes', idle_until = now() + interval '1 minute'`,
    );
    expect((await current(cookie, { 'x-candor-unattended': '1' })).status).toBe(200);
    const [[unattended]] = (await inDatabase(id, 'UPDATE session SET id = id')) as unknown as [[{ idle: number }]];
    expect(unattended.idle).toBeLessThanOrEqual(60);
    expect((await current(cookie)).status).toBe(200);
    const [[attended]] = (await inDatabase(id, 'UPDATE session SET id = id')) as unknown as [[{ idle: number }]];
    expect(attended.idle).toBeGreaterThan(11 * 3_600);
    await inDatabase(id, `UPDATE session SET idle_until = now()`);
    expect((await current(cookie)).status).toBe(401);
  });

  it('ends when the same browser signs in again', async () => {
    const { email } = await addUser('again');
    const former = cookiesOf(await signIn(email));
    expect((await signIn(email, { cookie: former })).status).toBe(200);
    expect((await current(former)).status).toBe(401);
  });

  it('ends others only for a user who has entered the password in the last quarter of an hour', async () => {
    const { id, email } = await addUser('fresh');
    const cookie = cookiesOf(await signIn(email));
    await inDatabase(id, `UPDATE session SET created_at = now() - interval '16 minutes'`);
    const others = (with_: string) =>
      api.call('/api/v1/session/others', { method: 'DELETE', headers: { cookie: with_ } });
    const refused = await others(cookie);
    expect([refused.status, refused.body['code']]).toEqual([403, 'sign-in-again']);
    expect((await others(cookiesOf(await signIn(email, { cookie })))).status).toBe(204);
  });
});

describe('a password', () => {
  const refusedAs = (answer: Answer) => [
    answer.status,
    (answer.body['errors'] as { path: string }[] | undefined)?.[0]?.path,
  ];

  it('that others would guess is refused wherever one is set', async () => {
    const { id, email } = await addUser('guessable');
    const bodies = ['qwerty123456', 'guessable-acme!!', 'elevenchars'];
    for (const password of bodies) {
      const added = await api.call('/api/v1/users', {
        key: acme.keys.admin,
        body: { email: `x-${email}`, name: 'Guessable', kind: 'recruiter', password },
      });
      expect(refusedAs(added)).toEqual([422, 'password']);
      const set = await api.call(`/api/v1/users/${id}`, { key: acme.keys.admin, method: 'PATCH', body: { password } });
      expect(refusedAs(set)).toEqual([422, 'password']);
      const cookie = (await signIn(email)).headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      const changed = await api.call('/api/v1/session/password', {
        method: 'PUT',
        body: { current: PASSWORD, password },
        headers: { cookie },
      });
      expect(refusedAs(changed)).toEqual([422, 'password']);
    }
    expect((await signIn(email)).status).toBe(200);
  });

  it('that others would guess does not use up the link with which it is chosen', async () => {
    const invited = await api.call<{ mailed: boolean }>('/api/v1/users', {
      key: acme.keys.admin,
      body: { email: 'invited@acme.example', name: 'Invited', kind: 'recruiter', invite: true },
    });
    expect(invited.body.mailed).toBe(true);
    const letter = () => mail.mails.find((one) => one.includes('invited@acme.example') && one.includes('/password#'));
    await untilFound(() => letter() !== undefined);
    const token = /\/password#([\w-]+)/.exec(letter()!)![1]!;
    const choose = (password: string) => api.call('/api/v1/session/password', { body: { token, password } });
    expect(refusedAs(await choose('administrator'))).toEqual([422, 'password']);
    expect(
      (await choose('sixty four characters and many more are allowed in a password, of course: ✓ ünï')).status,
    ).toBe(200);
  });

  it('that Candor made up stops working after a week, and one that was chosen does not', async () => {
    const added = await api.call<{ password: string; user: { id: string } }>('/api/v1/users', {
      key: acme.keys.admin,
      body: { email: 'made@acme.example', name: 'Made', kind: 'recruiter' },
    });
    const { password, user } = added.body;
    const signedIn = await signIn('made@acme.example', { password });
    const until = Date.parse(signedIn.body['passwordExpiresAt'] as string);
    expect(Math.round((until - Date.now()) / 86_400_000)).toBe(7);
    await database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('candor.organisation', $1, true)`, [acme.id]);
      await tx.query('UPDATE user_account SET password_expires_at = now() WHERE id = $1', [user.id]);
    });
    expect((await signIn('made@acme.example', { password })).status).toBe(401);
    const { email } = await addUser('chosen');
    expect((await signIn(email)).body['passwordExpiresAt']).toBeNull();
  });
});
