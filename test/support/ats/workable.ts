/** A Workable of our own: candidates of jobs, their comments and webhooks as far as Candor uses them, with people who are made up. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import {
  fakeClock,
  startFakeServer,
  type FakeAnswer,
  type FakeAssessments,
  type FakeEvent,
  type FakePerson,
  type FakeProduct,
  type FakeRequest,
  type FakeRoute,
} from './fake-ats.js';
import { workableAssessments } from './workable-assessments.js';

const STAGES = ['Sourced', 'Applied', 'Phone Screen', 'Interview', 'Offer', 'Hired'].map((name, index) => ({
  ...{
    id: 5_100_000 + index,
    slug: name.toLowerCase().replace(' ', '-'),
    name,
    kind: name.toLowerCase().replace(' ', '-'),
  },
  position: index + 1,
}));
const REASONS = [
  { id: 'd1f001', description: 'Other candidates are more suitable', candidate_withdrew: false, position: 1 },
  { id: 'd1f002', description: 'Accepted another offer', candidate_withdrew: true, position: 2 },
];
/** The member whom the account names. */
const MEMBER = 'm1a2b3';
const ATTRIBUTE = 'candor_score';
/** How long the address of a file is good. */
const FILE_MS = 60_000;

interface Candidate {
  id: string;
  name: string;
  email: string;
  job: string;
  stage: string;
  reason: string | null;
  hiredAt: string | null;
  anonymized: boolean;
  resume: { fileName: string; bytes: Buffer } | null;
  answers: { question: string; answer: string }[];
  activities: { id: string; body: string | null; created_at: string }[];
  attributes: Record<string, string>;
  createdAt: Date;
  updatedAt: Date;
}

export interface FakeWorkable extends FakeProduct {
  assessments: FakeAssessments;
  /** Ends all addresses of files that were given. */
  expireFiles(): void;
}

