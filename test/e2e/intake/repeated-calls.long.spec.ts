/** @runs-alone It counts rows, and no worker may touch what it sends. */
import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { ApplicationReceipt, Import, Role } from '#libs/contracts';
import { CV, form, startIntakeApi } from '../../support/candor/intake-api.js';
import { NEAR, ROLE, STRONG } from '../../support/candor/people.js';

const { api, acme, role, rows, post, addCandidate, count, stop } = await startIntakeApi();
afterAll(stop);

describe('a call that is repeated', () => {
  it('has one effect and the same answer, byte for byte', async () => {
    const [before, key] = [await count('application'), randomUUID()];
    const first = await addCandidate(STRONG, key);
    const again = await addCandidate(STRONG, key);
    expect(first.status).toBe(202);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(await count('application')).toBe(before + 1);
  });

  it('runs once when ten come at the same moment', async () => {
    const [applications, jobs, key] = [await count('application'), await count('outbox'), randomUUID()];
    const person = { ...STRONG, name: 'Ten At Once' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => addCandidate(person, key)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(await count('application')).toBe(applications + 1);
    expect(await count('outbox')).toBe(jobs + 1);
  });

  it('is refused with another body, and free again for another caller', async () => {
    const key = randomUUID();
    await addCandidate(STRONG, key);
    const other = await addCandidate(NEAR, key);
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ code: 'idempotency-key-reused' });
    const asAdmin = await post(`/api/v1/roles/${role.id}/candidates`, {
      key: acme.keys.admin,
      body: NEAR,
      headers: { 'idempotency-key': key },
    });
    expect(asAdmin.status).toBe(202);
  });

  it('is tried again when the first one failed', async () => {
    const [key, headers] = [acme.keys.admin, { 'idempotency-key': randomUUID() }];
    const body = { name: 'x', categories: {}, criteria: {} };
    expect((await post(`/api/v1/roles/${role.id}/weights`, { key, headers, body })).status).toBe(422);
    expect((await post(`/api/v1/roles/${role.id}/weights`, { key, headers, body })).status).toBe(422);
    expect((await post('/api/v1/roles', { key, headers, body: ROLE })).status).toBe(201);
  });

  it('may use a key again after it has expired', async () => {
    const key = randomUUID();
    await addCandidate(STRONG, key);
    await rows.query(`UPDATE idempotency_key SET expires_at = now() - interval '1 second'`);
    expect((await addCandidate(NEAR, key)).status).toBe(202);
    expect(
      Number((await rows.query('SELECT count(*) FROM idempotency_key WHERE expires_at < now()')).rows[0].count),
    ).toBeLessThan(5);
  });
});

describe('the same content', () => {
  it('is the same document, candidate and application, whatever order its fields came in', async () => {
    const first = await addCandidate({ ...NEAR, meta: { version: '1' } });
    const reordered = Object.fromEntries(Object.entries({ ...NEAR, meta: { version: '1' } }).reverse());
    const again = await addCandidate(reordered);
    expect(again.body).toEqual({ ...first.body, duplicate: true });
    expect(first.body.duplicate).toBe(false);
  });

  it('is one candidate with two applications for two roles', async () => {
    const second = (await post<Role>('/api/v1/roles', { body: { ...ROLE, title: 'Another' } })).body;
    const [here, there] = [
      await addCandidate({ ...STRONG, name: 'Two Roles' }),
      await post<ApplicationReceipt>(`/api/v1/roles/${second.id}/candidates`, {
        body: { ...STRONG, name: 'Two Roles' },
      }),
    ];
    expect(there.body.candidateId).toBe(here.body.candidateId);
    expect(there.body.applicationId).not.toBe(here.body.applicationId);
    expect(there.body.duplicate).toBe(false);
  });

  it('is one document when it is uploaded many times at once', async () => {
    const before = await count('document');
    const content = `${CV}many at once`;
    const sent = await Promise.all(
      Array.from({ length: 6 }, () =>
        post<Import>(`/api/v1/roles/${role.id}/imports`, { body: form([content, 'a.txt'], [content, 'b.txt']) }),
      ),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array(6).fill(202));
    expect(await count('document')).toBe(before + 1);
    const outcomes = sent.flatMap(({ body }) => Object.entries(body.outcomes));
    expect(outcomes.filter(([outcome]) => outcome === 'waiting')).toEqual([['waiting', 1]]);
  });
});

describe('an upload that is repeated', () => {
  const upload = (body: FormData, key: string) =>
    post<Import>(`/api/v1/roles/${role.id}/imports`, { body, headers: { 'idempotency-key': key } });

  it('gives the same answer, though its multipart wrapping differs', async () => {
    const [key, before] = [randomUUID(), await count('import')];
    const files: [string, string][] = [
      [`${CV}one`, 'one.txt'],
      ['', 'empty.txt'],
      [`${CV}two`, 'two.txt'],
    ];
    const first = await upload(form(...files), key);
    const again = await upload(form(...files), key);
    expect([again.status, again.text]).toEqual([202, first.text]);
    expect(await count('import')).toBe(before + 1);
    expect((await upload(form(['something else', 'one.txt']), key)).body).toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect((await upload(form(...files, [`${CV}three`, 'three.txt']), key)).status).toBe(422);
    expect((await upload(form(files[0]!), key)).status).toBe(422);
    expect((await api.call<Import>(`/api/v1/imports/${first.body.id}`, { key: acme.keys.recruiter })).body.total).toBe(
      3,
    );
  });

  it('has no effect when another with the same key and other files was quicker', async () => {
    const [key, before] = [randomUUID(), await count('application')];
    const sent = await Promise.all(
      Array.from({ length: 6 }, (_, index) => upload(form([`${CV}only one of six, ${index}`, 'cv.txt']), key)),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([202, ...Array(5).fill(422)]);
    expect(await count('application')).toBe(before + 1);
  });

  it('keeps names that nothing could store or show', async () => {
    const sent = await upload(form([`${CV}odd name`, `a\0b\u202E${'x'.repeat(300)}.txt`]), randomUUID());
    expect(sent.status).toBe(202);
    const items = await api.call<{ items: { fileName: string }[] }>(`/api/v1/imports/${sent.body.id}/items`, {
      key: acme.keys.recruiter,
    });
    expect(items.body.items[0]?.fileName).toMatch(/^abx+$/);
  });

  it('goes on where the first one broke off', async () => {
    const key = randomUUID();
    const whole = new Uint8Array(
      await new Response(form([`${CV}first`, 'first.txt'], [`${CV}second`, 'second.txt'])).arrayBuffer(),
    );
    const boundary = new TextDecoder().decode(whole).split('\r\n')[0]!.slice(2);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'idempotency-key': key };
    const broken = whole.slice(0, whole.length - 60);
    const [before] = [await count('import_item')];
    const failed = await post(`/api/v1/roles/${role.id}/imports`, { body: broken, headers });
    expect(failed.status).toBe(400);
    expect(await count('import_item')).toBe(before + 1);
    const done = await post<Import>(`/api/v1/roles/${role.id}/imports`, { body: whole, headers });
    expect(done.body).toMatchObject({ total: 2, outcomes: { waiting: 2 } });
    expect(await count('import_item')).toBe(before + 2);
  });
});
