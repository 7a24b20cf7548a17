/** Pages that are too much for a role: each is answered with what to do, and the API answers others meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type Organisation, type TestApi } from '../../support/candor/api.js';

let api: TestApi;
let acme: Organisation;
let other: Organisation;

beforeAll(async () => {
  api = await startApi();
  acme = await api.addOrganisation('acme');
  other = await api.addOrganisation('other');
});
afterAll(() => api.stop());

const send = (organisation: Organisation, path: string, body: object) =>
  api.call<{ code?: string; errors?: { path: string; message: string }[]; detail?: string }>(path, {
    key: organisation.keys.recruiter,
    body,
  });

/** Hundreds of lines: it takes some tenths of a second to read. */
const LONG_PAGE = `Cook\n\nRequirements\n${Array.from({ length: 400 }, (_, at) => `- Experience with gadget${at.toString(36)}x tools`).join('\n')}`;

describe('a role page', () => {
  it('that asks for more than a role may is refused, with its field and how many it asks for', async () => {
    const lines = Array.from({ length: 1_200 }, (_, at) => `- Experience with gadget${at.toString(36)}x tools`);
    const { status, body } = await send(acme, '/api/v1/roles', {
      page: { text: `Cook\n\nRequirements\n${lines.join('\n')}` },
    });
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'role-too-many-requirements', 'page.text']);
  });

  it('of tens of thousands of lines is refused', async () => {
    const { status, body } = await send(acme, '/api/v1/roles', {
      page: { text: `Cook\n\nRequirements\n${'- \n'.repeat(60_000)}` },
    });
    expect([status, body.code, body.errors?.[0]?.path]).toEqual([422, 'role-too-long', 'page.text']);
  });

  it('that is nested too deep is refused', async () => {
    const { status, body } = await send(acme, '/api/v1/roles', {
      page: { text: `<h1>Cook</h1>${'<div>'.repeat(2_000)}`, format: 'html' },
    });
    expect([status, body.code]).toEqual([422, 'role-nested-too-deep']);
  });

  it('waits for its turn with so many of the organization at most; others wait behind none of them', async () => {
    const sent = Array.from({ length: 60 }, () => send(acme, '/api/v1/roles', { page: { text: LONG_PAGE } }));
    const first = await send(other, '/api/v1/requirement-readings', { text: 'Python' });
    expect(first.status).toBe(200);
    const health = await api.call('/healthz');
    expect(health.status).toBe(200);
    const answers = await Promise.all(sent);
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    for (const { body, headers } of busy)
      expect([body.code, Number(headers.get('retry-after')) > 0]).toEqual(['roles-busy', true]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 503]));
  });
});

describe('a JSON body', () => {
  it('of a hundred thousand values is refused before anything looks at them', async () => {
    const { status, body } = await send(acme, '/api/v1/roles', {
      requirements: Array.from({ length: 100_000 }, () => 1),
    });
    expect([status, body.code]).toEqual([413, 'too-large']);
  });

  it('of thousands of unknown fields receives errors about the first thousand', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 15_000 }, (_, at) => [`key${at}`, 1]));
    const { status, body } = await send(acme, '/api/v1/roles', unknown);
    expect([status, body.code, body.errors?.length]).toEqual([422, 'invalid-input', 1_001]);
    expect(body.errors?.at(-1)).toEqual({ path: '', message: 'These are the first 1000 errors; there are more' });
  });
});
