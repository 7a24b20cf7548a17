/** SmartRecruiters: notifications that name things, and the part of its API that tells what stands there. */
import { createHmac, randomUUID } from 'node:crypto';
import { Desk, FIRST_STAGE, namesOf, type DeskApplication, type DeskPerson, type Happened } from './desk.js';
import { fakeClock, startFakeServer, type FakeAnswer, type FakeEvent, type FakeProduct } from './fake-ats.js';

const API_KEY = 'sr-key-of-a-test';

const NOTHING: FakeAnswer = { status: 404, json: { message: 'Not found' } };

export interface SmartRecruitersNotification {
  name: string;
  body: unknown;
  link: string;
  id?: string;
  at?: number;
}

/** A notification as it is posted. `secrets`: all that are live sign it. */
export function smartRecruitersEvent(
  secrets: readonly string[],
  { name, body, link, id = randomUUID(), at = Date.now() }: SmartRecruitersNotification,
): FakeEvent {
  const rawBody = Buffer.from(JSON.stringify(body));
  const timestamp = String(Math.floor(at / 1000));
  const signed = (secret: string) =>
    createHmac('sha256', secret)
      .update(`${timestamp}.${rawBody.toString()}.${id}.${name}.v201907.<${link}>; rel=self`)
      .digest('hex');
  const headers = {
    'content-type': 'application/json',
    'event-id': id,
    'event-name': name,
    'event-version': 'v201907',
    link: `<${link}>; rel=self`,
    'smartrecruiters-timestamp': timestamp,
    'smartrecruiters-signature': secrets.map((secret) => `v1=${signed(secret)}`).join(';'),
  };
  return { headers, rawBody };
}

export async function startFakeSmartRecruiters(): Promise<FakeProduct> {
  const desk = new Desk(
    fakeClock(),
    () => randomUUID(),
    (candidate, job) => `${candidate} ${job}`,
  );
  const secret = randomUUID();
  const server = await startFakeServer(
    {
      'GET /jobs': ({ query }) => {
        const limit = Number(query.get('limit') ?? 10);
        const jobs = [...desk.jobs.values()];
        const from = Number(query.get('pageId') ?? 0);
        const content = jobs.slice(from, from + limit).map(({ id, title }) => ({ id, title, status: 'SOURCING' }));
        const nextPageId = from + limit < jobs.length ? String(from + limit) : undefined;
        return { json: { limit, content, ...(nextPageId && { nextPageId }) } };
      },
      'GET /jobs/:id': (_, { id = '' }) => {
        const job = desk.jobs.get(id);
        return job ? { json: { id, title: job.title, status: 'SOURCING' } } : NOTHING;
      },
      'GET /candidates/:id': (_, { id = '' }) => {
        const person = desk.people.get(id);
        return person ? { json: candidate(person, desk.applicationsOf(id), desk) } : NOTHING;
      },
      'GET /candidates/:id/jobs/:job/attachments': (_, { id = '' }) => {
        const resume = desk.people.get(id)?.resume;
        const avatar = { id: `avatar-${id}`, name: 'generated-avatar.jpg', type: 'AVATAR', contentType: 'image/jpeg' };
        const file = { id: `resume-${id}`, name: resume?.fileName, type: 'RESUME', contentType: 'application/pdf' };
        return { json: { totalFound: 2, content: [avatar, ...(resume ? [file] : [])] } };
      },
      'GET /candidates/attachments/:id': (_, { id = '' }) => {
        const bytes = desk.people.get(id.replace('resume-', ''))?.resume?.bytes;
        return bytes ? { bytes } : NOTHING;
      },
    },
    { authorised: ({ headers }) => headers['x-smarttoken'] === API_KEY },
  );

  function post(happened: Happened): FakeEvent[] {
    const notify = (name: string, path: string, body: unknown) => [
      smartRecruitersEvent([secret], { name, body, link: `${server.url}${path}` }),
    ];
    if (happened.what === 'job-opened')
      return notify('job.created', `/jobs/${happened.job.id}`, { id: happened.job.id });
    if ('person' in happened && !('application' in happened)) {
      const { id } = happened.person;
      const name = happened.what === 'edited' ? 'candidate.updated' : 'candidate.deleted';
      return notify(name, `/candidates/${id}`, { id });
    }
    const { candidate: person, job } = happened.application;
    const name = happened.what === 'applied' ? 'application.created' : 'application.status.updated';
    return notify(name, `/candidates/${person}/jobs/${job}`, { job_id: job, candidate_id: person });
  }

  return desk.product(server, { account: { apiKey: API_KEY, apiUrl: server.url }, secret, post });
}

function candidate(person: DeskPerson, applications: readonly DeskApplication[], desk: Desk): unknown {
  const [firstName, lastName] = namesOf(person);
  const [primaryAssignment, ...secondaryAssignments] = applications.map(({ job, stage, status }) => ({
    job: { id: job, title: desk.jobs.get(job)?.title },
    status: status === 'active' ? (stage === FIRST_STAGE ? 'NEW' : 'INTERVIEW') : status.toUpperCase(),
    ...(status === 'active' && stage !== FIRST_STAGE && { subStatus: stage }),
  }));
  return {
    ...{ id: person.id, internal: false, firstName, lastName, email: person.email },
    ...{ location: { city: 'Porto', country: 'Portugal' }, web: { skype: 'x.y', linkedin: 'linkedin.com/in/fake' } },
    experience: [{ title: 'Cooper', company: 'Barrel Works', current: true, startDate: '2021-04' }],
    education: [{ institution: 'Trade School', degree: 'Diploma', startDate: '2015', endDate: '2014' }],
    primaryAssignment,
    secondaryAssignments,
  };
}
