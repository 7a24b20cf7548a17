/** Users correct facts and override outcomes. Both count everywhere and stay, and the explanation names the user. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  candidateFactsSchema,
  correctionPageSchema,
  correctionSchema,
  disagreementSchema,
  overrideListSchema,
  overrideSchema,
  phoneScreenedSchema,
  phoneScreenSchema,
  applicationSchema,
  type Application,
  type ApplicationReceipt,
  type Candidate,
  type Correction,
  type Disagreement,
  type ErasureReport,
  type ExplainedCriterion,
  type ExplainedNode,
  type Override,
  type OverrideList,
  type Page,
  type PhoneScreen,
  type PhoneScreened,
  type Position,
  type Profile,
  type Role,
} from '#libs/contracts';
import { inOrganisation, outbox } from '#libs/database';
import { outboxJob } from '#libs/queues';
import {
  startApi,
  startWorkerOf,
  type Answer,
  type Call,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';
import { openDataSource } from '../../support/servers/postgres.js';

const CANDOR = fileURLToPath(new URL('../../../dist/packed/apps/cli/main.js', import.meta.url));

const ROLE = {
  title: 'MLOps Engineer',
  asOf: '2026-06-01',
  requirements: ['Python', 'Kubernetes', 'Terraform', '5+ years of experience as an MLOps engineer'],
};

const PERSON = {
  name: 'Robin Sommer',
  email: 'robin.sommer@example.org',
  positions: [
    {
      title: 'MLOps Engineer',
      employer: 'Larkspur Analytics',
      start: '2024-06',
      current: true,
      bullets: ['Ran model serving in Python on Kubernetes for forty teams'],
    },
    { title: 'Barista', employer: 'Kaffee Linde', start: '2020-01', end: '2022-12' },
  ],
};

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let owner: Client;
let roles: Role[];
let applications: string[];
let candidateId: string;
let documentId: string;

const call = <Body>(path: string, more: Call = {}): Promise<Answer<Body>> =>
  api.call<Body>(`/api/v1${path}`, { key: acme.keys.recruiter, ...more });

async function ok<Body>(path: string, body?: unknown, more: Call = {}): Promise<Body> {
  const answer = await call<Body>(path, { ...(body !== undefined && { body }), ...more });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

const application = (id: string): Promise<Application> => ok<Application>(`/applications/${id}`);
/** The application once what is owed to it has been done. */
const rescored = (id: string): Promise<Application> =>
  untilFound(async () => {
    const now = await application(id);
    return now.working !== null && now.outOfDate === null ? now : null;
  });
const profile = async (): Promise<{ id: string; content: Profile }> =>
  (await ok<Candidate>(`/candidates/${candidateId}`)).profile as never;
const correct = (body: object, of = candidateId) =>
  call<Correction & { code: string; errors: { path: string }[] }>(`/candidates/${of}/corrections`, { body });
const experience = ({ working }: Application): ExplainedCriterion =>
  working!.criteria.find(({ category }) => category === 'experience')!;
const named = (node: ExplainedNode): string[] => [
  ...node.statements.map(({ by, text }) => `${by.name}: ${text}`),
  ...node.children.flatMap(named),
];
const language = (name: string) => ({ fact: 'language', language: name, reason: 'Spoke it' });
const stated = { source: 'phone-screen', reason: 'They began two years before the title changed' };

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  roles = [await ok<Role>('/roles', ROLE), await ok<Role>('/roles', { ...ROLE, title: 'Platform MLOps Engineer' })];
  const receipts: ApplicationReceipt[] = [];
  for (const { id } of roles) receipts.push(await ok<ApplicationReceipt>(`/roles/${id}/candidates`, PERSON));
  [candidateId] = receipts.map((receipt) => receipt.candidateId) as [string];
  [documentId] = receipts.map((receipt) => receipt.documentId) as [string];
  expect(receipts.map((receipt) => receipt.candidateId)).toEqual([candidateId, candidateId]);
  applications = receipts.map(({ applicationId }) => applicationId);
  for (const id of applications) await rescored(id);
});

