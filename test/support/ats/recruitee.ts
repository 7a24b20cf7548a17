/** Recruitee: what it posts, and the part of its API that tells what stands there. */
import { createHmac, randomUUID } from 'node:crypto';
import { countedIds, Desk, type DeskApplication, type Happened } from './desk.js';
import { fakeClock, startFakeServer, type FakeAnswer, type FakeEvent, type FakeProduct } from './fake-ats.js';

const COMPANY = 'fake-company';
const TOKEN = 'recruitee-token-of-a-test';

const NOTHING: FakeAnswer = { status: 404, json: { error: ['Not found'] } };

/** What it posts, signed. */
export function recruiteeEvent(secret: string, body: unknown): FakeEvent {
  const rawBody = Buffer.from(JSON.stringify(body));
  const signature = createHmac('sha256', secret).update(rawBody).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Recruitee-Webhooks',
    'x-recruitee-signature': signature,
  };
  return { headers, rawBody };
}

export async function startFakeRecruitee(): Promise<FakeProduct> {
  const desk = new Desk(fakeClock(), countedIds(), (candidate, job) => `${candidate} ${job}`);
  const secret = randomUUID();
  const server = await startFakeServer(
    {
      [`GET /c/${COMPANY}/offers/:id`]: (_, { id = '' }) => {
        const job = desk.jobs.get(id);
        const [title, description] = [job?.title, job?.text];
        return job ? { json: { offer: { id: Number(id), title, description, status: 'published' } } } : NOTHING;
      },
      [`GET /c/${COMPANY}/candidates/:id`]: (_, { id = '' }) => {
        const person = desk.people.get(id);
        if (!person) return NOTHING;
        const applications = desk.applicationsOf(id);
        const candidate = {
          ...{ id: Number(id), name: person.name, emails: [person.email], phones: [], source: 'manual' },
          ...{ social_links: [], links: [], cover_letter: null },
          cv_original_url: person.resume
            ? `${server.url}/files/${id}/${encodeURIComponent(person.resume.fileName)}?signature=${randomUUID()}`
            : null,
          fields: [
            { kind: 'date_of_birth', values: [{ date: '1990-01-01' }] },
            { kind: 'experience', values: [{ company: 'Barrel Works', title: 'Cooper', start_date: '2019-02-01' }] },
            { kind: 'language_skill', values: [{ language_name: 'Portuguese', level: 'native' }] },
          ],
          placements: applications.map(placement),
          grouped_open_question_answers: applications.map(({ job, answers }) => ({
            offer: { id: Number(job), title: desk.jobs.get(job)?.title },
            open_question_answers: answers.map(({ question, answer }) => ({
              question,
              kind: 'string',
              content: answer,
            })),
          })),
        };
        const references = applications.flatMap(({ job, stage }) => [
          { type: 'Offer', id: Number(job), title: desk.jobs.get(job)?.title, status: 'published' },
          { type: 'Stage', id: stageId(stage), name: stage },
        ]);
        return { json: { candidate, references } };
      },
      'GET /files/:id/:name': (_, { id = '' }) => ({ bytes: desk.people.get(id)?.resume?.bytes ?? Buffer.alloc(0) }),
    },
    { authorised: ({ headers }) => headers.authorization === `Bearer ${TOKEN}`, open: ['GET /files/:id/:name'] },
  );

  function post(happened: Happened): FakeEvent[] {
    const at = desk.clock().toISOString();
    const eventsOf = (event_type: string, event_subtype: string | null, payload: unknown) => [
      recruiteeEvent(secret, { created_at: at, event_type, event_subtype, payload }),
    ];
    if (happened.what === 'job-opened')
      return eventsOf('job_published', null, { offer: { id: Number(happened.job.id), title: happened.job.title } });
    const { id, name, email } = happened.person;
    const candidate = { id: Number(id), name, emails: [email] };
    switch (happened.what) {
      case 'edited':
        return [];
      case 'anonymised':
      case 'removed':
        return eventsOf('candidate_deleted', null, { candidate });
      case 'applied':
        return eventsOf('new_candidate', 'careers_site', { candidate });
      case 'rejected':
        return eventsOf('candidate_moved', 'disqualified', {
          candidate,
          offer: { id: Number(happened.application.job) },
        });
      case 'moved':
      case 'hired': {
        const { job, stage } = happened.application;
        const details = { to_stage: { id: stageId(stage), name: stage } };
        return eventsOf('candidate_moved', 'stage_changed', { candidate, offer: { id: Number(job) }, details });
      }
    }
  }

  const account = { company: COMPANY, token: TOKEN, apiUrl: server.url };
  return desk.product(server, { account, secret, post });
}

function placement({ candidate, job, stage, status, appliedAt, changedAt }: DeskApplication): unknown {
  return {
    ...{ id: Number(candidate) * 7, candidate_id: Number(candidate), offer_id: Number(job), stage_id: stageId(stage) },
    ...{ created_at: appliedAt.toISOString(), updated_at: changedAt.toISOString() },
    hired_at: status === 'hired' ? changedAt.toISOString() : null,
    ...(status === 'rejected' && { disqualified_at: changedAt.toISOString(), disqualify_reason: 'Not enough barrels' }),
  };
}

/** Stages have ids; any number that is the same for the same name will do. */
function stageId(name: string): number {
  return [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000;
}
