/** The audit names candidates and roles for a reader who may see them, from what is stored elsewhere and can be erased. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  auditPageSchema,
  type ApplicationReceipt,
  type AuditEntry,
  type CandidateMerge,
  type CreatedApiKey,
  type Page,
  type Role,
  type WeightsVersion,
} from '#libs/contracts';
import { newId } from '#libs/database';
import { PASSWORD, startApi, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import { NEAR, ROLE, STRONG } from '../../support/candor/people.js';

let api: TestApi;
let owner: Client;
let acme: Organisation;
let role: Role;
let strong: ApplicationReceipt;
let near: ApplicationReceipt;
/** The admin with a session: identities can be hidden for a user alone. */
let session: Call;

const DELETED = { state: 'deleted', candidateId: null, candidateName: null };
const UNSEEN = { state: 'unseen', candidateId: null, candidateName: null };

const send = async <Body>(path: string, body?: unknown, call: Call = {}): Promise<Body> => {
  const answer = await api.call<Body>(`/api/v1${path}`, { key: acme.keys.admin, body, ...call });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

/** Entries about a thing, newest first. */
const entriesAbout = async (subjectId: string, call: Call = { key: acme.keys.admin }): Promise<AuditEntry[]> =>
  auditPageSchema.parse(await send<Page<AuditEntry>>(`/audit?subjectId=${subjectId}`, undefined, call)).items;

const namedStrong = () => ({ state: 'named', candidateId: strong.candidateId, candidateName: STRONG.name });
const namedRole = () => ({ state: 'named', id: role.id, title: ROLE.title });

beforeAll(async () => {
  api = await startApi();
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  acme = await api.addOrganisation('audit-acme');
  role = await send<Role>('/roles', ROLE);
  strong = await send<ApplicationReceipt>(`/roles/${role.id}/candidates`, STRONG);
  near = await send<ApplicationReceipt>(`/roles/${role.id}/candidates`, NEAR);
  const signedIn = await api.call('/api/v1/session', {
    body: { email: acme.users.admin.email, password: PASSWORD },
    headers: { origin: api.url },
  });
  session = { headers: { cookie: signedIn.headers.get('set-cookie')!.split(';', 1)[0]!, origin: api.url } };
});

afterAll(async () => {
  await owner.end();
  await api.stop();
});

describe('the audit', () => {
  it('says whom and which role a decision, a note and a version of weights are about', async () => {
    await send(`/applications/${strong.applicationId}/decisions`, { kind: 'decline', reasonCode: 'skills-gap' });
    const [decision] = await entriesAbout(strong.applicationId);
    expect(decision).toMatchObject({
      action: 'decision.made',
      details: { kind: 'decline', reasonCode: 'skills-gap' },
      about: { candidate: namedStrong(), role: namedRole(), weightsNumber: null },
    });
    const note = await send<{ id: string }>(`/applications/${strong.applicationId}/notes`, { text: 'Call again' });
    const about = { candidate: namedStrong(), role: namedRole(), weightsNumber: null };
    expect(await entriesAbout(note.id)).toMatchObject([{ action: 'note.added', about }]);
    const weights = { candidate: null, role: namedRole(), weightsNumber: 2 };
    const first = await send<WeightsVersion>(`/roles/${role.id}/weights/${role.weights.id}`);
    const { categories, criteria } = first;
    const saved = await send<WeightsVersion>(`/roles/${role.id}/weights`, { name: 'Second', categories, criteria });
    expect(await entriesAbout(saved.id)).toMatchObject([{ action: 'weights.created', about: weights }]);
    expect(await entriesAbout(role.id)).toMatchObject([
      { action: 'role.created', about: { candidate: null, role: namedRole(), weightsNumber: null } },
    ]);
  });

  it('stores no name', async () => {
    const { rows } = await owner.query<{ entries: number; names: number }>(
      `SELECT count(*)::int AS entries, count(*) FILTER (WHERE audit_entry::text ~* 'robin|sommer|sascha|mlops')::int AS names
         FROM audit_entry WHERE organisation_id = $1`,
      [acme.id],
    );
    expect(rows[0]!.entries).toBeGreaterThan(5);
    expect(rows[0]!.names).toBe(0);
  });

  it('names neither candidates nor roles for a key that may not read them', async () => {
    const keyFor = async (scopes: string[]): Promise<Call> => {
      const made = await send<CreatedApiKey>('/api-keys', { name: scopes.join(' '), kind: 'admin', scopes });
      return { key: made.key };
    };
    const [closed] = await entriesAbout(strong.applicationId, await keyFor(['audit:read']));
    expect(closed!.about).toMatchObject({ candidate: UNSEEN, role: { state: 'unseen', id: null, title: null } });
    const [titled] = await entriesAbout(strong.applicationId, await keyFor(['audit:read', 'roles:read']));
    expect(titled!.about).toMatchObject({ candidate: UNSEEN, role: namedRole() });
    const open = await keyFor(['audit:read', 'roles:read', 'candidates:read']);
    const [named] = await entriesAbout(strong.applicationId, open);
    expect(named!.about).toMatchObject({ candidate: namedStrong(), role: namedRole() });
  });

  it('does not tell that a candidate applied for a role that its reader does not see', async () => {
    const recruiter = { key: acme.keys.recruiter };
    const hidden = await send<Role>('/roles', { ...ROLE, title: 'Quiet search' }, recruiter);
    const there = await send<ApplicationReceipt>(`/roles/${hidden.id}/candidates`, STRONG, recruiter);
    if (there.candidateId !== strong.candidateId)
      await send<CandidateMerge>(`/candidates/${strong.candidateId}/merges`, { candidateId: there.candidateId });
    const [open] = await entriesAbout(there.applicationId);
    expect(open!.about).toMatchObject({
      candidate: { state: 'named', candidateName: STRONG.name },
      role: { title: 'Quiet search' },
    });
    await owner.query('UPDATE role SET confidential = true WHERE id = $1', [hidden.id]);
    const [closed] = await entriesAbout(there.applicationId);
    expect(closed!.about).toEqual({
      candidate: UNSEEN,
      role: { state: 'unseen', id: null, title: null },
      weightsNumber: null,
    });
    // The same person, in a role that the reader sees.
    expect((await entriesAbout(strong.applicationId))[0]!.about.candidate).toEqual(namedStrong());
    expect(JSON.stringify((await send<Page<AuditEntry>>('/audit?limit=200')).items)).not.toContain('Quiet search');
    await send(`/roles/${hidden.id}/members/${acme.keyIds.admin}`, {}, { method: 'PUT', key: acme.keys.admin });
    expect((await entriesAbout(there.applicationId))[0]!.about).toMatchObject({ role: { title: 'Quiet search' } });
  });

  it('hides identities from a reader who reads the role without them', async () => {
    await send(`/roles/${role.id}/hidden-identities`, { me: true }, { ...session, method: 'PUT', key: null });
    const mine = { ...session, key: null };
    const [hidden] = await entriesAbout(strong.applicationId, mine);
    expect(hidden!.about.candidate).toMatchObject({
      state: 'named',
      candidateName: expect.stringMatching(/^Candidate [2-9A-Z]{5}$/),
    });
    expect(JSON.stringify(await entriesAbout(near.applicationId, mine))).not.toMatch(/sascha|brandt/i);
    // Others read it openly.
    expect((await entriesAbout(strong.applicationId))[0]!.about.candidate).toEqual(namedStrong());
    await send(`/applications/${strong.applicationId}/reveal`, undefined, { ...mine, method: 'POST' });
    expect((await entriesAbout(strong.applicationId, mine))[0]!.about.candidate).toEqual(namedStrong());
    await send(`/roles/${role.id}/hidden-identities`, { me: false }, { ...mine, method: 'PUT' });
  });

  it('names a deleted candidate nowhere', async () => {
    await send(`/candidates/${near.candidateId}/erasure`, undefined, { method: 'POST' });
    const about = { candidate: DELETED, role: namedRole(), weightsNumber: null };
    expect((await entriesAbout(near.applicationId)).map((entry) => entry.about)).toEqual([about]);
    expect(await entriesAbout(near.candidateId)).toMatchObject([
      { action: 'candidate.erased', about: { candidate: DELETED, role: null } },
    ]);
    expect(JSON.stringify((await send<Page<AuditEntry>>('/audit?limit=200')).items)).not.toMatch(/sascha|brandt/i);
  });

  it('names nothing of another organization, even where an entry holds its ids', async () => {
    const other = await api.addOrganisation('audit-other');
    await owner.query(
      `INSERT INTO audit_entry (organisation_id, id, actor_kind, actor_id, action, subject_kind, subject_id, details)
       VALUES ($1, $2, 'system', NULL, 'candidate.corrected', 'candidate', $3, jsonb_build_object('roleId', $4::text)),
              ($1, $5, 'system', NULL, 'decision.made', 'application', $6, '{}')`,
      [other.id, newId(), strong.candidateId, role.id, newId(), strong.applicationId],
    );
    const { items } = await send<Page<AuditEntry>>('/audit', undefined, { key: other.keys.admin });
    const missing = { candidate: DELETED, role: { state: 'deleted', id: null, title: null }, weightsNumber: null };
    expect(items.map(({ about }) => about)).toEqual([missing, missing]);
  });
});
