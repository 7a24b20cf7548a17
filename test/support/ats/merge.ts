/** A Merge of our own: the common models of one linked account as far as Candor uses them, with people who are made up. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import {
  fakeClock,
  startFakeServer,
  type FakeAnswer,
  type FakeEvent,
  type FakePerson,
  type FakeProduct,
  type FakeRequest,
} from './fake-ats.js';

const STAGES = ['Applied', 'Phone screen', 'Offer', 'Hired'].map((name, index) => ({
  ...{ id: `a1000000-0000-4000-8000-00000000000${index}`, name, job: null, stage_order: index },
}));
const REASON = { id: 'a2000000-0000-4000-8000-000000000000', name: 'Position filled' };
/** The user of the product behind Merge whom the account names. */
const USER = 'user-17';
const FILE_MS = 60_000;

interface Model {
  id: string;
  modified_at: string;
  remote_was_deleted: boolean;
}
interface Candidate extends Model {
  first_name: string;
  last_name: string;
  email_addresses: { value: string }[];
  applications: string[];
}
interface Application extends Model {
  candidate: string;
  job: string;
  applied_at: string;
  rejected_at: string | null;
  current_stage: string;
  reject_reason: string | null;
  answers: { question: string; answer: string }[];
}
interface Attachment extends Model {
  candidate: string;
  file_name: string;
  bytes: Buffer;
}
interface Job extends Model {
  name: string;
  description: string;
}

export interface FakeMerge extends FakeProduct {
  /** Ends all addresses of files that were given. */
  expireFiles(): void;
  /** What Merge posts when it has asked the other product for everything. */
  synced(): FakeEvent;
  /** The product behind Merge refuses whatever is made next. */
  refuseNext: string | null;
}

