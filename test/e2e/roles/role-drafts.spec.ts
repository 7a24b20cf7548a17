/** Drafts of roles on the server: they belong to their author, and no tab overwrites what another one has stored. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  criteriaDraftsSchema,
  NEW_ROLE_DRAFTS_LIMIT,
  newRoleDraftSchema,
  newRoleDraftsSchema,
  ROLE_PAGE_LIMIT,
  roleDraftReceiptSchema,
  type ActorKind,
  type CriteriaDrafts,
  type NewRoleDraft,
  type NewRoleDrafts,
  type Role,
  type RoleDraftReceipt,
} from '#libs/contracts';
import {
  PASSWORD,
  startApi,
  type Answer,
  type Call,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import { ROLE } from '../../support/candor/people.js';

const DRAFT = { title: 'Baker', text: 'Baker. You know dough.', confidential: true };

let api: TestApi;
let acme: Organisation;
let other: Organisation;
let role: Role;
const browsers = new Map<string, Record<string, string>>();

beforeAll(async () => {
  api = await startApi();
  acme = await api.addOrganisation('role-drafts');
  other = await api.addOrganisation('other-role-drafts');
  role = (await as<Role>(acme, 'recruiter', '/roles', { body: ROLE })).body;
});
afterAll(() => api.stop());

/** Calls as a signed-in user: a key has no drafts. */
async function as<Body = { code: string }>(
  organisation: Organisation,
  kind: ActorKind,
  path: string,
  call: Call = {},
): Promise<Answer<Body>> {
  const { email } = organisation.users[kind];
  let headers = browsers.get(email);
  if (!headers) {
    const begun = await api.call('/api/v1/session', {
      body: { email, password: PASSWORD },
      headers: { origin: api.url },
    });
    headers = { cookie: begun.headers.get('set-cookie')!.split(';', 1)[0]!, origin: api.url };
    browsers.set(email, headers);
  }
  return api.call<Body>(`/api/v1${path}`, { ...call, headers });
}

const put = (body: object): Call => ({ method: 'PUT', body });
const REMOVE: Call = { method: 'DELETE' };
const codeOf = ({ status, body }: Answer<{ code: string }>) => [status, body.code];

describe('a draft of a new role', () => {
  const path = `/new-role-drafts/${crypto.randomUUID()}`;
  const list = async (organisation: Organisation, kind: ActorKind) =>
    newRoleDraftsSchema.parse((await as<NewRoleDrafts>(organisation, kind, '/new-role-drafts')).body).items;

  it('is stored under an id of its author’s choice, and is whole for them', async () => {
    const made = await as<RoleDraftReceipt>(acme, 'recruiter', path, put({ ...DRAFT, revision: null }));
    expect(roleDraftReceiptSchema.parse(made.body)).toMatchObject({ revision: 1 });
    const read = await as<NewRoleDraft>(acme, 'recruiter', path);
    expect(newRoleDraftSchema.parse(read.body)).toMatchObject({ ...DRAFT, revision: 1 });
    expect(await list(acme, 'recruiter')).toMatchObject([{ title: 'Baker', excerpt: DRAFT.text }]);
  });

  it('is changed and deleted only at the revision that its page has seen', async () => {
    const change = (revision: number | null, title: string) =>
      as(acme, 'recruiter', path, put({ ...DRAFT, title, revision }));
    expect((await change(1, 'Pastry chef')).status).toBe(200);
    expect(codeOf(await change(1, 'Butcher'))).toEqual([409, 'draft-changed']);
    expect(codeOf(await change(null, 'Butcher'))).toEqual([409, 'draft-changed']);
    expect(codeOf(await as(acme, 'recruiter', `${path}?revision=1`, REMOVE))).toEqual([409, 'draft-changed']);
    expect((await as<NewRoleDraft>(acme, 'recruiter', path)).body).toMatchObject({ title: 'Pastry chef', revision: 2 });
  });

  it('does not exist for anyone else: another user, another organization, an API key', async () => {
    for (const [organisation, kind] of [
      [acme, 'admin'],
      [other, 'recruiter'],
    ] as const) {
      expect(await list(organisation, kind)).toEqual([]);
      const nowhere = `/new-role-drafts/${crypto.randomUUID()}`;
      for (const call of [{}, REMOVE]) {
        const [theirs, nobodys] = [
          await as(organisation, kind, path, call),
          await as(organisation, kind, nowhere, call),
        ];
        expect(codeOf(theirs)).toEqual([404, 'not-found']);
        expect({ ...theirs.body, requestId: '' }).toEqual({ ...nobodys.body, requestId: '' });
      }
    }
    expect((await as(acme, 'hiring-manager', '/new-role-drafts')).status).toBe(403);
    const key = { key: acme.keys.recruiter };
    expect((await api.call<NewRoleDrafts>('/api/v1/new-role-drafts', key)).body.items).toEqual([]);
    expect((await api.call(`/api/v1${path}`, { ...key, ...put({ ...DRAFT, revision: null }) })).status).toBe(404);
    expect((await as<NewRoleDraft>(acme, 'recruiter', path)).body.title).toBe('Pastry chef');
  });

  it('is refused with words when it is too long, or one too many', async () => {
    const long = { ...DRAFT, text: 'x'.repeat(ROLE_PAGE_LIMIT + 1), revision: 2 };
    const tooLong = await as<{ code: string; errors: { path: string }[] }>(acme, 'recruiter', path, put(long));
    expect([tooLong.status, tooLong.body.errors[0]!.path]).toEqual([422, 'text']);
    const make = () => as(acme, 'admin', `/new-role-drafts/${crypto.randomUUID()}`, put({ ...DRAFT, revision: null }));
    for (let number = 0; number < NEW_ROLE_DRAFTS_LIMIT; number++) expect((await make()).status).toBe(200);
    expect(codeOf(await make())).toEqual([409, 'too-many-drafts']);
  });

  it('is gone when it is deleted', async () => {
    expect((await as(acme, 'recruiter', `${path}?revision=2`, REMOVE)).status).toBe(204);
    expect((await as(acme, 'recruiter', path)).status).toBe(404);
    expect(await list(acme, 'recruiter')).toEqual([]);
  });
});

