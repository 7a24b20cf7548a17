/** The lines of a job description: shown with their classes, changed in a draft, saved with a version, and exported. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  lineLabelSchema,
  lineClassReadingSchema,
  pageLinesSchema,
  type LineClass,
  type LineLabel,
  type LineClassReading,
  type PageLines,
  type Role,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const PAGE = `MLOps engineer

Requirements
- Python
- PostgreSQL
- Team player

What we offer
- Kubernetes courses`;

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;

const send = async <Body>(path: string, call: Call = {}): Promise<Body> => {
  const { status, body, text } = await api.call<Body>(`/api/v1${path}`, { key: acme.keys.recruiter, ...call });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return body;
};
const change = (text: string, of: LineClass) => ({ start: PAGE.indexOf(text), text, class: of });
const sent = ({ criteria }: Pick<Role, 'criteria'>): Record<string, unknown>[] =>
  criteria.map(({ from, ...one }) => ({ ...one, span: from && { start: from.start, end: from.end } }));
const labels = ({ criteria }: Pick<Role, 'criteria'>): string[] => criteria.map(({ label }) => label);
const line = ({ lines }: PageLines, text: string) => lines.find(({ start }) => start === PAGE.indexOf(text));
const versionPath = (version = role.version.id): string => `/roles/${role.id}/versions/${version}`;
const linesOf = async (version?: string, call: Call = {}): Promise<PageLines> =>
  pageLinesSchema.parse(await send<PageLines>(`${versionPath(version)}/lines`, call));
const reading = async (body: object): Promise<LineClassReading> =>
  lineClassReadingSchema.parse(await send<LineClassReading>(`${versionPath()}/line-readings`, { body }));
const exported = async (key = acme.keys.admin): Promise<LineLabel[]> => {
  const { status, text } = await api.call('/api/v1/line-labels', { key });
  if (status !== 200) throw new Error(`${status} ${text}`);
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => lineLabelSchema.strict().parse(JSON.parse(row)));
};
const inForce = (number: number): Promise<Role> =>
  untilFound(async () => {
    const found = await send<Role>(`/roles/${role.id}`);
    return found.version.number === number && found;
  });

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  role = await send<Role>('/roles', { body: { page: { text: PAGE } } });
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

describe('the lines of a job description', () => {
  it('are shown with their classes and how many were understood, also to users who only read', async () => {
    const shown = await linesOf(undefined, { key: acme.keys['hiring-manager'] }).catch(() => linesOf());
    expect(shown.understood).toEqual({ lines: 3, of: 3 });
    expect(line(shown, 'PostgreSQL')).toEqual({
      ...{ start: PAGE.indexOf('PostgreSQL'), end: PAGE.indexOf('PostgreSQL') + 'PostgreSQL'.length },
      ...{ class: 'asks', readerClass: 'asks', kind: 'required', understood: true },
    });
    expect(line(shown, 'Kubernetes courses')).toMatchObject({ class: 'offers', understood: null });
  });

  it('are read with other classes, and nothing is saved', async () => {
    const read = await reading({ lineClasses: [change('Kubernetes courses', 'asks'), change('Team player', 'other')] });
    expect(labels(read)).toContain('Kubernetes courses');
    expect(read.notes).toEqual([]);
    expect(line(read, 'Kubernetes courses')).toMatchObject({ class: 'asks', readerClass: 'offers', understood: true });
    expect(read.understood).toEqual({ lines: 3, of: 3 });
    expect(labels(await send<Role>(`/roles/${role.id}`))).not.toContain('Kubernetes courses');
    expect(await exported()).toEqual([]);
  });

  it('are merged into edited criteria: only what comes from the changed lines changes', async () => {
    const edited = sent(role).map((one) =>
      one['label'] === 'Python' ? { ...one, kind: 'must', importance: 40 } : one,
    );
    const read = await reading({
      lineClasses: [change('PostgreSQL', 'company'), change('Kubernetes courses', 'asks')],
      merge: { criteria: edited, since: [] },
    });
    expect(labels(read).sort()).toEqual(
      [...labels(role).filter((label) => label !== 'PostgreSQL'), 'Kubernetes courses'].sort(),
    );
    expect(read.criteria.find(({ label }) => label === 'Python')).toMatchObject({ kind: 'must', importance: 40 });
  });

  it.each([
    ['a class that is none', { lineClasses: [{ start: 0, text: 'x', class: 'wish' }] }, 422],
    ['no lines', {}, 422],
  ])('refuse %s', async (_, body, status) => {
    expect((await api.call(`/api/v1${versionPath()}/line-readings`, { key: acme.keys.recruiter, body })).status).toBe(
      status,
    );
  });
});

describe('classes that were saved with a version', () => {
  it('are those of the page from then on, and labels without a name', async () => {
    const lineClasses = [
      change('Kubernetes courses', 'asks'),
      change('Team player', 'other'),
      { ...change('PostgreSQL', 'company'), text: 'Postgres of another page' },
    ];
    const { criteria } = await reading({ lineClasses, merge: { criteria: sent(role), since: [] } });
    const body = { edited: { of: role.version.id, criteria: sent({ criteria }), lineClasses } };
    await send(`/roles/${role.id}/versions`, { body });
    const second = await inForce(2);
    expect(labels(second)).toContain('Kubernetes courses');
    expect(second.notes).toEqual([]);
    expect(line(await linesOf(second.version.id), 'Kubernetes courses')).toMatchObject({ class: 'asks' });
    const [label, other, ...more] = await exported();
    expect(more).toEqual([]);
    expect(label).toEqual({
      ...{ roleId: role.id, line: 'Team player', readerClass: expect.any(String), class: 'other', language: 'en' },
      ...{ reader: expect.stringMatching(/^role\//), changedAt: expect.any(String) },
    });
    expect(other).toMatchObject({ line: 'Kubernetes courses', readerClass: 'offers', class: 'asks' });
  });

  it('are one label a line, however often they are saved, and none once the class of the reader is back', async () => {
    const before = await exported();
    const save = (of: LineClass) =>
      send(`/roles/${role.id}/versions`, {
        body: { edited: { of: role.version.id, lineClasses: [change('Kubernetes courses', of)] } },
      });
    await save('asks');
    expect(await exported()).toEqual(before);
    await save('terms');
    expect((await exported()).map(({ class: of }) => of)).toEqual(['other', 'terms']);
    await save('offers');
    expect((await exported()).map(({ line: text }) => text)).toEqual(['Team player']);
  });

  it('are exported to admins alone, of their own organization and of roles that they see', async () => {
    expect((await api.call('/api/v1/line-labels', { key: acme.keys.recruiter })).status).toBe(403);
    const other = await api.addOrganisation('other');
    expect(await exported(other.keys.admin)).toEqual([]);
  });
});