afterAll(async () => {
  await owner.end();
  await worker.stop();
  await api.stop();
});

describe('a corrected date', () => {
  let before: Application[];
  let correction: Correction;

  it('makes another score in every role, and the explanation names the user', async () => {
    before = await Promise.all(applications.map(rescored));
    const { id: profileId } = await profile();
    const body = { fact: 'position', position: { profileId, index: 0 }, start: '2021-02', ...stated };
    const answer = await correct(body);
    expect([answer.status, answer.body]).toMatchObject([201, { statement: expect.stringContaining('Start: 2021-02') }]);
    correction = correctionSchema.parse(answer.body);
    expect(correction).toMatchObject({ by: { name: 'recruiter' }, source: 'phone-screen', undone: null });
    for (const [index, id] of applications.entries()) {
      const after = applicationSchema.parse(await rescored(id)) as Application;
      expect(experience(after).value).toBeGreaterThan(experience(before[index]!).value);
      expect(after.working!.score!).toBeGreaterThan(before[index]!.working!.score!);
      const { explanation } = experience(after);
      expect(named(explanation)).toEqual([
        expect.stringMatching(/^recruiter: Position: MLOps Engineer, Larkspur Analytics\nStart: 2021-02/),
      ]);
      expect(explanation.statements[0]).toMatchObject({
        correctionId: correction.id,
        sentence: expect.stringMatching(/^Changed by recruiter on \w+ \d+, \d{4}\. Source: phone screen$/),
        reason: stated.reason,
      });
      // Beside it stands what the document says.
      expect(explanation.evidence.map(({ quote }) => quote).join()).toContain('2024');
    }
    const facts = candidateFactsSchema.parse(await ok(`/candidates/${candidateId}/facts`));
    expect(facts).toMatchObject({
      pending: false,
      positions: [{ index: 0, start: '2021-02', current: true, corrections: [correction.id] }, { corrections: [] }],
    });
    expect(facts.positions[0]!.evidence[0]!.quote).toContain('2024');
  });

  it('counts when the file is read again, otherwise, and in another place', async () => {
    const [{ text }] = (
      await owner.query<{ text: string }>('SELECT text FROM document_text WHERE document_id = $1', [documentId])
    ).rows as [{ text: string }];
    await readAgain(`${text}\n\nLanguages\nEnglish: native\n`, 'json/again');
    for (const id of applications) {
      const after = await untilFound(async () => {
        const now = await rescored(id);
        return now.working!.pinned.profileId === (await profile()).id ? now : null;
      });
      expect(named(experience(after).explanation)).toHaveLength(1);
    }
    const { content } = await profile();
    expect(content.languages.map(({ language }) => language)).toContain('en');
    expect(content.positions[0]).toMatchObject({ start: { date: '2021-02' } });
    expect(content.findings.map(({ code }) => code)).not.toContain('corrected-fact-gone');
  });

  it('counts with a new taxonomy', async () => {
    await ok('/custom-skills', { basedOn: null, entries: [{ id: 'acme-flow', name: 'Acme Flow' }] }, { method: 'PUT' });
    const [{ id: roleId }] = roles as [Role];
    await ok<Role>(`/roles/${roleId}/versions`, ROLE);
    const after = await untilFound(async () => {
      const now = await rescored(applications[0]!);
      return now.working!.pinned.taxonomy.profile.endsWith('+1') ? now : null;
    });
    expect(named(experience(after).explanation)).toHaveLength(1);
    expect(experience(after).value).toBeGreaterThan(experience(before[0]!).value);
  });

  it('is kept with a finding when nothing of it is read any more', async () => {
    await readAgain(
      'Robin Sommer\n\nExperience\n\nBarista, Kaffee Linde\n01/2020 - 12/2022\nMade coffee\n',
      'json/gone',
    );
    const { content } = await untilFound(async () => {
      const now = await profile();
      return now.content.findings.some(({ code }) => code === 'corrected-fact-gone') ? now : null;
    });
    expect(content.positions.map(({ employer, start }: Position) => [employer?.value, start?.date])).toContainEqual([
      'Larkspur Analytics',
      '2021-02',
    ]);
    const { findings } = await rescored(applications[0]!);
    expect(findings.map(({ code }) => code)).toContain('corrected-fact-gone');
  });

  it('can be undone', async () => {
    const path = `/candidates/${candidateId}/corrections/${correction.id}/undo`;
    const { undone } = await ok<Correction>(path, { reason: 'It was somebody else' });
    expect(undone).toMatchObject({ by: { name: 'recruiter' }, reason: 'It was somebody else' });
    expect((await call(path, { body: { reason: 'again' } })).body).toMatchObject({ code: 'already-undone' });
    await readAgain(null, 'json/back');
    const { content } = await untilFound(async () => {
      const now = await profile();
      return now.content.documents.every(({ extractor }) => extractor === 'json/back') ? now : null;
    });
    expect(content.positions[0]!.start!.date).toBe('2024-06');
    for (const id of applications) await rescored(id);
    const list = correctionPageSchema.parse(await ok<Page<Correction>>(`/candidates/${candidateId}/corrections`));
    expect(list.items.map(({ id }) => id)).toEqual([correction.id]);
  });
});