export async function startFakeWorkable(): Promise<FakeWorkable> {
  const now = fakeClock();
  const token = randomBytes(24).toString('hex');
  const jobs = new Map<string, { shortcode: string; title: string; text: string; updatedAt: Date }>();
  const candidates = new Map<string, Candidate>();
  const files = new Map<string, { bytes: Buffer; until: number }>();
  let made = 0x3a1000;

  const stageOf = ({ stage }: Candidate) => STAGES.find(({ name }) => name === stage)!;
  const thin = (candidate: Candidate) => {
    const { id, name, email, job, resume, anonymized } = candidate;
    const [firstname, lastname] = name.split(' ');
    return {
      ...{ id, name, firstname, lastname, headline: null, account: { subdomain: 'mill', name: 'Mill' } },
      ...{
        job: { shortcode: job, title: jobs.get(job)!.title },
        stage: candidate.stage,
        stage_kind: stageOf(candidate).kind,
      },
      ...{ disqualified: candidate.reason !== null, disqualification_reason: candidate.reason, anonymized },
      ...{ hired_at: candidate.hiredAt, sourced: false, address: '1 Mill Lane, 89073 Ulm', phone: null, email },
      ...{ created_at: seconds(candidate.createdAt), updated_at: seconds(candidate.updatedAt) },
      resume_metadata: resume && {
        filename: resume.fileName,
        filetype: 'pdf',
        created_at: seconds(candidate.createdAt),
      },
    };
  };
  const detailed = (candidate: Candidate) => {
    const { id, resume, answers } = candidate;
    let resume_url: string | null = null;
    if (resume) {
      const signature = randomUUID();
      files.set(signature, { bytes: resume.bytes, until: Date.now() + FILE_MS });
      resume_url = `${server.url}/files/${id}/${encodeURIComponent(resume.fileName)}?signature=${signature}`;
    }
    return {
      ...thin(candidate),
      ...{
        withdrew: false,
        cover_letter: null,
        summary: null,
        education_entries: [],
        experience_entries: [],
        skills: [],
      },
      answers: answers.map(({ question, answer }) => ({ question: { body: question }, answer: { body: answer } })),
      ...{ resume_url, tags: [], location: { location_str: 'Ulm, Germany', city: 'Ulm', zip_code: '89073' } },
    };
  };
  const missing: FakeAnswer = { status: 404, json: { error: 'Not found' } };
  /** A page of a list behind an id, with the address of the next one. */
  const page = (name: string, all: readonly { id: string }[], { query, path }: FakeRequest): FakeAnswer => {
    const limit = Number(query.get('limit') ?? 50);
    const from = query.has('since_id') ? all.findIndex(({ id }) => id === query.get('since_id')) + 1 : 0;
    const items = all.slice(from, from + limit);
    const more = new URLSearchParams(query);
    more.set('since_id', items.at(-1)?.id ?? '');
    const isLast = from + limit >= all.length;
    return { json: { [name]: items, ...(!isLast && { paging: { next: `${server.url}${path}?${more}` } }) } };
  };
  const of =
    (answer: (candidate: Candidate, request: FakeRequest) => FakeAnswer): FakeRoute =>
    (request, { id }) => {
      const candidate = candidates.get(id!);
      return candidate ? answer(candidate, request) : missing;
    };
  const byMember = (answer: (candidate: Candidate, body: Record<string, unknown>) => FakeAnswer): FakeRoute =>
    of((candidate, { body }) =>
      body.member_id === MEMBER ? answer(candidate, body) : { status: 422, json: { error: 'member_id' } },
    );
  const jobOf = ({ shortcode, title, updatedAt }: { shortcode: string; title: string; updatedAt: Date }) => ({
    ...{ id: shortcode.toLowerCase(), title, shortcode, state: 'published', updated_at: seconds(updatedAt) },
    shortlink: `https://apply.workable.example/j/${shortcode}`,
  });

  const assessments = workableAssessments({
    url: () => server.url,
    candidateOf: (id) => {
      const { name, email, job, resume_url } = detailed(candidates.get(id)!);
      const [first_name, last_name] = name.split(' ');
      return { candidate: { first_name, last_name, email, phone: null, resume_url }, job };
    },
  });
  const server = await startFakeServer(
    {
      'PUT /assessments/:at': ({ headers, body }, { at }) =>
        assessments.receiveResult(headers.authorization, at!, body),
      'GET /spi/v3/candidates': (request) => {
        const since = Date.parse(request.query.get('updated_after') ?? '1970-01-01T00:00:00Z');
        return page(
          'candidates',
          [...candidates.values()].filter(({ updatedAt }) => updatedAt.getTime() >= since).map(thin),
          request,
        );
      },
      'GET /spi/v3/candidates/:id': of((candidate) => ({ json: { candidate: detailed(candidate) } })),
      'GET /spi/v3/candidates/:id/activities': of(({ activities }, request) => page('activities', activities, request)),
      'POST /spi/v3/candidates/:id/comments': byMember((candidate, body) => {
        const id = (made += 1).toString(16);
        candidate.activities.push({
          id,
          body: (body.comment as { body: string }).body,
          created_at: now().toISOString(),
        });
        return { json: { id } };
      }),
      'PATCH /spi/v3/candidates/:id/update_custom_attribute_value': of((candidate, { body }) => {
        if (body.custom_attribute_key !== ATTRIBUTE) return missing;
        candidate.attributes[ATTRIBUTE] = String(body.value);
        return { status: 200 };
      }),
      'POST /spi/v3/candidates/:id/move': byMember((candidate, body) => {
        const stage = STAGES.find(({ slug }) => slug === body.target_stage);
        if (!stage) return { status: 422, json: { error: 'target_stage' } };
        Object.assign(candidate, { stage: stage.name, updatedAt: now() });
        return { status: 200 };
      }),
      'POST /spi/v3/candidates/:id/disqualify': byMember((candidate, body) => {
        const reason = REASONS.find(({ id }) => id === body.disqualify_reason_id);
        Object.assign(candidate, { reason: reason?.description ?? '', updatedAt: now() });
        return { status: 200 };
      }),
      'GET /spi/v3/jobs': (request) => page('jobs', [...jobs.values()].map(jobOf), request),
      'GET /spi/v3/jobs/:id': (_request, { id }) => {
        const job = jobs.get(id!);
        return job ? { json: { ...jobOf(job), full_description: job.text } } : missing;
      },
      'GET /spi/v3/jobs/:id/stages': (_request, { id }) => (jobs.has(id!) ? { json: { stages: STAGES } } : missing),
      'GET /spi/v3/disqualification_reasons': () => ({ json: REASONS }),
      'GET /files/:id/:name': ({ query }) => {
        const file = files.get(query.get('signature') ?? '');
        return file && file.until > Date.now() ? { bytes: file.bytes } : { status: 403 };
      },
    },
    {
      authorised: ({ headers }) => headers.authorization === `Bearer ${token}`,
      open: ['GET /files/:id/:name', 'PUT /assessments/:at'],
    },
  );

  const posted = (event_type: string, data: object): FakeEvent =>
    signWorkable(token, {
      id: randomUUID(),
      event_type,
      fired_at: now().toISOString(),
      resource_type: 'candidate',
      data,
    });
  const moved = (id: string, edit: (candidate: Candidate) => void): FakeEvent[] => {
    const candidate = candidates.get(id)!;
    edit(candidate);
    candidate.updatedAt = now();
    return [posted('candidate_moved', detailed(candidate))];
  };

  return {
    server,
    secret: token,
    assessments,
    account: { subdomain: 'mill', token, memberId: MEMBER, apiUrl: `${server.url}/spi/v3` },
    openJob({ title, text }) {
      const shortcode = randomBytes(5).toString('hex').toUpperCase();
      jobs.set(shortcode, { shortcode, title, text, updatedAt: now() });
      return { job: shortcode, events: [] };
    },
    apply({ name, email, job, resume, answers = [] }: FakePerson) {
      const id = (made += 1).toString(16);
      const at = now();
      const candidate: Candidate = {
        ...{
          id,
          name,
          email,
          job,
          stage: 'Applied',
          reason: null,
          hiredAt: null,
          anonymized: false,
          resume: resume ?? null,
        },
        ...{ answers, activities: [{ id: `${id}a`, body: null, created_at: at.toISOString() }], attributes: {} },
        ...{ createdAt: at, updatedAt: at },
      };
      candidates.set(id, candidate);
      return { candidate: id, application: id, events: [posted('candidate_created', detailed(candidate))] };
    },
    // Workable posts nothing about it.
    edit(id, changes) {
      Object.assign(candidates.get(id)!, changes, { updatedAt: now() });
      return [];
    },
    move: (id, stage) => moved(id, (candidate) => (candidate.stage = stage)),
    reject: (id) => moved(id, (candidate) => (candidate.reason = REASONS[0]!.description)),
    hire: (id) => moved(id, (candidate) => Object.assign(candidate, { stage: 'Hired', hiredAt: seconds(now()) })),
    anonymise(id) {
      Object.assign(candidates.get(id)!, {
        anonymized: true,
        name: 'Anonymized',
        email: '',
        resume: null,
        updatedAt: now(),
      });
      return [];
    },
    remove(id) {
      candidates.delete(id);
      return [posted('candidate_deleted', { id })];
    },
    applicationStatus(id) {
      const { reason, stage } = candidates.get(id)!;
      return reason !== null ? 'rejected' : stage === 'Hired' ? 'hired' : stage;
    },
    shown(id) {
      const { activities, attributes } = candidates.get(id)!;
      return [...activities.flatMap(({ body }) => body ?? []), ...Object.values(attributes)];
    },
    expireFiles: () => files.clear(),
  };
}

/** As Workable signs: the whole body. */
export function signWorkable(secret: string, body: unknown): FakeEvent {
  const rawBody = Buffer.from(JSON.stringify(body));
  const signature = createHmac('sha256', secret).update(rawBody).digest('hex');
  return { headers: { 'content-type': 'application/json', 'x-workable-signature': signature }, rawBody };
}

/** Workable tells moments to a second. */
function seconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
