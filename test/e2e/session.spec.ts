import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, startApi, type Organisation, type TestApi } from '../support/api.js';

let api: TestApi;
let acme: Organisation;
const log: string[] = [];

beforeAll(async () => {
  api = await startApi({ log });
  acme = await api.addOrganisation('acme');
});
afterAll(() => api.stop());

const signIn = (email: string, password: string, headers: Record<string, string> = {}) =>
  api.call('/api/v1/session', { body: { email, password }, headers });

describe('signing in with a password', () => {
  it('sets a cookie that the session goes on with, until signing out', async () => {
    const answer = await signIn('Admin@Acme.example', PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      actor: { via: 'session', kind: 'admin' },
      organisation: { id: acme.id, name: 'acme' },
    });
    const set = answer.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^__Host-candor-session=cs_/);
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/Secure/);
    expect(set).toMatch(/SameSite=Lax/);
    expect(set).toMatch(/Path=\//);
    const cookie = set.split(';')[0]!;
    expect((await api.call('/api/v1/session', { headers: { cookie } })).status).toBe(200);
    const out = await api.call('/api/v1/session', { method: 'DELETE', headers: { cookie } });
    expect(out.status).toBe(204);
    expect((await api.call('/api/v1/session', { headers: { cookie } })).status).toBe(401);
  });
});