describe('a correction that cannot be', () => {
  it('names the field', async () => {
    const { id: profileId } = await profile();
    const position = { profileId, index: 0 };
    const refused = async (body: object): Promise<unknown[]> => {
      const { status, body: problem } = await correct({ ...stated, ...body });
      return [status, problem.code, problem.errors.map(({ path }) => path)];
    };
    const itself = 'correction-contradicts-itself';
    expect(await refused({ fact: 'position', position, end: '2020-01' })).toEqual([422, itself, ['end']]);
    expect(await refused({ fact: 'position', position, end: '2025', current: true })).toEqual([
      422,
      itself,
      ['current'],
    ]);
    expect(await refused({ fact: 'position', position, start: '2019-14' })).toEqual([422, 'invalid-input', ['start']]);
    expect(await refused({ fact: 'position', position: { profileId, index: 9 }, start: '2019' })).toEqual([
      ...[422, 'position-unknown', ['position.index']],
    ]);
    const elsewhere = { profileId: crypto.randomUUID(), index: 0 };
    expect(await refused({ fact: 'position', position: elsewhere, start: '2019' })).toEqual([
      ...[422, 'profile-unknown', ['position.profileId']],
    ]);
    expect(await refused({ fact: 'skill', skill: 'Juggling chainsaws', present: false })).toEqual([
      422,
      itself,
      ['skill'],
    ]);
    expect(await refused({ fact: 'language', language: 'Klingon' })).toEqual([422, itself, ['language']]);
    const [{ id: gone }] = (
      await owner.query<{ id: string }>(
        `SELECT id FROM profile WHERE candidate_id = $1 AND corrections <> '{}' AND content::text LIKE '%corrected-fact-gone%'`,
        [candidateId],
      )
    ).rows as [{ id: string }];
    // The kept position of a correction that was undone.
    expect(await refused({ fact: 'position', position: { profileId: gone, index: 1 }, end: '2025' })).toEqual([
      ...[409, 'fact-not-found', ['position']],
    ]);
    expect((await correct({ ...stated, fact: 'skill', skill: 'Terraform' })).status).toBe(201);
    expect(await refused({ fact: 'skill', skill: 'HashiCorp Terraform', present: false })).toEqual([
      ...[409, 'already-corrected', ['present']],
    ]);
  });
});

