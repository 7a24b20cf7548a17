/** Pages that are no job description of one role, and must-haves: what the API says of them before and after there is a role. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  jobDescriptionReadingSchema,
  rolePreviewSchema,
  type JobDescriptionReading,
  type Role,
  type RolePreview,
  type WeightsVersion,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { scannedPage, scanOf } from '../../support/scans.js';
import { untilFound } from '../../support/until.js';
import { column, writePdf } from '../../support/writers/pdf-writer.js';

const THREE_ROLES = `Rosehill Care Home is hiring

1. Registered Nurse
Requirements
- NMC registration
- 2+ years of experience as a nurse

2. Cook
Requirements
- Food hygiene certificate level 2
- Experience with special diets

3. Minibus Driver
Requirements
- Driving license category D1
- First aid certificate`;

const RESUME = `Ana Reis
ana.reis@mail.example

Experience
Chef, Casa Azul, 2016 - present
Pastry cook, Doce, 2012 - 2016

Education
Cookery school, Porto, 2012`;

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
});
afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const send = async <Body>(path: string, call: Call = {}): Promise<Body> => {
  const { status, body, text } = await api.call<Body>(`/api/v1${path}`, { key: acme.keys.recruiter, ...call });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return body;
};
const preview = async (text: string): Promise<RolePreview> =>
  rolePreviewSchema.parse(await send('/role-previews', { body: { page: { text } } }));
const codesOf = ({ questions }: Pick<Role, 'questions'>): string[] => questions.map(({ code }) => code);

describe('the preview of a page', () => {
  it('of several roles names each with its place, so that a role can be made of it', async () => {
    const { page, questions } = await preview(THREE_ROLES);
    const parts = questions.find(({ code }) => code === 'several-roles')!.parts!;
    expect(parts.map(({ title }) => title)).toEqual(['Registered Nurse', 'Cook', 'Minibus Driver']);
    const { title, start, end } = parts[1]!;
    const role = await send<Role>('/roles', { body: { page: { text: page.slice(start, end), title } } });
    expect(role.title).toBe('Cook');
    expect(codesOf(role)).not.toContain('several-roles');
    expect(JSON.stringify(role.criteria)).not.toContain('NMC');
  });

  it('that is a résumé asks whether it is one, and the role can be made all the same', async () => {
    expect(codesOf(await preview(RESUME))).toContain('looks-like-resume');
    const role = await send<Role>('/roles', { body: { page: { text: `${RESUME}\n\nRequirements\n- HACCP` } } });
    expect(role.criteria.length).toBeGreaterThan(0);
  });

  it('has a question whose answer comes with the role, which does not ask it again', async () => {
    const question = (await preview(THREE_ROLES)).questions.find(({ code }) => code === 'several-roles')!;
    const answeredQuestions = [{ code: question.code, criterion: null, start: null }];
    const role = await send<Role>('/roles', {
      body: { page: { text: THREE_ROLES, title: 'Care home staff' }, answeredQuestions },
    });
    expect(codesOf(role)).not.toContain('several-roles');
    expect(codesOf(role)).toContain('confirm-musts');
    expect(JSON.stringify(role.criteria)).toContain('First aid');
  });

  it.each([
    ['blanks', ' \n\t\n', 'empty-page', 'role-page-empty'],
    ['a title alone', 'Staff Nurse', 'title-only', 'role-title-only'],
    [
      'no requirements',
      'We are a nice company with a view of the river.',
      'no-requirements',
      'role-without-requirements',
    ],
  ])('with %s says so, and the role is refused with what to do', async (_, text, question, problem) => {
    const read = await preview(text);
    expect(read.criteria).toEqual([]);
    expect(codesOf(read)).toContain(question);
    const { status, body } = await api.call('/api/v1/roles', { key: acme.keys.recruiter, body: { page: { text } } });
    expect([status, body['code'], (body['errors'] as { path: string }[])[0]!.path]).toEqual([
      422,
      problem,
      'page.text',
    ]);
  });

  it('without a job title asks for one, and the role is refused until it is sent', async () => {
    const text = 'Requirements\n- Food hygiene certificate\n- Two years in a kitchen';
    expect(codesOf(await preview(text))).toContain('no-title');
    const add = (page: object) => api.call('/api/v1/roles', { key: acme.keys.recruiter, body: { page } });
    const refused = await add({ text });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'role-without-title', errors: [{ path: 'page.title' }] },
    });
    expect(await add({ text, title: 'Cook' })).toMatchObject({ status: 201, body: { title: 'Cook' } });
  });

  it('is for those who recruit', async () => {
    const { status } = await api.call('/api/v1/role-previews', {
      key: acme.keys['hiring-manager'],
      body: { page: { text: THREE_ROLES } },
    });
    expect(status).toBe(403);
  });
});

describe('must-haves', () => {
  it('are proposed in one question, and one answer closes it for all of them', async () => {
    const page = { text: 'Analyst\n\nRequirements\n- Python\n- SQL\n- Docker\n- Excel' };
    const role = await send<Role>('/roles', { body: { page } });
    const question = role.questions.find(({ code }) => code === 'confirm-musts')!;
    expect(question).toMatchObject({ criterion: null, criteria: role.criteria.slice(0, 3).map(({ id }) => id) });
    const criteria = role.criteria.map(({ from, ...one }) => ({
      ...one,
      ...(one.id === question.criteria![0] && { kind: 'must', importance: 40 }),
      span: from && { start: from.start, end: from.end },
    }));
    const answeredQuestions = [{ code: question.code, criterion: null, start: null }];
    await send(`/roles/${role.id}/versions`, {
      body: { edited: { of: role.version.id, criteria, answeredQuestions } },
    });
    const second = await untilFound(async () => {
      const now = await send<Role>(`/roles/${role.id}`);
      return now.version.number === 2 && now;
    });
    expect(codesOf(second)).not.toContain('confirm-musts');
    const { criteria: kinds } = await send<WeightsVersion>(`/roles/${role.id}/weights/${second.weights.id}`);
    expect(Object.entries(kinds).flatMap(([id, { kind }]) => (kind === 'must' ? [id] : []))).toEqual([
      question.criteria![0],
    ]);
  });
});

describe('a file of a page', () => {
  it('that is a scan says so, and how to have it read', async () => {
    const pdf = writePdf([{ texts: column(60, 700, ['Staff Nurse', 'Requirements', 'NMC registration'], 30) }]);
    const scan = writePdf([scannedPage(await scanOf(pdf, { dpi: 72 }))]);
    const body = new FormData();
    body.append('files', new Blob([scan], { type: 'application/pdf' }), 'scan.pdf');
    const { id } = await send<JobDescriptionReading>('/job-descriptions', { body });
    const read = await untilFound(async () => {
      const reading = jobDescriptionReadingSchema.parse(await send(`/job-descriptions/${id}`));
      return reading.state !== 'waiting' && reading;
    }, 60_000);
    expect(read).toMatchObject({ state: 'unreadable', text: null });
    expect(read.message).toMatch(/^It is a scan.*CANDOR_OCR/);
  });
});
