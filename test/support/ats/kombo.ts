/** Kombo: its events name models and no records, and its API tells the records. */
import { createHmac, randomUUID } from 'node:crypto';
import { Desk, namesOf, type DeskApplication, type DeskPerson } from './desk.js';
import {
  fakeClock,
  startFakeServer,
  type FakeAnswer,
  type FakeEvent,
  type FakeProduct,
  type FakeRequest,
} from './fake-ats.js';

const API_KEY = 'kombo-key-of-a-test';
const INTEGRATION = 'fakehr:FakeIntegration';

/** As it is posted: the signature has no padding. */
export function komboEvent(secret: string, body: unknown): FakeEvent {
  const rawBody = Buffer.from(JSON.stringify(body));
  const signature = createHmac('sha256', secret).update(rawBody).digest('base64url');
  return { headers: { 'content-type': 'application/json', 'x-kombo-signature': signature }, rawBody };
}

export async function startFakeKombo(): Promise<FakeProduct> {
  const desk = new Desk(fakeClock(), () => randomUUID());
  const secret = randomUUID();
  /** Who is there no more is listed with the moment when they went. */
  const gone = { candidates: new Map<string, Date>(), applications: new Map<string, Date>() };
  const changed = new Map<string, Date>();

  const list =
    (kind: 'candidates' | 'applications' | 'jobs', shape: (id: string) => object) =>
    ({ query }: FakeRequest): FakeAnswer => {
      const live = kind === 'jobs' ? desk.jobs : kind === 'candidates' ? desk.people : desk.applications;
      const deleted = kind === 'jobs' || query.get('include_deleted') !== 'true' ? [] : [...gone[kind].keys()];
      const since = query.get('updated_after');
      const wanted = query.get('ids')?.split(',');
      const ids = [...live.keys(), ...deleted].filter(
        (id) => (wanted?.includes(id) ?? true) && (!since || (changed.get(id) ?? new Date(0)) >= new Date(since)),
      );
      const from = Number(query.get('cursor') ?? 0);
      const size = Math.min(250, Number(query.get('page_size') ?? 100));
      const results = ids.slice(from, from + size).map((id) => {
        const at = kind === 'jobs' ? undefined : gone[kind].get(id);
        return at ? { id, remote_deleted_at: at.toISOString() } : { id, remote_deleted_at: null, ...shape(id) };
      });
      const next = from + size < ids.length ? String(from + size) : null;
      return { json: { status: 'success', data: { results, next } } };
    };

  const server = await startFakeServer(
    {
      'GET /ats/jobs': list('jobs', (id) => {
        const { title, text } = desk.jobs.get(id)!;
        return { name: title, description: text, status: 'OPEN', post_url: `https://jobs.example/${id}` };
      }),
      'GET /ats/candidates': list('candidates', (id) => candidateFields(desk.people.get(id)!)),
      'GET /ats/applications': list('applications', (id) => applicationFields(desk.applications.get(id)!)),
      'GET /ats/candidates/:id/attachments': (_, { id = '' }) => {
        const resume = desk.people.get(id)?.resume;
        const attachment = { type: 'CV', file_name: resume?.fileName, content_type: 'application/pdf' };
        const results = resume ? [{ id: `cv-${id}`, ...attachment, data_url: `${server.url}/files/${id}` }] : [];
        return { json: { status: 'success', data: { results }, warnings: [] } };
      },
      'GET /files/:id': (_, { id = '' }) => ({ bytes: desk.people.get(id)?.resume?.bytes ?? Buffer.alloc(0) }),
    },
    {
      authorised: ({ headers }) =>
        headers.authorization === `Bearer ${API_KEY}` && headers['x-integration-id'] === INTEGRATION,
      open: ['GET /files/:id'],
    },
  );

  const product = desk.product(server, {
    account: { apiKey: API_KEY, integrationId: INTEGRATION, apiUrl: server.url },
    secret,
    post(happened) {
      const at = desk.clock();
      const models = happened.what === 'job-opened' ? ['ats_jobs'] : ['ats_candidates', 'ats_applications'];
      if (happened.what === 'job-opened') changed.set(happened.job.id, at);
      else changed.set(happened.person.id, at);
      if ('application' in happened) changed.set(happened.application.id, at);
      return [komboEvent(secret, changedBody(models))];
    },
  });
  const remove = (id: string, how: 'remove' | 'anonymise'): FakeEvent[] => {
    const at = desk.clock();
    for (const { id: application } of desk.applicationsOf(id)) {
      gone.applications.set(application, at);
      changed.set(application, at);
    }
    gone.candidates.set(id, at);
    return product[how](id);
  };
  return { ...product, remove: (id) => remove(id, 'remove'), anonymise: (id) => remove(id, 'anonymise') };
}

export function changedBody(models: readonly string[]): unknown {
  return {
    id: randomUUID(),
    type: 'data-changed',
    data: {
      integration_id: INTEGRATION,
      integration_tool: 'fakehr',
      integration_category: 'ATS',
      changed_models: models.map((name) => ({ name })),
    },
  };
}

function candidateFields(person: DeskPerson): object {
  const [first_name, last_name] = namesOf(person);
  return {
    ...{ remote_id: '32', first_name, last_name, title: 'Cooper', company: 'Barrel Works' },
    email_addresses: [{ email_address: person.email, type: 'PRIVATE' }],
    phone_numbers: [{ phone_number: '+49 731 5', type: 'HOME' }],
    social_media: [{ link: 'https://social.example/ida', type: 'OTHER', username: null }],
    location: { city: 'Ulm', country: 'DE', raw: 'Ulm, Germany', state: null },
  };
}

function applicationFields({ candidate, job, stage, status, answers, appliedAt }: DeskApplication): object {
  return {
    ...{ remote_id: null, candidate_id: candidate, job_id: job },
    outcome: { active: 'PENDING', hired: 'HIRED', rejected: 'DECLINED' }[status],
    rejection_reason_name: status === 'rejected' ? 'Position filled' : null,
    current_stage: { id: `stage-${stage}`, name: stage, index: 1 },
    remote_created_at: appliedAt.toISOString(),
    screening_question_answers: answers.map(({ question, answer }) => ({
      question: { remote_id: null, title: question, type: 'TEXT' },
      answer: { content: answer },
    })),
  };
}