describe('an override', () => {
  it('counts beside the computed outcome, in every score, until it is undone', async () => {
    const [id] = applications as [string];
    const before = await rescored(id);
    const criterion = before.working!.criteria.find(({ label }) => label === 'Kubernetes')!;
    const path = `/applications/${id}/overrides`;
    const body = { criterion: criterion.id, outcome: 'missing', source: 'reference', reason: 'Their team ran it' };
    const made = overrideSchema.parse(await ok<Override>(path, body));
    expect(made).toMatchObject({ state: 'counts', label: 'Kubernetes', by: { name: 'recruiter' } });
    const after = await rescored(id);
    const overridden = after.working!.criteria.find((one) => one.id === criterion.id)!;
    expect(overridden).toMatchObject({
      outcome: 'missing',
      value: 0,
      override: { outcome: criterion.outcome, value: criterion.value, by: { name: 'recruiter' } },
      explanation: { test: 'override', children: [criterion.explanation] },
    });
    expect(overridden.explanation.sentence).toMatch(/^Overridden: not met \(was: /);
    expect(after.working!.score!).toBeLessThan(before.working!.score!);
    expect((await call(path, { body })).body).toMatchObject({ code: 'already-overridden' });
    expect((await call(path, { body: { ...body, criterion: 'skills.gone' } })).body).toMatchObject({
      ...{ code: 'criterion-unknown', errors: [{ path: 'criterion' }] },
    });
    await ok<Override>(`${path}/${made.id}/undo`, { reason: 'They did' });
    expect((await rescored(id)).working!.score).toBe(before.working!.score);
    const { items } = overrideListSchema.parse(await ok<OverrideList>(path));
    expect(items).toMatchObject([{ id: made.id, state: 'undone', undone: { reason: 'They did' } }]);
  });
});

describe('a phone screen', () => {
  it('asks what would change most, and takes facts and outcomes in, all of them or none', async () => {
    const [id] = applications as [string];
    const before = await rescored(id);
    const path = `/applications/${id}/phone-screen`;
    const sheet = phoneScreenSchema.parse(await ok<PhoneScreen>(path));
    const listed = sheet.questions.find(({ label }) => label === 'Terraform')!;
    expect(listed.sentence).toContain('Terraform');
    expect(listed.changes.met.points).toBeGreaterThan(0);
    expect(listed.changes.missing.points).toBeLessThan(0);
    const wrong = { corrections: [language('French'), language('Klingon')] };
    expect((await call(path, { body: wrong })).body).toMatchObject({
      ...{ code: 'correction-contradicts-itself', errors: [{ path: 'corrections.1.language' }] },
    });
    const overrides = [{ criterion: listed.criterion, outcome: 'met', reason: 'Told of two years of it' }];
    const body = { corrections: [language('French')], overrides };
    const answered = phoneScreenedSchema.parse(await ok<PhoneScreened>(path, body));
    expect(answered.corrections).toMatchObject([{ fact: 'language', source: 'phone-screen' }]);
    expect(answered.overrides).toMatchObject([{ outcome: 'met', source: 'phone-screen', label: 'Terraform' }]);
    const after = await rescored(id);
    expect(after.working!.score! - before.working!.score!).toBeCloseTo(listed.changes.met.points);
    expect((await profile()).content.languages.map(({ language: code }) => code)).toContain('fr');
  });

  it('is counted among what people say otherwise', async () => {
    const [id] = applications as [string];
    const [{ id: roleId }] = roles as [Role];
    const seen = (): Promise<Disagreement> => ok<Disagreement>(`/roles/${roleId}/disagreement`);
    expect(disagreementSchema.parse(await seen())).toMatchObject({
      ...{ ranked: 1, advancedFromBelow: { count: 0, decided: 0 } },
      overrides: [{ label: 'Terraform', count: 1, met: 1, partial: 0, missing: 0 }],
    });
    await ok(`/applications/${id}/decisions`, { kind: 'advance', reasonCode: 'other' });
    expect((await seen()).advancedFromBelow).toEqual({ count: 1, decided: 1, applicationIds: [id] });
  });
});

it('a correction applies to the candidate that two are merged into, and to its own candidate after the merge is undone', async () => {
  const [{ id: roleId }] = roles as [Role];
  const other = { ...PERSON, email: 'r.sommer@example.net', languages: [{ language: 'Dutch', level: 'B1' }] };
  const { candidateId: otherId } = await ok<ApplicationReceipt>(`/roles/${roleId}/candidates`, other);
  const languages = async (id: string): Promise<string[]> => {
    const { content } = (await ok<Candidate>(`/candidates/${id}`)).profile as unknown as { content: Profile };
    return content.languages.map(({ language: code, corrected }) => `${code}${corrected ? ' stated' : ''}`).sort();
  };
  const spoken = (id: string, codes: string[]) =>
    untilFound(async () => ((await languages(id)).join() === codes.join() ? codes : null));
  await untilFound(async () => (await ok<Candidate>(`/candidates/${otherId}`)).profile);
  expect((await correct({ ...stated, fact: 'language', language: 'Italian', level: 'C1' }, otherId)).status).toBe(201);
  await spoken(otherId, ['it stated', 'nl']);
  const merge = await ok<{ id: string }>(`/candidates/${candidateId}/merges`, { candidateId: otherId });
  await spoken(candidateId, ['fr stated', 'it stated', 'nl']);
  await ok(`/merges/${merge.id}/undo`, undefined, { method: 'POST' });
  await spoken(candidateId, ['fr stated']);
  await spoken(otherId, ['it stated', 'nl']);
});

it('a correction is part of what a score is made again from', async () => {
  for (const id of applications) await rescored(id);
  const { status, stdout } = spawnSync(process.execPath, [CANDOR, 'replay', '--json', '--organisation', acme.id], {
    encoding: 'utf8',
    env: { DATABASE_URL: api.databaseUrl },
  });
  const replayed = JSON.parse(stdout) as { outcome: string }[];
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM assessment WHERE organisation_id = $1', [acme.id]);
  expect([status, replayed.map(({ outcome }) => outcome)]).toEqual([0, rows.map(() => 'identical')]);
  const counted = await owner.query(`SELECT FROM assessment WHERE organisation_id = $1 AND overrides <> '{}'`, [
    acme.id,
  ]);
  expect(counted.rowCount).toBeGreaterThan(0);
});

it('a correction is erased with the person', async () => {
  const [id] = applications as [string];
  const [criterion] = (await rescored(id)).working!.criteria;
  const body = { criterion: criterion!.id, outcome: 'partial', source: 'candidate', reason: 'Said so' };
  await ok<Override>(`/applications/${id}/overrides`, body);
  const report = await ok<ErasureReport>(`/candidates/${candidateId}/erasure`, undefined, {
    method: 'POST',
    key: acme.keys.admin,
  });
  expect(report.removed).toMatchObject({ corrections: 4, overrides: 4 });
  const { rows } = await owner.query(
    'SELECT id FROM correction WHERE candidate_id = $1 UNION ALL SELECT id FROM override WHERE application_id = $2',
    [candidateId, id],
  );
  expect(rows).toEqual([]);
  expect((await correct({ ...stated, fact: 'skill', skill: 'Helm' })).status).toBe(404);
});

/** What another reader makes of the document (null: what the first one made), and the profile that follows from it. */
async function readAgain(text: string | null, extractor: string): Promise<void> {
  const { id: before } = await profile();
  const first = `SELECT text FROM document_text WHERE document_id = $1 ORDER BY id LIMIT 1`;
  const given = text ?? (await owner.query<{ text: string }>(first, [documentId])).rows[0]!.text;
  const digest = createHash('sha256').update(given).digest();
  await owner.query(
    `INSERT INTO document_text (organisation_id, id, document_id, extractor, outcome, text, text_digest)
     SELECT organisation_id, $2, $1, $3, 'text', $4, $5 FROM document WHERE id = $1`,
    [documentId, laterId(), extractor, given, digest],
  );
  const database = await openDataSource(api.databaseUrl, 'app', { size: 1 });
  try {
    await inOrganisation(database, acme.id, (tenant) =>
      outbox.enqueue(tenant, [outboxJob('build-profile', { candidateId })]),
    );
  } finally {
    await database.destroy();
  }
  await untilFound(async () => ((await profile()).id === before ? null : true));
}

/** Later than every id that there is: the newest reading counts. */
let later = 0;
function laterId(): string {
  return `ffffffff-ffff-7fff-8fff-${String(++later).padStart(12, '0')}`;
}