describe('a draft of requirements', () => {
  const path = () => `/roles/${role.id}/criteria-draft`;
  const read = async (kind: ActorKind) =>
    criteriaDraftsSchema.parse((await as<CriteriaDrafts>(acme, kind, path())).body);
  const content = () => ({
    baseId: role.version.id,
    // A name that is half typed.
    criteria: role.criteria.slice(1).map((one, at) => (at === 0 ? { ...one, label: '' } : one)),
    answeredQuestions: [{ code: 'must-or-not', criterion: role.criteria[1]!.id, start: 3 }],
  });

  it('is there for its author as they left it, also with a name that is half typed', async () => {
    expect(await read('recruiter')).toEqual({ own: null, others: [] });
    expect((await as(acme, 'recruiter', path(), put({ ...content(), revision: null }))).status).toBe(200);
    expect((await read('recruiter')).own).toMatchObject({ ...content(), revision: 1 });
  });

  it('tells other editors whose it is and since when, never what it says', async () => {
    const { own, others } = await read('admin');
    expect(own).toBeNull();
    expect(others).toEqual([
      {
        author: { id: acme.users.recruiter.id, name: expect.any(String) },
        createdAt: expect.any(String),
        changedAt: expect.any(String),
      },
    ]);
    await api.letManagerIn(acme, role.id);
    expect((await as(acme, 'hiring-manager', path())).status).toBe(403);
    expect((await as(other, 'admin', path())).status).toBe(404);
  });

  it('is each author’s own, and is changed only at the revision that was seen', async () => {
    expect((await as(acme, 'admin', path(), put({ ...content(), criteria: [], revision: null }))).status).toBe(200);
    expect((await read('recruiter')).own!.criteria.length).toBe(content().criteria.length);
    expect((await as(acme, 'recruiter', path(), put({ ...content(), revision: 1 }))).status).toBe(200);
    const late = await as(acme, 'recruiter', path(), put({ ...content(), criteria: [], revision: 1 }));
    expect(codeOf(late)).toEqual([409, 'draft-changed']);
    const elsewhere = { ...content(), baseId: crypto.randomUUID(), revision: 2 };
    expect(codeOf(await as(acme, 'recruiter', path(), put(elsewhere)))).toEqual([404, 'not-found']);
  });

  it('is refused with words when it is larger than any role', async () => {
    const [one] = role.criteria;
    const many = Array.from({ length: 401 }, () => ({ ...one!, expression: { test: 'phrase', label: '' } }));
    const refused = await as(acme, 'recruiter', path(), put({ ...content(), criteria: many, revision: 2 }));
    expect(refused.status).toBe(422);
    const large = { ...one!, expression: { test: 'phrase', label: 'x'.repeat(1_100_000) } };
    const tooLarge = await as(acme, 'recruiter', path(), put({ ...content(), criteria: [large], revision: 2 }));
    expect(codeOf(tooLarge)).toEqual([413, 'too-large']);
  });

  it('names no author to users who cannot see a confidential role, nor one who no longer sees it', async () => {
    const change = { method: 'PATCH', body: { confidential: true } };
    expect((await as(acme, 'recruiter', `/roles/${role.id}`, change)).status).toBe(200);
    expect(codeOf(await as(acme, 'admin', path()))).toEqual([404, 'not-found']);
    // The admin has a draft, and is no member.
    expect((await read('recruiter')).others).toEqual([]);
  });

  it('is gone when it is saved or discarded', async () => {
    expect((await as(acme, 'recruiter', `${path()}?revision=2`, REMOVE)).status).toBe(204);
    expect((await read('recruiter')).own).toBeNull();
    expect((await as(acme, 'recruiter', path(), REMOVE)).status).toBe(404);
  });
});
