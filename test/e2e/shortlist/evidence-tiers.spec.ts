/** How a requirement is evidenced, in what programs and candidates read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  applicationSchema,
  comparisonSchema,
  type Application,
  type ApplicationReceipt,
  type Comparison,
  type ExplanationView,
  type Role,
  type Shortlist,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Organisation, type TestApi } from '../../support/candor/api.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
const applications: string[] = [];

const PERSON = {
  name: 'Jo Weber',
  positions: [
    {
      title: 'Store Manager',
      employer: 'Harbor Goods',
      start: '2018-01',
      current: true,
      bullets: [
        'Built window displays and visual merchandising plans',
        'Deployed services on Amazon EKS for the web shop',
        'Planned maintenance of the delivery vans',
      ],
    },
  ],
};
const OTHER = {
  ...PERSON,
  name: 'Ray Kim',
  positions: [{ ...PERSON.positions[0]!, bullets: ['Opened a second shop'] }],
};

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  const key = acme.keys.recruiter;
  const requirements = ['Visual merchandising', 'Kubernetes', 'Kiln maintenance', 'Beekeeping'];
  role = (await api.call<Role>('/api/v1/roles', { key, body: { title: 'Store Manager', requirements } })).body;
  for (const body of [PERSON, OTHER])
    applications.push(
      (await api.call<ApplicationReceipt>(`/api/v1/roles/${role.id}/candidates`, { key, body })).body.applicationId,
    );
  await untilFound(async () => (await get<Shortlist>(`/api/v1/roles/${role.id}/shortlist`)).items.length === 2);
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

async function get<Body>(path: string): Promise<Body> {
  return (await api.call<Body>(path, { key: acme.keys.recruiter })).body;
}

describe('the tiers of evidence', () => {
  it('stand at each quote of a score breakdown, and similar wording shows nothing', async () => {
    const application = await get<Application>(`/api/v1/applications/${applications[0]}`);
    applicationSchema.parse(application);
    const of = (label: string) => application.working!.criteria.find((one) => one.label === label)!;
    const tiers = (label: string) => of(label).explanation.evidence.map(({ tier }) => tier);
    expect(tiers('Visual merchandising')).toEqual(['exact']);
    expect(tiers('Kubernetes')).toEqual(['implied']);
    expect(of('Kubernetes').explanation.sentence).toMatch(/^Implied by EKS: /);
    const kiln = of('Kiln maintenance');
    expect(tiers('Kiln maintenance')).toEqual(['similar']);
    expect(kiln).toMatchObject({ outcome: 'missing', explanation: { similar: true } });
    expect(kiln.value).toBeGreaterThan(0);
    expect(kiln.explanation.sentence).toMatch(/^Similar wording only/);
    expect(of('Beekeeping')).toMatchObject({ outcome: 'missing', explanation: { similar: false, evidence: [] } });
    // The outcome of a node is that of the engine.
    for (const { outcome, explanation } of application.working!.criteria) expect(explanation.outcome).toBe(outcome);
    expect(JSON.stringify(application.working)).not.toContain(' ~ ');
    expect(application.working!.reasons.find(({ criterion }) => criterion === kiln.id)!.tone).toBe('against');
  });

  it('say the same in the shortlist', async () => {
    const { items } = await get<Shortlist>(`/api/v1/roles/${role.id}/shortlist`);
    const [best] = items;
    expect(best!.reasons.map(({ text }) => text).join()).toContain('Implied by EKS');
    expect(
      best!.reasons
        .filter(({ tone }) => tone === 'for')
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Kiln');
  });

  it('stand in a comparison', async () => {
    const compared = await get<Comparison>(
      `/api/v1/roles/${role.id}/comparison?applications=${applications.join(',')}`,
    );
    comparisonSchema.parse(compared);
    const tiers = compared.criteria.map(({ candidates }) => candidates[0]!.evidence?.tier ?? null);
    expect(tiers.slice(0, 4)).toEqual(['exact', 'implied', 'similar', null]);
  });

  it('tell the candidate of similar wording without a quote', async () => {
    const explanation = await get<ExplanationView>(`/api/v1/applications/${applications[0]}/explanation`);
    const kiln = explanation.criteria.find(({ label }) => label === 'Kiln maintenance')!;
    expect(kiln).toMatchObject({ outcome: 'missing', similar: true, quotes: [] });
    const { items } = explanation.sections.find(({ id }) => id === 'criteria')!;
    expect(items.find(({ title }) => title.startsWith('Kiln'))!.text).toBe(
      'Not found in your documents. They only use similar wording.',
    );
  });
});
