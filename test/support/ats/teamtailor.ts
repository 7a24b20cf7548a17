/** Teamtailor: what its company webhooks post, in both versions of the signature, and its API, which speaks JSON:API. */
import { createHmac, randomUUID } from 'node:crypto';
import { countedIds, Desk, namesOf, type DeskApplication, type DeskPerson, type Happened } from './desk.js';
import {
  fakeClock,
  startFakeServer,
  type FakeAnswer,
  type FakeEvent,
  type FakeProduct,
  type FakeRequest,
} from './fake-ats.js';

const API_KEY = 'teamtailor-key-of-a-test';

const NOTHING: FakeAnswer = { status: 404, json: { errors: [{ title: 'Record not found', status: '404' }] } };

export interface TeamtailorPayload {
  event_name: string;
  data: { id: string; type: string; attributes?: object };
}

const hex = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Version 1: over the id alone. */
export function signatureV1(secret: string, { data }: Pick<TeamtailorPayload, 'data'>): string {
  return base64(hex(secret, data.id));
}

/** Version 2: over the time and the payload. */
export function signatureV2(secret: string, payload: unknown, at = Date.now()): string {
  const timestamp = Math.floor(at / 1000);
  return base64(`t=${timestamp},v2=${hex(secret, `${timestamp}.${JSON.stringify(payload)}`)}`);
}

/** As it is posted: the signature stands in the header and in the body. */
export function teamtailorEvent(payload: TeamtailorPayload, signature: string): FakeEvent {
  const rawBody = Buffer.from(JSON.stringify({ payload, signature }));
  return { headers: { 'content-type': 'application/json', 'tt-signature': signature }, rawBody };
}

