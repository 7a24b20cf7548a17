import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import {
  customSkillsSchema,
  customSkillsVersionsSchema,
  skillsFoundSchema,
  type Application,
  type ApplicationReceipt,
  type ExplainedCriterion,
  type ExplainedNode,
  type CustomSkills,
  type CustomSkillsVersion,
  type Page,
  type Role,
  type Shortlist,
  type SkillsFound,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Answer, type Organisation, type TestApi } from '../../support/candor/api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const ACME_FLOW = {
  id: 'acme-flow',
  name: 'Acme Flow',
  aliases: ['acmeflow'],
  classes: ['pipeline-orchestration'],
  implies: ['python'],
};

const ROLE = {
  title: 'Data Engineer',
  asOf: '2026-06-01',
  requirements: ['Workflow orchestration tools such as Airflow', 'Acme Flow', 'Terraform'],
};

const PERSON = {
  name: 'Robin Sommer',
  positions: [
    {
      title: 'Data Engineer',
      employer: 'Larkspur Analytics',
      start: '2021-02',
      current: true,
      bullets: ['Moved forty nightly jobs to the acme-flow engine', 'Provisioned clusters with Terraform'],
    },
  ],
};

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let other: Organisation;

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  other = await api.addOrganisation('other');
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const ask = async <Body>(of: Organisation, path: string, body?: unknown): Promise<Body> => {
  const answer = await api.call<Body>(path, { key: of.keys.recruiter, ...(body !== undefined && { body }) });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

const save = (of: Organisation, basedOn: number | null, entries: unknown[]): Promise<Answer<CustomSkills>> =>
  api.call('/api/v1/custom-skills', { key: of.keys.recruiter, method: 'PUT', body: { basedOn, entries } });

interface RankedRole {
  role: Role;
  applicationId: string;
}

async function rankedRole(of: Organisation): Promise<RankedRole> {
  const role = await ask<Role>(of, '/api/v1/roles', ROLE);
  const { applicationId } = await ask<ApplicationReceipt>(of, `/api/v1/roles/${role.id}/candidates`, PERSON);
  return { role, applicationId };
}

/** The application once it is ranked under the role version of that number. */
async function ranked(of: Organisation, { role, applicationId }: RankedRole, version: number): Promise<Application> {
  await untilFound(async () => {
    const now = await ask<Role>(of, `/api/v1/roles/${role.id}`);
    const list = await ask<Shortlist>(of, `/api/v1/roles/${role.id}/shortlist`);
    return now.version.number === version && now.pendingVersion === null && list.waiting === 0 && list.items.length > 0;
  });
  return ask<Application>(of, `/api/v1/applications/${applicationId}`);
}

const criterionOf = ({ working }: Application, id: string): ExplainedCriterion => {
  const found = working!.criteria.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id} among ${working!.criteria.map((one) => one.id).join(', ')}`);
  return found;
};

const evidenceOf = (node: ExplainedNode): string[] => [
  ...node.evidence.map(({ quote }) => quote),
  ...node.children.flatMap(evidenceOf),
];

const taxonomies = async (table: 'profile' | 'role_version', of: Organisation): Promise<string[]> => {
  const owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  const column = table === 'profile' ? 'taxonomy' : `content->>'taxonomy'`;
  const { rows } = await owner.query<{ taxonomy: string }>(
    `SELECT ${column} AS taxonomy FROM ${table} WHERE organisation_id = $1 ORDER BY number`,
    [of.id],
  );
  await owner.end();
  return rows.map(({ taxonomy }) => taxonomy);
};

describe('an organization’s own skill', () => {
  it('counts from the next version of a role on, for that organization alone', async () => {
    const ours = await rankedRole(acme);
    const theirs = await rankedRole(other);
    const before = await ranked(acme, ours, 1);
    expect(criterionOf(before, 'skills.airflow')).toMatchObject({ outcome: 'missing', value: 0 });
    const [shipped] = await taxonomies('profile', acme);
    expect(shipped).toMatch(/^\d{4}\.\d+(\.\d+)?$/);

    const saved = await save(acme, null, [ACME_FLOW]);
    expect([saved.status, saved.body]).toMatchObject([200, { number: 1, entries: [ACME_FLOW] }]);
    // Nothing that is stored moves by itself.
    expect((await ranked(acme, ours, 1)).working!.pinned).toEqual(before.working!.pinned);

    await ask<Role>(acme, `/api/v1/roles/${ours.role.id}/versions`, ROLE);
    const after = await ranked(acme, ours, 2);
    const orchestration = criterionOf(after, 'skills.airflow');
    expect(orchestration).toMatchObject({ outcome: 'met', value: 10_000 });
    expect(evidenceOf(orchestration.explanation)).toEqual(['Moved forty nightly jobs to the acme-flow engine']);
    expect(orchestration.explanation.sentence).toContain('Acme Flow');
    expect(criterionOf(after, 'skills.acme-flow')).toMatchObject({ outcome: 'met', value: 10_000, label: 'Acme Flow' });
    expect(after.working!.score!).toBeGreaterThan(before.working!.score!);
    expect(after.working!.pinned.taxonomy).toEqual({ profile: `${shipped}+1`, role: `${shipped}+1` });
    expect(await taxonomies('profile', acme)).toEqual([shipped, `${shipped}+1`]);
    expect(await taxonomies('role_version', acme)).toEqual([shipped, `${shipped}+1`]);

    await ask<Role>(other, `/api/v1/roles/${theirs.role.id}/versions`, ROLE);
    const elsewhere = await ranked(other, theirs, 2);
    expect(criterionOf(elsewhere, 'skills.airflow')).toMatchObject({ outcome: 'missing', value: 0 });
    expect(elsewhere.working!.criteria.map(({ id }) => id)).not.toContain('skills.acme-flow');
    expect(await taxonomies('profile', other)).toEqual([shipped]);
    expect((await ask<CustomSkills>(other, '/api/v1/custom-skills')).number).toBeNull();
    expect((await ask<SkillsFound>(other, '/api/v1/skills?query=acme')).total).toBe(0);
  });

  it('is found by a part of its name or alias, marked as one’s own', async () => {
    const found = skillsFoundSchema.parse(await ask(acme, '/api/v1/skills?query=acmefl'));
    expect(found).toEqual({
      total: 1,
      items: [
        {
          id: 'acme-flow',
          name: 'Acme Flow',
          aliases: ['acmeflow'],
          classes: ['pipeline-orchestration'],
          isClass: false,
          own: true,
        },
      ],
    });
    const shipped = await ask<SkillsFound>(acme, '/api/v1/skills?query=k8s');
    expect(shipped.items[0]).toMatchObject({ id: 'kubernetes', own: false });
    const all = await ask<SkillsFound>(acme, '/api/v1/skills');
    expect(all.items).toHaveLength(50);
    expect(all.total).toBeGreaterThan(500);
  });

  it('changes in versions: a list that is no longer current is refused, the older ones stay', async () => {
    const stale = await api.call('/api/v1/custom-skills', {
      key: acme.keys.admin,
      method: 'PUT',
      body: { basedOn: null, entries: [] },
    });
    expect([stale.status, stale.body['code']]).toEqual([409, 'skills-changed']);
    const both = await Promise.all([
      save(acme, 1, [ACME_FLOW, { id: 'kubernetes', aliases: ['kubectl ninja'] }]),
      save(acme, 1, []),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const versions = await ask<Page<CustomSkillsVersion>>(acme, '/api/v1/custom-skills/versions?limit=1');
    customSkillsVersionsSchema.parse(versions);
    expect(versions.items).toMatchObject([{ number: 2, note: null, author: null }]);
    const path = `/api/v1/custom-skills/versions?cursor=${versions.next}`;
    expect((await ask<Page<CustomSkillsVersion>>(acme, path)).items).toMatchObject([{ number: 1, entries: 1 }]);
    const first = customSkillsSchema.parse(await ask(acme, '/api/v1/custom-skills?number=1'));
    expect(first).toMatchObject({ number: 1, entries: [ACME_FLOW] });
    const missing = await api.call('/api/v1/custom-skills?number=9', { key: acme.keys.recruiter });
    expect(missing.status).toBe(404);
  });

  it('is refused with each fault and its place', async () => {
    const { status, body } = await api.call<Record<string, unknown>>('/api/v1/custom-skills', {
      key: acme.keys.admin,
      method: 'PUT',
      body: {
        basedOn: 2,
        entries: [
          { id: 'team-flow', name: 'k8s', classes: ['no-such-class'], implies: ['no-such-skill'] },
          { id: 'python', name: 'Our Python' },
        ],
      },
    });
    expect([status, body['code']]).toEqual([422, 'skills-invalid']);
    expect(body['errors']).toEqual([
      { path: 'entries.0.name', message: expect.stringContaining('already a spelling of Kubernetes') },
      { path: 'entries.0.classes.0', message: expect.stringContaining('no class no-such-class') },
      { path: 'entries.0.implies.0', message: expect.stringContaining('implied skill no-such-skill') },
      { path: 'entries.1.id', message: expect.stringContaining('built-in skill Python') },
    ]);
    const malformed = await save(acme, 2, [{ id: 'Not Kebab', name: 'x' }]);
    expect([malformed.status, malformed.text]).toMatchObject([422, expect.stringContaining('invalid-input')]);
  });
});
