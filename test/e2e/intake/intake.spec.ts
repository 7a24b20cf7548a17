/** @runs-alone It counts rows, and takes the database away from its API. */
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { signStandardWebhook } from '#libs/ats';
import type {
  CreatedConnection,
  InboundEvent,
  InboundEventDetail,
  Import,
  ImportItem,
  Inbox,
  Page,
  Role,
} from '#libs/contracts';
import { CV, form, startIntakeApi } from '../../support/candor/intake-api.js';
import { NEAR, ROLE, STRONG } from '../../support/candor/people.js';

const { api, acme, role, rows, post, addCandidate, count, stop } = await startIntakeApi();
afterAll(stop);

describe('bad input', () => {
  const role422 = (body: unknown) => post('/api/v1/roles', { body });

  it('names the unknown field', async () => {
    const answer = await addCandidate({ ...STRONG, starSign: 'lion', positions: [{ title: 'Chef', salary: 1 }] });
    expect(answer.status).toBe(422);
    expect((answer as { body: unknown }).body).toMatchObject({
      code: 'invalid-input',
      errors: expect.arrayContaining([
        { path: 'starSign', message: 'Unknown field' },
        { path: 'positions.0.salary', message: 'Unknown field' },
      ]),
    });
    // Parsed, since a literal would name the prototype.
    const odd = JSON.parse('{"name":"Cy","constructor":1,"prototype":1,"__proto__":1}') as Record<string, unknown>;
    expect((await addCandidate(odd)) as { body: unknown }).toMatchObject({
      status: 422,
      body: {
        errors: expect.arrayContaining(
          ['constructor', 'prototype', '__proto__'].map((path) => ({ path, message: 'Unknown field' })),
        ),
      },
    });
    const named = await role422({ ...ROLE, colour: 'red' });
    expect(named.body).toMatchObject({ errors: [{ path: 'colour', message: 'Unknown field' }] });
    const page = await role422({ page: { text: 'Python', colour: 'red' } });
    expect(page.body).toMatchObject({ errors: [{ path: 'page.colour', message: 'Unknown field' }] });
    const text = await role422({ page: 'Python' });
    expect(text.body).toMatchObject({
      errors: [{ path: 'page', message: expect.stringContaining('{"page": {"text":') }],
    });
  });

  it('is no JSON Resume only because it is no profile of ours', async () => {
    const before = await count('application');
    const typo = await addCandidate({ name: 'Cy', posiitons: [{ title: 'x' }], projects: [{ title: 'Go thing' }] });
    expect([typo.status, (typo as { body: unknown }).body]).toEqual([
      422,
      expect.objectContaining({
        errors: expect.arrayContaining([
          { path: 'posiitons', message: 'Unknown field' },
          { path: 'projects.0.name', message: 'is missing' },
          { path: 'projects.0.title', message: 'Unknown field' },
        ]),
      }),
    ]);
    // All fields but the misspelled one are valid in a JSON Resume too.
    expect(await addCandidate({ ...STRONG, education: [{ degree: 'MSc' }], skils: ['Go'] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'skils', message: 'Unknown field' }] },
    });
    expect(await count('application')).toBe(before);
  });

  it('is distinguished by its kind: not JSON, not an object, no body, another type', async () => {
    const raw = (body: string, type = 'application/json') =>
      post('/api/v1/roles', { body, headers: { 'content-type': type } });
    const broken = await raw('{"title": "x",');
    expect([broken.status, broken.body['code']]).toEqual([400, 'malformed-json']);
    expect((await raw('\uFEFF[]')).status).toBe(422);
    expect((await post('/api/v1/roles', {})).body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect((await raw('title: x', 'application/yaml')).body).toMatchObject({
      status: 415,
      code: 'unsupported-media-type',
    });
    expect(broken.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(broken.body['requestId']).toBe(broken.headers.get('x-request-id'));
  });

  it('is refused when it is too deep to walk, or holds text that cannot be stored', async () => {
    const deep = `{"basics":{"label":"x"},"meta":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const headers = { 'content-type': 'application/json' };
    const path = `/api/v1/roles/${role.id}/candidates`;
    expect((await post(path, { body: deep, headers })).body).toMatchObject({ status: 400, code: 'malformed-json' });
    expect((await role422({ ...ROLE, title: 'a\0b' })).body).toMatchObject({ status: 400, code: 'malformed-json' });
    const query = await api.call(`/api/v1/roles/${role.id}/shortlist?skill=%00`, { key: acme.keys.recruiter });
    expect(query.body).toMatchObject({ status: 400, code: 'invalid-query' });
  });

  it('says how large a body may be', async () => {
    const answer = await role422({ page: { text: 'x'.repeat(1_100_000) } });
    expect(answer.status).toBe(413);
    expect(answer.body['detail']).toMatch(/1 MiB/);
  });

  it('says what to do about a page without requirements', async () => {
    const answer = await role422({ page: { text: 'We are a nice company with a view of the river.', format: 'text' } });
    expect(answer.body).toMatchObject({ status: 422, code: 'role-without-requirements' });
    expect(answer.body).toMatchObject({ errors: [{ path: 'page.text' }] });
    expect(answer.body['detail']).toMatch(/heading such as “Requirements”.*in English/);
    expect(answer.body['detail']).not.toMatch(/[{}]/);
    expect((await role422({ title: 'Empty', requirements: [] })).body).toMatchObject({
      code: 'role-without-requirements',
    });
  });

  it('needs at least one file, and multipart', async () => {
    const before = await count('import');
    const none = await post(`/api/v1/roles/${role.id}/imports`, { body: form() });
    expect([none.status, none.body['code']]).toEqual([422, 'no-candidates']);
    const json = await post(`/api/v1/roles/${role.id}/imports`, { body: {} });
    expect([json.status, json.body['code']]).toEqual([415, 'unsupported-media-type']);
    expect(json.body['detail']).toMatch(/multipart\/form-data/);
    const pdf = await post(`/api/v1/roles/${role.id}/imports`, {
      body: 'a,b',
      headers: { 'content-type': 'application/pdf' },
    });
    expect([pdf.status, pdf.body['detail']]).toEqual([415, json.body['detail']]);
    expect(await count('import')).toBe(before);
  });

  it('is refused for a closed role', async () => {
    const closed = (await post<Role>('/api/v1/roles', { body: ROLE })).body;
    await api.call(`/api/v1/roles/${closed.id}`, {
      key: acme.keys.recruiter,
      method: 'PATCH',
      body: { state: 'closed' },
    });
    const answer = await post(`/api/v1/roles/${closed.id}/candidates`, { body: STRONG });
    expect([answer.status, answer.body['code']]).toEqual([409, 'role-closed']);
  });

  it('may be files in unknown formats, each accepted as a candidate of the role, while empty files are left out', async () => {
    const before = await count('application');
    const gif = new Uint8Array([...Buffer.from('GIF89a'), 1, 0, 1, 0, 0, 0, 0, 0x3b]);
    const doc = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
    const sent = await post<Import>(`/api/v1/roles/${role.id}/imports`, {
      body: form(
        [gif, 'cv.pdf'],
        [doc, 'old.doc'],
        [new Uint8Array([0, 1, 2, 3]), 'noise.txt'],
        ['', 'empty.docx'],
        [`${CV}rest`, 'good.bin'],
      ),
    });
    expect(sent.body).toMatchObject({ total: 5, done: 1, outcomes: { empty: 1, waiting: 4 } });
    expect(await count('application')).toBe(before + 4);
  });
});

describe('an upload', () => {
  const uploadOf = (id: string) => api.call<Import>(`/api/v1/imports/${id}`, { key: acme.keys.recruiter });

  it('names a part that is a form field', async () => {
    const body = form([`${CV}more`, 'cv.txt']);
    body.append('files', CV);
    const sent = await post<Import>(`/api/v1/roles/${role.id}/imports`, { body });
    expect(sent.body).toMatchObject({ total: 2, outcomes: { unsupported: 1, waiting: 1 }, note: null });
    const { body: page } = await api.call<Page<ImportItem>>(`/api/v1/imports/${sent.body.id}/items`, {
      key: acme.keys.recruiter,
    });
    expect(page.items[1]).toMatchObject({ fileName: 'files', error: { message: expect.stringMatching(/file name/) } });
  });

  it('that is not continued ends after an hour, and says that it ended early', async () => {
    const id = await brokenOff('lost-upload');
    expect((await uploadOf(id)).body).toMatchObject({ state: 'receiving', total: 1, note: null });
    await rows.query(`UPDATE import SET created_at = now() - interval '61 minutes' WHERE id = $1`, [id]);
    expect((await uploadOf(id)).body).toMatchObject({
      state: 'running',
      finishedAt: null,
      note: expect.stringMatching(/^The upload ended early after 1 file: /),
    });
    await rows.query(`UPDATE import_item SET outcome = 'ranked' WHERE import_id = $1`, [id]);
    const { body } = await uploadOf(id);
    expect(body).toMatchObject({ state: 'finished', done: 1, outcomes: { ranked: 1 } });
    expect(Date.parse(body.finishedAt!) - Date.parse(body.createdAt)).toBe(3_600_000);
  });

  /** Begins an upload under a key and breaks it off in its second file. @returns the id of the import */
  async function brokenOff(key: string): Promise<string> {
    const part = (name: string) =>
      `--edge\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${CV}${key}\r\n`;
    const answer = await post(`/api/v1/roles/${role.id}/imports`, {
      body: `${part('one.txt')}--edge\r\nContent-Disposition: form-data; name="files"; filename="two.txt"\r\n\r\nJo`,
      headers: { 'content-type': 'multipart/form-data; boundary=edge', 'idempotency-key': key },
    });
    expect(answer.status).toBe(400);
    const found = await rows.query<{ id: string }>(
      `SELECT id FROM import WHERE state = 'receiving' ORDER BY id DESC LIMIT 1`,
    );
    return found.rows[0]!.id;
  }
});

describe('an uploaded document', () => {
  it('comes back as it was, under its real name, and never as a page', async () => {
    const html = '<!doctype html><script>alert(1)</script><p>Jo Winter, Python</p>';
    const sent = await post<Import>(`/api/v1/roles/${role.id}/imports`, {
      body: form([html, 'lebenslauf „José".html']),
    });
    const { body } = await api.call<Page<ImportItem>>(`/api/v1/imports/${sent.body.id}/items`, {
      key: acme.keys.recruiter,
    });
    const content = await api.call(`/api/v1/documents/${body.items[0]!.documentId}/content`, {
      key: acme.keys.recruiter,
    });
    expect(content.text).toBe(html);
    expect(content.headers.get('content-type')).not.toMatch(/html/);
    const disposition = content.headers.get('content-disposition')!;
    expect(disposition).toMatch(
      /^attachment; filename="lebenslauf [^"]*\.html"; filename\*=UTF-8''lebenslauf%20%E2%80%9EJos%C3%A9/,
    );
  });
});

describe('an event of an ATS', () => {
  async function connect(vendor = 'standard-webhooks') {
    const made = await post<{ connection: { id: string; eventsPath: string }; secret: string }>('/api/v1/connections', {
      key: acme.keys.admin,
      body: { vendor, name: 'careers' },
    });
    expect(made.status).toBe(201);
    return { ...made.body, path: made.body.connection.eventsPath };
  }
  const timestamp = new Date().toISOString();
  const event = (id: string) =>
    Buffer.from(
      JSON.stringify({
        type: 'candidate.created',
        timestamp,
        data: { id, roleId: role.id, candidate: NEAR },
      }),
    );
  const deliver = (path: string, secret: string, id: string, raw = event(id), at = Date.now()) =>
    api.call(path, {
      body: new Uint8Array(raw),
      headers: { 'content-type': 'application/json', ...signStandardWebhook(secret, id, at, raw) },
    });

  it('is stored once however often it comes, and owes one job', async () => {
    const { path, secret } = await connect();
    const [jobs, events] = [await count('outbox'), await count('inbound_event')];
    const answers = await Promise.all(Array.from({ length: 5 }, () => deliver(path, secret, 'msg_1')));
    expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(202));
    expect(answers.filter(({ body }) => body['duplicate'] === false)).toHaveLength(1);
    expect([await count('outbox'), await count('inbound_event')]).toEqual([jobs + 1, events + 1]);
    await deliver(path, secret, 'msg_2');
    expect(await count('outbox')).toBe(jobs + 2);
  });

  it('is kept and not carried out when its id came before with another body', async () => {
    const { path, secret, connection } = await connect();
    await deliver(path, secret, 'msg_1');
    const jobs = await count('outbox');
    const other = await deliver(path, secret, 'msg_1', event('msg_2'));
    expect([other.status, other.body]).toEqual([202, expect.objectContaining({ duplicate: false, conflict: true })]);
    expect((await deliver(path, secret, 'msg_1', event('msg_2'))).body['eventId']).toBe(other.body['eventId']);
    expect(await count('outbox')).toBe(jobs);
    const { body } = await api.call<Page<InboundEvent>>(`/api/v1/connections/${connection.id}/events`, {
      key: acme.keys.admin,
    });
    expect(
      body.items.map(({ outcome, repeats, error, conflictsWith }) => [outcome, repeats, error?.code, conflictsWith]),
    ).toEqual([
      ['failed', 1, 'event-id-reused', body.items[1]!.id],
      ['waiting', 0, undefined, null],
    ]);
  });

  it('is reported to the administrators when its ID came before with another body, once per connection until they read it', async () => {
    const { path, secret, connection } = await connect();
    const signIn = { email: acme.users.admin.email, password: 'a long enough password' };
    const cookie = (await api.call('/api/v1/session', { body: signIn })).headers.get('set-cookie')?.split(';')[0] ?? '';
    const receipt = async () => {
      const { body } = await api.call<Inbox>('/api/v1/inbox?unread=true', { headers: { cookie } });
      return body.items.filter((item) => item.connection?.id === connection.id);
    };
    for (const id of ['msg_1', 'msg_2']) await deliver(path, secret, id);
    expect(await receipt()).toEqual([]);
    await Promise.all(
      ['a', 'b', 'c'].flatMap((other) => ['msg_1', 'msg_2'].map((id) => deliver(path, secret, id, event(other)))),
    );
    const [one, ...others] = await receipt();
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      ...{ kind: 'event-id-reused', role: null, connection: { id: connection.id, name: 'careers' } },
      text: expect.stringMatching(/^careers used an event ID again, with another body/),
    });
    await api.call(`/api/v1/inbox/${one!.id}`, { method: 'PUT', headers: { cookie }, body: { read: true } });
    expect(await receipt()).toEqual([]);
    await deliver(path, secret, 'msg_1', event('d'));
    expect(await receipt()).toHaveLength(1);
  });

  it('is taken packed, and answered in words when it is no JSON, no UTF-8, cut off, too large or nothing', async () => {
    const { path, secret } = await connect();
    const send = (raw: Buffer, body: Buffer, headers: Record<string, string> = {}) =>
      api.call(path, {
        body: new Uint8Array(body),
        headers: {
          'content-type': 'application/json',
          ...signStandardWebhook(secret, 'msg_x', Date.now(), raw),
          ...headers,
        },
      });
    const gzip = { 'content-encoding': 'gzip' };
    const packed = gzipSync(event('msg_x'));
    expect((await send(event('msg_x'), packed, { 'content-encoding': ' GZip' })).status).toBe(202);
    const before = await count('inbound_event');
    const refusals = [
      await send(event('msg_x'), packed.subarray(0, -9), gzip),
      await send(Buffer.from('{"type":'), Buffer.from('{"type":')),
      await send(Buffer.from([0x22, 0xff, 0x22]), Buffer.from([0x22, 0xff, 0x22])),
      await send(Buffer.alloc(0), Buffer.alloc(0)),
      await send(event('msg_x'), packed, { 'content-encoding': 'deflate' }),
      await send(Buffer.alloc(0), Buffer.from(' ')),
      await send(Buffer.alloc(0), Buffer.alloc(30_000_000, ' ')),
      await send(Buffer.alloc(0), gzipSync(Buffer.alloc(30_000_000, ' ')), gzip),
    ];
    for (const { status, body } of refusals) if (status === 413) expect(body['detail']).toContain(' 10 MiB');
    expect(refusals.map(({ status, body }) => [status, body['code']])).toEqual([
      [400, 'malformed-gzip'],
      [400, 'malformed-json'],
      [400, 'malformed-json'],
      [400, 'malformed-json'],
      [415, 'unsupported-media-type'],
      [401, 'signature-wrong'],
      [413, 'too-large'],
      [413, 'too-large'],
    ]);
    expect(await count('inbound_event')).toBe(before);
  });

  it('is signed by the new secret or the one before it, until a day has passed', async () => {
    const { path, secret, connection } = await connect();
    const url = `/api/v1/connections/${connection.id}`;
    const rotated = await api.call<CreatedConnection>(`${url}/secret`, { method: 'POST', key: acme.keys.admin });
    const next = rotated.body.secret!;
    expect(next).not.toBe(secret);
    expect((await deliver(path, secret, 'msg_1')).status).toBe(202);
    expect((await deliver(path, next, 'msg_2')).status).toBe(202);
    await rows.query(`UPDATE connection SET former_secret_until = now() WHERE id = '${connection.id}'`);
    expect((await deliver(path, secret, 'msg_3')).body).toMatchObject({ status: 401, code: 'signature-wrong' });
    expect((await deliver(path, next, 'msg_3')).status).toBe(202);
    const faulty = await api.call(url, {
      method: 'PATCH',
      key: acme.keys.admin,
      body: { secret: 'short', account: { a: 'b' } },
    });
    expect(faulty.body).toMatchObject({ status: 422, errors: [{ path: 'secret' }, { path: 'account' }] });
  });

  it('is shown with its body, and processed again on request', async () => {
    const { path, secret, connection } = await connect();
    const { eventId } = (await deliver(path, secret, 'msg_1')).body as { eventId: string };
    await rows.query(
      `UPDATE inbound_event SET outcome = 'failed', error_code = 'role-not-found' WHERE id = '${eventId}'`,
    );
    const url = `/api/v1/connections/${connection.id}/events`;
    const { body: shown } = await api.call<InboundEventDetail>(`${url}/${eventId}`, { key: acme.keys.admin });
    expect(shown).toMatchObject({
      outcome: 'failed',
      body: event('msg_1').toString(),
      headers: { 'webhook-id': 'msg_1' },
    });
    expect(shown.headers).not.toHaveProperty('webhook-signature');
    const failed = await api.call<Page<InboundEvent>>(`${url}?outcome=failed`, { key: acme.keys.admin });
    expect(failed.body.items.map(({ id }) => id)).toEqual([eventId]);
    const jobs = await count('outbox');
    const one = await api.call(`${url}/${eventId}/replay`, { method: 'POST', key: acme.keys.admin });
    expect([one.status, one.body['outcome'], await count('outbox')]).toEqual([202, 'waiting', jobs + 1]);
    await rows.query(`UPDATE inbound_event SET outcome = 'failed' WHERE id = '${eventId}'`);
    const range = await api.call(`${url}/replay`, { key: acme.keys.admin, body: { since: timestamp } });
    expect([range.status, range.body, await count('outbox')]).toEqual([202, { replayed: 1, more: false }, jobs + 2]);
  });

  it('is refused with a wrong signature, an old timestamp, or a wrong address', async () => {
    const { path, secret } = await connect();
    const before = await count('inbound_event');
    expect((await deliver(path, `whsec_${Buffer.alloc(32).toString('base64')}`, 'msg_1')).body).toMatchObject({
      status: 401,
      code: 'signature-wrong',
    });
    expect((await deliver(path, secret, 'msg_1', event('msg_1'), Date.now() - 600_000)).body).toMatchObject({
      code: 'timestamp-out-of-range',
    });
    expect((await deliver(`${path.slice(0, -6)}AAAAAA`, secret, 'msg_1')).status).toBe(404);
    expect((await deliver('/hooks/nothing', secret, 'msg_1')).status).toBe(404);
    expect(await count('inbound_event')).toBe(before);
  });

  it('is listed for admins, newest first and page by page', async () => {
    const { path, secret, connection } = await connect();
    for (const id of ['msg_1', 'msg_2', 'msg_3']) await deliver(path, secret, id);
    const list = (query: string, key = acme.keys.admin) =>
      api.call<Page<InboundEvent>>(`/api/v1/connections/${connection.id}/events${query}`, { key });
    const { body: first } = await list('?limit=2');
    expect(first.items.map(({ webhookId, outcome, error }) => [webhookId, outcome, error])).toEqual([
      ['msg_3', 'waiting', null],
      ['msg_2', 'waiting', null],
    ]);
    const { body: rest } = await list(`?limit=2&cursor=${first.next}`);
    expect([rest.items.map(({ webhookId }) => webhookId), rest.next]).toEqual([['msg_1'], null]);
    expect((await list('', acme.keys.recruiter)).status).toBe(403);
  });

  it('is refused with the name of the header that is missing', async () => {
    const { path } = await connect();
    const answer = await api.call(path, { body: {}, headers: { 'webhook-id': 'msg_1' } });
    expect(answer.body).toMatchObject({ status: 401, code: 'headers-missing' });
    expect(answer.body['detail']).toMatch(/^Missing: webhook-timestamp, webhook-signature\./);
  });

  it.each([
    ['recruitee', 'X-Recruitee-Signature', 401, 'secret-missing'],
    ['bamboohr', 'X-BambooHR-Signature', 410, 'vendor-sends-no-events'],
  ])('of %s is refused before there is a secret, and says why', async (vendor, header, status, code) => {
    const { path } = await connect(vendor);
    const answer = await api.call(path, { body: { id: '1' }, headers: { [header]: 'ab' } });
    expect(answer.body).toMatchObject({ status, code });
    const greeting = await api.call(path, { body: { test: true } });
    expect(greeting.status).toBe(vendor === 'recruitee' ? 200 : status);
  });

  it('receives 410 after the connection was revoked, and its secret is sealed in the database', async () => {
    const { path, secret, connection } = await connect();
    const { rows: stored } = await rows.query('SELECT secret_sealed FROM connection WHERE id = $1', [connection.id]);
    expect(stored[0].secret_sealed.toString('latin1')).not.toContain(secret.slice(6, 20));
    await api.call(`/api/v1/connections/${connection.id}`, { key: acme.keys.admin, method: 'DELETE' });
    expect((await deliver(path, secret, 'msg_1')).status).toBe(410);
  });
});

describe('the database away', () => {
  it('is 503 with Retry-After, named by readyz, and over when it is back', async () => {
    const name = new URL(api.ownerUrl).pathname.slice(1);
    const server = new Client({ connectionString: api.ownerUrl.replace(`/${name}`, '/postgres') });
    await server.connect();
    try {
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      const answer = await addCandidate(STRONG);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, expect.stringMatching(/^\d+$/)]);
      expect((answer as { body: unknown }).body).toMatchObject({ code: 'unavailable' });
      const ready = await api.call('/readyz');
      expect(ready.body).toMatchObject({ status: 'not-ready', dependencies: { database: 'missing' } });
      expect(ready.status).toBe(503);
      expect((await api.call('/healthz')).status).toBe(200);
      expect((await api.call('/metrics')).text).toMatch(/candor_outbox_scrape_ok 0/);
    } finally {
      await server.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await server.end();
    }
    expect((await addCandidate(STRONG)).status).toBe(202);
    expect((await api.call('/readyz')).status).toBe(200);
    const metrics = (await api.call('/metrics')).text;
    expect(metrics).toMatch(/candor_queue_depth\{job="read-(document|json)"\} [1-9]/);
    expect(metrics).toMatch(/candor_outbox_lag_seconds [\d.]+/);
    expect(metrics).toMatch(
      /candor_http_request_duration_seconds_count\{method="POST",route="\/api\/v1\/roles\/:roleId\/candidates",status="202"\}/,
    );
  });
});