export async function startFakeTeamtailor(): Promise<FakeProduct> {
  const desk = new Desk(fakeClock(), countedIds());
  const secret = randomUUID();
  const resources = (): Record<string, Map<string, { id: string }>> => ({
    jobs: desk.jobs,
    candidates: desk.people,
    'job-applications': desk.applications,
  });

  function resource(type: string, id: string): object | undefined {
    const one = resources()[type]?.get(id);
    if (!one) return undefined;
    if (type === 'jobs') return { id, type, ...jobFields(desk.jobs.get(id)!, server.url) };
    if (type === 'candidates') return { id, type, attributes: candidateFields(desk.people.get(id)!, server.url) };
    return { id, type, ...applicationFields(desk.applications.get(id)!) };
  }

  const one =
    (type: string) =>
    ({ query }: FakeRequest, { id = '' }: Record<string, string>): FakeAnswer => {
      const data = resource(type, id);
      const included = data && type === 'job-applications' && query.get('include') ? includedOf([id]) : undefined;
      return data ? { json: { data, ...(included && { included }) } } : NOTHING;
    };

  function includedOf(ids: readonly string[]): object[] {
    return ids.flatMap((id) => {
      const { candidate, job, stage, status } = desk.applications.get(id)!;
      const [opening, person] = [resource('jobs', job), resource('candidates', candidate)];
      const [stageType, name] = status === 'hired' ? ['Hired', 'Hired'] : ['In process', stage];
      return [
        ...(opening ? [opening] : []),
        ...(person ? [person] : []),
        { id: stageId(status, stage), type: 'stages', attributes: { name, 'stage-type': stageType } },
        { id: '9', type: 'reject-reasons', attributes: { reason: 'Position filled' } },
      ];
    });
  }

  function page(type: string, { path, query }: FakeRequest, ids: readonly string[]): FakeAnswer {
    const size = Math.min(30, Number(query.get('page[size]') ?? 10));
    const number = Number(query.get('page[number]') ?? 1);
    const shown = ids.slice((number - 1) * size, number * size);
    const following = new URLSearchParams(query);
    following.set('page[number]', String(number + 1));
    const isLast = number * size >= ids.length;
    const data = shown.map((id) => resource(type, id));
    const included = type === 'job-applications' ? includedOf(shown) : [];
    return { json: { data, included, links: isLast ? {} : { next: `${server.url}${path}?${following.toString()}` } } };
  }

  const server = await startFakeServer(
    {
      'GET /v1/jobs': (request) => page('jobs', request, [...desk.jobs.keys()]),
      'GET /v1/jobs/:id': one('jobs'),
      'GET /v1/candidates/:id': one('candidates'),
      'GET /v1/job-applications/:id': one('job-applications'),
      'GET /v1/job-applications': (request) => {
        const since = request.query.get('filter[updated-at][from]');
        const all = [...desk.applications.values()].filter(({ changedAt }) => !since || changedAt >= new Date(since));
        return page(
          'job-applications',
          request,
          all.map(({ id }) => id),
        );
      },
      'GET /v1/candidates/:id/job-applications': (request, { id = '' }) =>
        page(
          'job-applications',
          request,
          desk.applicationsOf(id).map((application) => application.id),
        ),
      'GET /v1/candidates/:id/answers': (_, { id = '' }) => {
        const asked = desk.applicationsOf(id).flatMap(({ answers }) => answers);
        const data = asked.map(({ answer }, n) => ({
          ...{ id: String(n), type: 'answers', attributes: { boolean: null, choices: [], range: null, text: answer } },
          relationships: { question: { data: { id: `q${n}`, type: 'questions' } } },
        }));
        const included = asked.map(({ question }, n) => ({
          ...{ id: `q${n}`, type: 'questions', attributes: { title: question, 'question-type': 'Text' } },
        }));
        return { json: { data, included, links: {} } };
      },
      'GET /resumes/:id/:name': (_, { id = '' }) => ({ bytes: desk.people.get(id)?.resume?.bytes ?? Buffer.alloc(0) }),
    },
    {
      authorised: ({ headers }) =>
        headers.authorization === `Token token=${API_KEY}` && Boolean(headers['x-api-version']),
      open: ['GET /resumes/:id/:name'],
    },
  );

  function post(happened: Happened): FakeEvent[] {
    const eventsOf = (event_name: string, type: string, id: string) => {
      const payload = { event_name, data: { id, type, attributes: { 'updated-at': desk.clock().toISOString() } } };
      return [teamtailorEvent(payload, signatureV2(secret, payload))];
    };
    switch (happened.what) {
      case 'job-opened':
        return eventsOf('job.create', 'jobs', happened.job.id);
      case 'edited':
        return eventsOf('candidate.update', 'candidates', happened.person.id);
      case 'anonymised':
      case 'removed':
        return eventsOf('candidate.destroy', 'candidates', happened.person.id);
      case 'applied':
        return eventsOf('job_application.create', 'job-applications', happened.application.id);
      default:
        return eventsOf('job_application.update', 'job-applications', happened.application.id);
    }
  }

  return desk.product(server, { account: { apiKey: API_KEY, apiUrl: server.url }, secret, post });
}

function jobFields({ id, title, text }: { id: string; title: string; text: string }, url: string): object {
  return { attributes: { title, body: text, status: 'open' }, links: { 'careersite-job-url': `${url}/careers/${id}` } };
}

/** The address of a resume is another one each time that it is asked for. */
function candidateFields(person: DeskPerson, url: string): object {
  const [first, last] = namesOf(person);
  const file = person.resume && `${url}/resumes/${person.id}/${encodeURIComponent(person.resume.fileName)}`;
  const ownAttributes = {
    'first-name': first,
    'last-name': last,
    email: person.email,
    phone: null,
    pitch: 'I like turtles',
  };
  return { ...ownAttributes, resume: file ? `${file}?signature=${randomUUID()}` : null, tags: [] };
}

function applicationFields({ candidate, job, stage, status, appliedAt, changedAt }: DeskApplication): object {
  const rejected = status === 'rejected';
  return {
    attributes: {
      'created-at': appliedAt.toISOString(),
      'updated-at': changedAt.toISOString(),
      'cover-letter': 'Barrels are my life.',
      'rejected-at': rejected ? changedAt.toISOString() : null,
    },
    relationships: {
      candidate: { data: { id: candidate, type: 'candidates' } },
      job: { data: { id: job, type: 'jobs' } },
      stage: { data: { id: stageId(status, stage), type: 'stages' } },
      'reject-reason': { data: rejected ? { id: '9', type: 'reject-reasons' } : null },
    },
  };
}

function stageId(status: string, stage: string): string {
  return status === 'hired' ? '2' : String(100 + stage.length);
}