export async function startFakeMerge(): Promise<FakeMerge> {
  const now = fakeClock();
  const [apiKey, accountToken, secret] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
  const candidates = new Map<string, Candidate>();
  const applications = new Map<string, Application>();
  const attachments = new Map<string, Attachment>();
  const jobs = new Map<string, Job>();
  const notes: { id: string; candidate: string; body: string; user: string; created_at: string }[] = [];
  const files = new Map<string, { bytes: Buffer; until: number }>();

  const model = (): Model => ({ id: randomUUID(), modified_at: micros(now()), remote_was_deleted: false });
  const touch = <One extends Model>(one: One, changes: Partial<One> = {}): One =>
    Object.assign(one, changes, { modified_at: micros(now()) });

  const givenApplication = ({ answers, ...application }: Application, query: URLSearchParams) => {
    const expanded = (query.get('expand') ?? '').split(',');
    const withQuestions = expanded.includes('screening_question_answers.question');
    return {
      ...application,
      candidate: expanded.includes('candidate') ? candidates.get(application.candidate) : application.candidate,
      current_stage: expanded.includes('current_stage')
        ? STAGES.find(({ id }) => id === application.current_stage)
        : application.current_stage,
      reject_reason:
        application.reject_reason && expanded.includes('reject_reason') ? REASON : application.reject_reason,
      screening_question_answers: answers.map(({ question, answer }) => ({
        question: withQuestions ? { id: randomUUID(), title: question } : randomUUID(),
        answer,
      })),
    };
  };
  const givenAttachment = ({ bytes, ...attachment }: Attachment) => {
    const signature = randomUUID();
    files.set(signature, { bytes, until: Date.now() + FILE_MS });
    return {
      ...attachment,
      attachment_type: 'RESUME',
      file_url: `${server.url}/files/${attachment.id}?signature=${signature}`,
    };
  };
  const missing: FakeAnswer = { status: 404, json: { detail: 'Not found.' } };
  /** A page of a list; cursors are made of a place. */
  const page = <One extends Partial<Model>>(
    all: Iterable<One>,
    { query }: FakeRequest,
    given: (one: One) => unknown = (one) => one,
  ): FakeAnswer => {
    const after = query.get('modified_after');
    const found = [...all].filter(
      ({ modified_at = '', remote_was_deleted }) =>
        (after === null || Date.parse(modified_at) >= Date.parse(after)) &&
        (!remote_was_deleted || query.get('include_deleted_data') === 'true'),
    );
    const size = Math.min(Number(query.get('page_size') ?? 30), 100);
    const cursor = query.get('cursor');
    const from = cursor === null ? 0 : Number(Buffer.from(cursor, 'base64url').toString().slice(2));
    const next = found.length > from + size ? Buffer.from(`p=${from + size}`).toString('base64url') : null;
    return { json: { next, previous: null, results: found.slice(from, from + size).map(given) } };
  };
  const one = <One>(found: One | undefined, given: (one: One) => unknown = (it) => it): FakeAnswer =>
    found === undefined ? missing : { json: given(found) };
  /** Makes a thing, if the product behind lets it. */
  const made = ({ body }: FakeRequest, make: () => { id: string } | null): FakeAnswer => {
    if (body.remote_user_id !== USER) return { status: 400, json: { errors: [{ title: 'remote_user_id' }] } };
    const title = merge.refuseNext;
    merge.refuseNext = null;
    if (title !== null) return { status: 201, json: { model: null, warnings: [], errors: [{ title }] } };
    const thing = make();
    return thing ? { status: 201, json: { model: thing, warnings: [], errors: [] } } : missing;
  };

  const base = '/api/ats/v1';
  const server = await startFakeServer(
    {
      [`GET ${base}/applications`]: (request) => {
        const candidate = request.query.get('candidate_id');
        const all = [...applications.values()].filter((it) => candidate === null || it.candidate === candidate);
        return page(all, request, (it) => givenApplication(it, request.query));
      },
      [`GET ${base}/applications/:id`]: ({ query }, { id }) =>
        one(applications.get(id!), (it) => givenApplication(it, query)),
      [`POST ${base}/applications/:id/change-stage`]: (request, { id }) =>
        made(request, () => {
          const application = applications.get(id!);
          const stage = STAGES.find((it) => it.id === request.body.job_interview_stage);
          return application && stage ? touch(application, { current_stage: stage.id }) : null;
        }),
      [`GET ${base}/candidates`]: (request) => page(candidates.values(), request),
      [`GET ${base}/candidates/:id`]: (_request, { id }) => one(candidates.get(id!)),
      [`GET ${base}/attachments`]: (request) => {
        const candidate = request.query.get('candidate_id');
        return page(
          [...attachments.values()].filter((it) => it.candidate === candidate),
          request,
          givenAttachment,
        );
      },
      [`GET ${base}/attachments/:id`]: (_request, { id }) => one(attachments.get(id!), givenAttachment),
      [`GET ${base}/jobs`]: (request) => page(jobs.values(), request, givenJob),
      [`GET ${base}/jobs/:id`]: (_request, { id }) => one(jobs.get(id!), givenJob),
      [`GET ${base}/job-interview-stages`]: (request) => page(request.query.has('job_id') ? [] : STAGES, request),
      [`GET ${base}/activities`]: (request) => {
        const after = request.query.get('created_after') ?? '';
        return page(
          notes.filter(({ created_at }) => created_at > after),
          request,
        );
      },
      [`POST ${base}/activities`]: (request) =>
        made(request, () => {
          const { candidate, body } = request.body.model as { candidate: string; body: string };
          if (!candidates.has(candidate)) return null;
          // By the clock of the machine, since it is asked for by that.
          const note = { id: randomUUID(), candidate, body, user: USER, created_at: new Date().toISOString() };
          notes.push(note);
          return note;
        }),
      'GET /files/:id': ({ query }) => {
        const file = files.get(query.get('signature') ?? '');
        return file && file.until > Date.now() ? { bytes: file.bytes } : { status: 403 };
      },
    },
    {
      authorised: ({ headers }) =>
        headers.authorization === `Bearer ${apiKey}` && headers['x-account-token'] === accountToken,
      open: ['GET /files/:id'],
    },
  );

  const posted = (event: string, data: unknown): FakeEvent =>
    signMerge(secret, {
      hook: { id: 'cb1fe0a7-0000-4000-8000-000000000000', event, target: 'https://candor.example/hooks' },
      linked_account: { id: 'linked-account', integration: 'Mill', category: 'ats', status: 'COMPLETE' },
      data,
    });
  const changed = (id: string, changes: Partial<Application>): FakeEvent[] => {
    const application = touch(applications.get(id)!, changes);
    return [posted('Application.changed', givenApplication(application, new URLSearchParams()))];
  };
  const deleted = (candidate: string): { candidate: Candidate; theirs: Application[] } => {
    const theirs = [...applications.values()].filter((it) => it.candidate === candidate);
    for (const application of theirs) touch(application, { remote_was_deleted: true });
    return { candidate: touch(candidates.get(candidate)!, { remote_was_deleted: true }), theirs };
  };

  const merge: FakeMerge = {
    server,
    secret,
    refuseNext: null,
    account: { apiKey, accountToken, remoteUserId: USER, apiUrl: `${server.url}${base}` },
    openJob({ title, text }) {
      const job = { ...model(), name: title, description: text };
      jobs.set(job.id, job);
      return { job: job.id, events: [posted('Job.created', givenJob(job))] };
    },
    apply({ name, email, job, resume, answers = [] }: FakePerson) {
      const [first_name = '', ...last] = name.split(' ');
      const known = [...candidates.values()].find(({ email_addresses }) => email_addresses[0]?.value === email);
      const candidate = known ?? {
        ...{ ...model(), first_name, last_name: last.join(' '), email_addresses: [{ value: email }], applications: [] },
      };
      const application: Application = {
        ...{ ...model(), candidate: candidate.id, job, applied_at: now().toISOString(), rejected_at: null },
        ...{ current_stage: STAGES[0]!.id, reject_reason: null, answers },
      };
      candidate.applications.push(application.id);
      candidates.set(candidate.id, candidate);
      applications.set(application.id, application);
      const file = {
        ...model(),
        candidate: candidate.id,
        file_name: resume?.fileName ?? '',
        bytes: resume?.bytes ?? Buffer.alloc(0),
      };
      if (resume) attachments.set(file.id, file);
      const events = [
        posted('Candidate.created', candidate),
        posted('Application.created', givenApplication(application, new URLSearchParams())),
      ];
      return { candidate: candidate.id, application: application.id, events };
    },
    edit(id, { name, email }) {
      const [first_name, ...last] = name?.split(' ') ?? [];
      const candidate = touch(candidates.get(id)!, {
        ...(name && { first_name, last_name: last.join(' ') }),
        ...(email && { email_addresses: [{ value: email }] }),
      });
      return [posted('Candidate.changed', candidate)];
    },
    move: (id, stage) => changed(id, { current_stage: STAGES.find(({ name }) => name === stage)!.id }),
    reject: (id) => changed(id, { rejected_at: now().toISOString(), reject_reason: REASON.id }),
    hire: (id) => changed(id, { current_stage: STAGES.at(-1)!.id }),
    // Merge knows no anonymising: who is taken out of the other product is deleted.
    anonymise(id) {
      deleted(id);
      return [];
    },
    remove(id) {
      const { candidate, theirs } = deleted(id);
      const events = theirs.map((one) => posted('Application.removed', givenApplication(one, new URLSearchParams())));
      return [...events, posted('Candidate.removed', candidate)];
    },
    applicationStatus(id) {
      const { rejected_at, current_stage } = applications.get(id)!;
      const { name } = STAGES.find((it) => it.id === current_stage)!;
      return rejected_at !== null ? 'rejected' : name === 'Hired' ? 'hired' : name;
    },
    shown: (id) =>
      notes.filter(({ candidate }) => candidate === applications.get(id)!.candidate).map(({ body }) => body),
    expireFiles: () => files.clear(),
    synced: () => posted('LinkedAccount.synced', { sync_status: { last_sync_start: now().toISOString() } }),
  };
  return merge;
}

/** As Merge signs: the whole body, base64 for addresses. */
export function signMerge(secret: string, body: unknown): FakeEvent {
  const rawBody = Buffer.from(JSON.stringify(body));
  // Node leaves the padding out, Merge does not.
  const signature = `${createHmac('sha256', secret).update(rawBody).digest('base64url')}=`;
  return { headers: { 'content-type': 'application/json', 'x-merge-webhook-signature': signature }, rawBody };
}

function givenJob({ name, description, ...job }: Job) {
  return { ...job, name, description, status: 'OPEN', job_posting_urls: [{ url: `https://jobs.example/${job.id}` }] };
}

/** Merge tells moments to a millionth of a second. */
function micros(moment: Date): string {
  return moment.toISOString().replace('Z', '042Z');
}
