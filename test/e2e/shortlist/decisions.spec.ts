/**
 * Decisions about one and about many candidates, undone, with what their author saw; notes, and the inbox of mentioned
 * users.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  decidedManySchema,
  decisionCheckSchema,
  decisionSchema,
  inboxSchema,
  noteSchema,
  undoneManySchema,
  type Application,
  type ApplicationReceipt,
  type DecidedMany,
  type Decision,
  type DecisionCheck,
  type Inbox,
  type Note,
  type Page,
  type Role,
  type Shortlist,
  type UndoneMany,
} from '#libs/contracts';
import {
  PASSWORD,
  startApi,
  startWorkerOf,
  type Answer,
  type Call,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import { ROLE } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const PEOPLE = 14;

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
const applications: string[] = [];

const call = <Body>(path: string, more: Call = {}): Promise<Answer<Body>> =>
  api.call<Body>(`/api/v1${path}`, { key: acme.keys.recruiter, ...more });

async function ok<Body>(path: string, more: Call = {}, status = 200): Promise<Body> {
  const answer = await call<Body>(path, more);
  expect([answer.status, answer.body]).toEqual([status, expect.anything()]);
  return answer.body;
}

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  role = (await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE })).body;
  await api.letManagerIn(acme, role.id);
  for (let index = 0; index < PEOPLE; index++) {
    const body = { name: `Person ${index}`, skills: index % 2 === 0 ? ['Python'] : ['Kubernetes', 'MLflow'] };
    const { applicationId } = await ok<ApplicationReceipt>(`/roles/${role.id}/candidates`, { body }, 202);
    applications.push(applicationId);
  }
  await untilFound(async () => {
    const page = await ok<Shortlist>(`/roles/${role.id}/shortlist`);
    return page.items.length === PEOPLE ? page : null;
  });
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const decisionOf = async (id: string): Promise<Application['decision']> =>
  (await ok<Application>(`/applications/${id}`)).decision;
const decide = (id: string, kind: string) =>
  ok<Decision>(`/applications/${id}/decisions`, { body: { kind, reasonCode: 'skills-gap' } }, 201);
const undo = (id: string, decisionId: string) =>
  call<Decision & { code: string }>(`/applications/${id}/decisions/undo`, { body: { decisionId } });

describe('a decision', () => {
  it('is undone to the previous one, and its history stays', async () => {
    const [id] = applications as [string];
    const first = await decide(id, 'hold');
    expect(first).toMatchObject({ opened: false, batchId: null, undoes: null, rank: expect.any(Number) });
    expect((await call(`/applications/${id}/opened`, { method: 'PUT' })).status).toBe(204);
    const second = decisionSchema.parse(await decide(id, 'decline'));
    expect(second.opened).toBe(true);
    expect(await decisionOf(id)).toBe('decline');
    // A user who has not seen the latest decision undoes nothing, and of two who undo it one succeeds.
    expect((await undo(id, first.id)).body.code).toBe('decision-not-current');
    const both = await Promise.all([undo(id, second.id), undo(id, second.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 201)!.body).toMatchObject({ kind: 'hold', undoes: second.id });
    expect(await decisionOf(id)).toBe('hold');
    expect((await undo(id, first.id)).body).toMatchObject({ kind: 'open', undoes: first.id });
    expect(await decisionOf(id)).toBeNull();
    const { items } = await ok<Page<Decision>>(`/applications/${id}/decisions`);
    expect(items.map(({ kind }) => kind)).toEqual(['open', 'hold', 'decline', 'hold']);
  });
});

describe('decisions about many', () => {
  it('show in advance how many applications no one has opened, with a sample that stays the same', async () => {
    const opened = applications.slice(1, 3);
    for (const id of opened) await call(`/applications/${id}/opened`, { method: 'PUT' });
    await decide(applications[1]!, 'advance');
    const body = { applicationIds: [...applications.slice(1), crypto.randomUUID()] };
    const check = decisionCheckSchema.parse(await ok<DecisionCheck>(`/roles/${role.id}/decisions/check`, { body }));
    expect(check).toMatchObject({
      ...{ applications: PEOPLE - 1, others: 1, neverOpened: PEOPLE - 3, decided: 1 },
    });
    expect(check.sample).toHaveLength(10);
    for (const { applicationId } of check.sample) expect(opened).not.toContain(applicationId);
    expect(await ok<DecisionCheck>(`/roles/${role.id}/decisions/check`, { body })).toEqual(check);
  });

  it('are made by ids alone, tell which could not be, and are undone together', async () => {
    const stranger = crypto.randomUUID();
    const body = {
      kind: 'decline',
      reasonCode: 'skills-gap',
      applicationIds: [...applications.slice(1, 5), stranger],
    };
    const path = `/roles/${role.id}/decisions`;
    const many = decidedManySchema.parse(await ok<DecidedMany>(path, { body }, 201));
    expect(many).toMatchObject({ decided: 4, neverOpened: 2 });
    expect(many.items.at(-1)).toEqual({ applicationId: stranger, outcome: 'not-found', decisionId: null });
    for (const id of applications.slice(1, 5)) expect(await decisionOf(id)).toBe('decline');

    await decide(applications[4]!, 'advance');
    const undone = undoneManySchema.parse(await ok<UndoneMany>(`${path}/${many.batchId}/undo`, { method: 'POST' }));
    expect(undone.undone).toBe(3);
    expect(undone.items.find(({ applicationId }) => applicationId === applications[4])?.outcome).toBe('decided-since');
    expect(await Promise.all(applications.slice(1, 5).map(decisionOf))).toEqual(['advance', null, null, 'advance']);
    const again = await ok<UndoneMany>(`${path}/${many.batchId}/undo`, { method: 'POST' });
    expect(again.items.map(({ outcome }) => outcome).sort()).toEqual([
      'decided-since',
      ...['undone-before', 'undone-before', 'undone-before'],
    ]);

    const twice = [applications[1]!, applications[1]!.toUpperCase()];
    expect((await call(path, { body: { ...body, applicationIds: twice } })).status).toBe(422);
    const byScore = await call(path, { body: { kind: 'decline', reasonCode: 'other', maxScore: 40 } });
    expect(byScore.status).toBe(422);
  });

  it('of two at the same moment both stand in the history, and the later one counts', async () => {
    const id = applications[6]!;
    const kinds = ['advance', 'hold', 'decline', 'advance', 'hold'];
    const made = await Promise.all(kinds.map((kind) => decide(id, kind)));
    const last = made.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)!;
    expect(await decisionOf(id)).toBe(last.kind);
    expect((await undo(id, last.id)).body.undoes).toBe(last.id);
  });
});

describe('notes', () => {
  const session = async (email: string): Promise<Record<string, string>> => {
    const { headers } = await api.call('/api/v1/session', { key: null, body: { email, password: PASSWORD } });
    return { cookie: headers.get('set-cookie')!.split(';', 1)[0]!, origin: api.url };
  };

  it('come into the inbox of whom they mention, and leave it when they are changed or removed', async () => {
    const [id] = applications as [string];
    const path = `/applications/${id}/notes`;
    const { users } = acme;
    const manager = await session(users['hiring-manager'].email);
    const inbox = async (query = '') =>
      inboxSchema.parse(await ok<Inbox>(`/inbox${query}`, { key: null, headers: manager }));

    const text = 'Strong on pipelines. @Manager, worth a call?';
    const mentions = [users['hiring-manager'].id];
    const note = noteSchema.parse(await ok<Note>(path, { body: { text, mentions } }, 201));
    expect(note).toMatchObject({ text, mentions, changedAt: null });
    const [item] = (await inbox()).items;
    expect(item).toMatchObject({ kind: 'mention', text, noteId: note.id, applicationId: id, role: { id: role.id } });
    expect((await inbox('?unread=true')).unread).toBe(1);
    const mark = { method: 'PUT', key: null, headers: manager, body: { read: true } };
    expect((await call(`/inbox/${item!.id}`, mark)).status).toBe(204);
    expect(await inbox('?unread=true')).toMatchObject({ items: [], unread: 0 });

    const foreign = await call(`${path}/${note.id}`, { method: 'PUT', key: acme.keys.admin, body: { text: 'Mine' } });
    expect(foreign.status).toBe(403);
    const changed = await ok<Note>(`${path}/${note.id}`, { method: 'PUT', body: { text: 'Agreed' } });
    expect(changed).toMatchObject({ text: 'Agreed', mentions: [], changedAt: expect.any(String) });
    expect((await inbox()).items).toEqual([]);
    const unknown = await call<{ code: string }>(path, { body: { text: 'Hello', mentions: [crypto.randomUUID()] } });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'no-such-user']);
    expect((await ok<Page<Note>>(path)).items).toHaveLength(1);
    expect((await call(`${path}/${note.id}`, { method: 'DELETE', key: acme.keys.admin })).status).toBe(204);
    expect((await ok<Page<Note>>(path)).items).toEqual([]);
  });
});

describe('a candidate who was erased', () => {
  it('takes notes and opinions along, also those that are written meanwhile, and is decided about no more', async () => {
    const id = applications.at(-1)!;
    const { candidateId } = await ok<Application>(`/applications/${id}`);
    const path = `/applications/${id}/notes`;
    await ok(path, { body: { text: 'Call on Monday', mentions: [acme.users.admin.id] } }, 201);
    const erased = call(`/candidates/${candidateId}/erasure`, { method: 'POST', key: acme.keys.admin });
    const meanwhile = await Promise.all(
      Array.from({ length: 6 }, (_, index) => call<{ code: string }>(path, { body: { text: `Note ${index}` } })),
    );
    expect((await erased).status).toBe(200);
    for (const { status, body } of meanwhile) if (status !== 201) expect([status, body.code]).toEqual([409, 'erased']);
    expect((await ok<Page<Note>>(path)).items).toEqual([]);
    for (const [way, body] of Object.entries({
      decisions: { kind: 'hold', reasonCode: 'other' },
      notes: { text: 'x' },
    }))
      expect((await call<{ code: string }>(`/applications/${id}/${way}`, { body })).body.code).toBe('erased');
    expect((await call(`/applications/${id}/opened`, { method: 'PUT' })).status).toBe(409);
    const many = { kind: 'decline', reasonCode: 'other', applicationIds: [id] };
    expect(await ok<DecidedMany>(`/roles/${role.id}/decisions`, { body: many }, 201)).toMatchObject({
      ...{ batchId: null, decided: 0, items: [{ outcome: 'erased' }] },
    });
  });
});
