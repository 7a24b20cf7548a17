/** What happened about a person, and everything that is held about them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import {
  activityPageSchema,
  candidateFactsSchema,
  type Activity,
  type ApplicationReceipt,
  type Page,
  type Role,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Organisation, type TestApi } from '../../support/candor/api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const ROLE = { title: 'Archivist', asOf: '2026-06-01', requirements: ['Python'] };
const RESUME = `Ida Quell
ida.quell@example.org

Experience
Archivist, Plover Library
March 2019 - June 2020
- Catalogued maps in Python
`;

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
let applicationId: string;
let candidateId: string;

async function send<Body>(path: string, body?: unknown, key = acme.keys.admin): Promise<Body> {
  const answer = await api.call<Body>(`/api/v1${path}`, { key, ...(body !== undefined && { body }) });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

const exported = (key: string): Promise<Response> =>
  fetch(new URL(`/api/v1/candidates/${candidateId}/export`, api.url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  });

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('person-data');
  role = await send<Role>('/roles', ROLE);
  const form = new FormData();
  form.append('file', new Blob([RESUME], { type: 'text/plain' }), 'ida.txt');
  await send(`/roles/${role.id}/imports`, form);
  const list = await untilFound(async () => {
    const { items } = await send<{ items: ApplicationReceipt[] }>(`/roles/${role.id}/shortlist`);
    return items.length > 0 ? items : null;
  });
  ({ applicationId, candidateId } = list[0]!);
});
afterAll(async () => {
  await worker.stop();
  await api.stop();
});

describe('what is held about a person', () => {
  it('is returned as facts, with the line that each rests on', async () => {
    const facts = candidateFactsSchema.parse(await send(`/candidates/${candidateId}/facts`));
    expect(facts).toMatchObject({
      pending: false,
      contacts: { emails: ['ida.quell@example.org'] },
      workMonths: 16,
      positions: [{ title: 'Archivist', start: '2019-03', end: '2020-06', months: 16 }],
      skills: [{ name: 'Python', months: 16, current: false, positions: [0] }],
    });
    expect(facts.skills[0]!.evidence[0]!.quote).toContain('Catalogued maps in Python');
  });

  it('lists arrivals, decisions, notes and corrections by time, page by page', async () => {
    await send(`/applications/${applicationId}/notes`, { text: 'Call her on Monday' });
    await send(`/applications/${applicationId}/decisions`, { kind: 'hold', reasonCode: 'others-first' });
    const languageCorrection = { fact: 'language', language: 'German', source: 'candidate', reason: 'She said so' };
    const { id } = await send<{ id: string }>(`/candidates/${candidateId}/corrections`, languageCorrection);
    await send(`/candidates/${candidateId}/corrections/${id}/undo`, { reason: 'It was another' });
    const read: Activity[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Page<Activity> = activityPageSchema.parse(
        await send(`/candidates/${candidateId}/activity?limit=2${next && `&cursor=${next}`}`),
      );
      read.push(...page.items);
      next = page.next;
    }
    const activities = read
      .filter(({ kind }) => kind !== 'profile-made')
      .map(({ kind, by }) => `${kind} ${by?.name ?? ''}`);
    expect(activities.slice(0, 4)).toEqual([
      'correction-undone admin',
      'corrected admin',
      'decided admin',
      'noted admin',
    ]);
    expect(activities.slice(4).sort()).toEqual(['applied ', 'document-received ']);
    expect(read.find(({ kind }) => kind === 'noted')).toMatchObject({
      text: 'Call her on Monday',
      role: { id: role.id },
    });
    expect(read.find(({ kind }) => kind === 'decided')).toMatchObject({ decision: 'hold', reasonCode: 'others-first' });
    expect(read.find(({ kind }) => kind === 'correction-undone')).toMatchObject({ fact: 'language' });
  });

  it('is given as one ZIP, with the file as it came, and that is written down', async () => {
    const answer = await exported(acme.keys.admin);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual(['READ-ME.txt', 'documents/1-ida.txt', 'person.json']);
    expect(strFromU8(files['documents/1-ida.txt']!)).toBe(RESUME);
    expect(JSON.parse(strFromU8(files['person.json']!))).toMatchObject({
      identities: [{ name: 'Ida Quell' }],
      applications: [{ role: 'Archivist' }],
      notes: [{ text: 'Call her on Monday', by: 'admin' }],
      decisions: [{ kind: 'hold' }],
      corrections: [{ reason: 'She said so' }, { reason: 'It was another' }],
    });
    expect(await send(`/audit?subjectId=${candidateId}&action=candidate.exported`)).toMatchObject({
      items: [{ details: { files: 1 } }],
    });
    expect((await exported(acme.keys.recruiter)).status).toBe(403);
  });
});
