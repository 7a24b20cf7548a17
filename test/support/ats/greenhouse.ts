/**
 * A stand-in for Greenhouse: its webhooks, and Harvest v3 with OAuth client credentials, cursors, filters that refuse what they do not know,
 * and files at signed addresses that expire. Shapes after the vendor's documentation; the people are made up.
 */
import { createHmac } from 'node:crypto';
import { signGreenhouse } from '../../../libs/ats/greenhouse/greenhouse.js';
import { greenhouseAssessments, TESTS } from './greenhouse-assessments.js';
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

type Row = Record<string, unknown> & { id: number };

export interface FakeGreenhouse extends FakeProduct {
  assessments: FakeAssessments & {
    /** Asks how one stands, as it does once it was told that it is finished. */
    ask(id: string): Promise<{ status: number; body: Record<string, unknown> }>;
    /** Says that it could not use an answer. */
    complain(id: string, error: string): Promise<number>;
  };
  /** Creates a candidate who is considered for openings and has applied for none. */
  prospect(
    person: Omit<FakePerson, 'job'>,
    jobs: string[],
  ): { candidate: string; application: string; events: FakeEvent[] };
  unreject(application: string): FakeEvent[];
  unhire(application: string): FakeEvent[];
  merge(from: string, into: string): FakeEvent[];
  /** Returns the event that it posts when a user saves its webhook. */
  ping(): FakeEvent;
  /** Addresses of files that were given so far are good no more. */
  expireFiles(): void;
  /** Fields of an application as Harvest has them. */
  set(application: string, fields: Record<string, unknown>): void;
  employ(candidate: string, employment: Record<string, unknown>): void;
  /** Months. */
  study(
    candidate: string,
    study: { school: string; degree: string; discipline: string; start: string; end: string },
  ): void;
  /** Lists that the credential may not read. */
  forbidden: Set<string>;
}

const CLIENT = { id: 'fake-client-7', secret: 'fake-client-secret' };
const STAGES = ['Application Review', 'Phone Interview', 'Onsite', 'Offer'];
const REASONS = ['Lacking skills', 'Position was filled'];
/** Filters of lists, beside those of all. */
const FILTERS: Readonly<Record<string, readonly string[]>> = {
  jobs: [],
  job_posts: ['job_ids'],
  candidates: [],
  applications: ['candidate_ids', 'job_ids'],
  attachments: ['candidate_ids'],
  candidate_employments: ['candidate_ids'],
  candidate_educations: ['candidate_ids'],
  custom_field_options: [],
  rejection_reasons: ['include_defaults'],
  job_interview_stages: ['job_ids'],
  notes: ['candidate_ids', 'type'],
};

export async function startFakeGreenhouse(): Promise<FakeGreenhouse> {
  const now = fakeClock();
  const lists: Record<string, Row[]> = Object.fromEntries(Object.keys(FILTERS).map((name) => [name, []]));
  let lastId = 4_000_000_000;
  let token = '';
  let fileKey = 'first';
  let events = 0;
  const files = new Map<string, Buffer>();
  const secret = 'fake-greenhouse-secret-key';
  const forbidden = new Set<string>();

  function add(list: string, fields: Record<string, unknown>): Row {
    const at = now().toISOString();
    const row = { created_at: at, updated_at: at, ...fields, id: (lastId += 7) };
    lists[list]!.push(row);
    return row;
  }
  function row(list: string, id: unknown): Row {
    const found = lists[list]!.find((one) => one.id === Number(id));
    if (!found) throw new Error(`The fake has no ${String(id)} among its ${list}`);
    return found;
  }
  function change(list: string, id: unknown, fields: Record<string, unknown>): Row {
    return Object.assign(row(list, id), fields, { updated_at: now().toISOString() });
  }

  const signatureOf = (path: string): string => createHmac('sha256', fileKey).update(path).digest('hex');
  function signed(path: string): string {
    return `${server.url}${path}?X-Amz-Expires=604800&X-Amz-Signature=${signatureOf(path)}`;
  }

  /** Of a list as one is asked for; cursors hold all that was asked for first, and go alone. */
  function page(name: string, { query, path }: FakeRequest): FakeAnswer {
    if (forbidden.has(name)) return { status: 403, json: { message: 'Forbidden' } };
    const cursor = query.get('cursor');
    const unprocessable = (error: unknown): FakeAnswer => ({
      status: 422,
      json: { message: 'Unprocessable Content', errors: [error] },
    });
    if (cursor !== null && [...query.keys()].length > 1)
      return unprocessable('When passing a cursor, do not include other query params.');
    const asked = cursor === null ? query : new URLSearchParams(Buffer.from(cursor, 'base64url').toString());
    const known = ['per_page', 'ids', 'updated_at', 'after', ...FILTERS[name]!];
    const strange = [...asked.keys()].filter((one) => !known.includes(one));
    if (strange.length > 0) return unprocessable(`Invalid query params: ${strange.join(', ')}`);
    const size = Number(asked.get('per_page') ?? 100);
    if (!(size >= 1 && size <= 500)) return unprocessable({ per_page: `\`${size}\` is not between 1 and 500` });
    let rows = [...lists[name]!].sort((one, other) => other.id - one.id);
    for (const [filter, value] of asked) {
      if (!filter.endsWith('ids')) continue;
      const ids = value.split(',');
      if (ids.length > 50) return unprocessable({ [filter]: 'must have at most 50 items' });
      const field = filter === 'ids' ? 'id' : filter.slice(0, -1);
      rows = rows.filter((one) => ids.includes(String(one[field])));
    }
    const since = asked.get('updated_at');
    if (since !== null) {
      const [, moment] = /^gte\|(.+)$/.exec(since) ?? [];
      if (moment === undefined) return unprocessable({ updated_at: 'is not an operator and a moment' });
      rows = rows.filter((one) => Date.parse(String(one.updated_at)) >= Date.parse(moment));
    }
    if (asked.has('type')) rows = rows.filter((one) => one.type === asked.get('type'));
    const after = asked.get('after');
    if (after !== null) rows = rows.filter((one) => one.id < Number(after));
    const shown = rows
      .slice(0, size)
      .map((one) => (name === 'attachments' ? { ...one, url: signed(String(one.url)) } : one));
    if (rows.length <= size) return { json: shown };
    asked.set('after', String(shown.at(-1)!.id));
    const next = Buffer.from(asked.toString()).toString('base64url');
    return { json: shown, headers: { link: `<${server.url}${path}?cursor=${next}>; rel="next"` } };
  }

  const assessments = greenhouseAssessments({
    url: () => server.url,
    candidateOf: (application) => {
      const { candidate_id: id } = row('applications', application);
      const { first_name, last_name, email_addresses } = row('candidates', id);
      const [resume] = lists.attachments!.filter((file) => file.candidate_id === id);
      return {
        ...{ first_name, last_name, email: (email_addresses as { value: string }[])[0]!.value, phone_number: null },
        resume_url: resume ? signed(String(resume.url)) : null,
        greenhouse_profile_url: `https://app.greenhouse.io/people/${String(id)}?application_id=${application}`,
      };
    },
  });
  const written: Readonly<Record<string, FakeRoute>> = {
    [`PATCH ${TESTS}/:id`]: ({ headers }, { id }) => assessments.finished(headers.authorization, id!),
    'POST /token': ({ headers, body }) => {
      const basic = `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}`;
      if (headers.authorization !== basic) return { status: 401, json: { error: 'invalid_client' } };
      if (body.grant_type !== 'client_credentials')
        return { status: 400, json: { message: 'Must include `grant_type`' } };
      // One token of a client is good at a time.
      token = `token-${(events += 1)}`;
      return { json: { token_type: 'Bearer', access_token: token, expires_in: 3_600 } };
    },
    'GET /files/:key/:name': ({ path, query }) => {
      if (query.get('X-Amz-Signature') !== signatureOf(path)) return { status: 403, bytes: Buffer.from('<Error/>') };
      const bytes = files.get(path);
      return bytes ? { bytes, headers: { 'content-type': 'application/pdf' } } : { status: 404 };
    },
    'POST /v3/notes': ({ body }) => {
      // The documentation offers small letters and takes capitals.
      if (body.note_type !== 'NOTE')
        return { status: 422, json: { errors: [{ note_type: 'is not included in the list' }] } };
      if (!['public', 'private', 'admin_only'].includes(String(body.visibility)))
        return { status: 422, json: { errors: [{ visibility: 'is not included in the list' }] } };
      const { note_type: type, visibility, ...fields } = body;
      return { status: 201, json: add('notes', { ...fields, type, visibility: `${String(visibility)}_visible` }) };
    },
    'POST /v3/applications/:id/move': ({ body }, { id }) => {
      const application = row('applications', id);
      if (application.status !== 'in_process' || application.job_interview_stage_id !== body.from_stage_id)
        return { status: 422, json: { errors: [{ from_stage_id: 'is not the current stage' }] } };
      const stage = lists.job_interview_stages!.find(
        (one) => one.id === body.to_stage_id && one.job_id === application.job_id,
      );
      if (!stage) return { status: 404, json: { message: 'Resource not found', errors: ['Stage not found'] } };
      enter(id!, stage);
      return { status: 204 };
    },
    'POST /v3/applications/:id/reject': ({ body }, { id }) => {
      if (row('applications', id).status === 'rejected') return { status: 422, json: { errors: ['Already rejected'] } };
      turnDown(id!, row('rejection_reasons', body.rejection_reason_id));
      return { status: 204 };
    },
  };
  const read = Object.fromEntries(
    Object.keys(FILTERS).map((name): [string, FakeRoute] => [`GET /v3/${name}`, (request) => page(name, request)]),
  );
  const server = await startFakeServer(
    { ...read, ...written },
    {
      authorised: ({ headers }) => token !== '' && headers.authorization === `Bearer ${token}`,
      open: ['POST /token', 'GET /files/:key/:name', `PATCH ${TESTS}/:id`],
    },
  );

  for (const name of REASONS) add('rejection_reasons', { name, type: { id: 1, name: 'We rejected them' } });

  /** As it is posted: what HTML minds is escaped, and signed as it stands. */
  function event(action: string, payload: unknown): FakeEvent {
    const escaped = JSON.stringify({ action, payload }).replace(
      /[<>&]/g,
      (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
    );
    const rawBody = Buffer.from(escaped);
    return {
      rawBody,
      headers: {
        'content-type': 'application/json',
        'greenhouse-event-id': `event-${(events += 1)}`,
        ...signGreenhouse(secret, rawBody),
      },
    };
  }

  /** To the second, as webhooks have moments. */
  const second = (moment: unknown): unknown => (typeof moment === 'string' ? `${moment.slice(0, 19)}Z` : moment);

  function candidateFields(id: unknown): object {
    const { candidate_id: _, ...candidate } = row('candidates', id);
    const theirs = lists.attachments!.filter((file) => file.candidate_id === candidate.id);
    return {
      ...{ ...candidate, created_at: second(candidate.created_at), updated_at: undefined, photo_url: null },
      ...{ addresses: [], educations: [], employments: [], recruiter: null, coordinator: null },
      attachments: theirs.map(({ filename, url, type }) => ({ filename, url: signed(String(url)), type })),
    };
  }
  function applicationFields(id: unknown, { isHire = false } = {}): object {
    const application = row('applications', id);
    const reason = lists.rejection_reasons!.find((one) => one.id === application.rejection_reason_id);
    const jobIds = (application.job_id === null ? application.prospective_job_ids : [application.job_id]) as number[];
    const jobs = jobIds.map((job) => row('jobs', job)).map(({ id: job, name, status }) => ({ id: job, name, status }));
    const common = {
      id: application.id,
      candidate: candidateFields(application.candidate_id),
      jobs,
      custom_fields: {},
    };
    if (isHire)
      return {
        application: {
          ...common,
          job: jobs[0],
          offer: { id: 9, version: 1, resolved_at: second(application.updated_at) },
        },
      };
    const stage = application.job_interview_stage_id;
    return {
      application: {
        ...common,
        ...{ prospect: application.prospect, rejected_at: second(application.rejected_at) },
        status: application.status === 'in_process' ? 'active' : application.status,
        ...{ applied_at: second(application.created_at), last_activity_at: second(application.last_activity_at) },
        rejection_reason: reason ? { id: reason.id, name: reason.name, type: reason.type } : null,
        current_stage: stage === null ? null : { id: stage, name: application.stage_name, interviews: [] },
      },
    };
  }

  function active(id: unknown, fields: Record<string, unknown>): Row {
    const application = change('applications', id, fields);
    return Object.assign(application, { last_activity_at: application.updated_at });
  }
  function enter(id: string, stage: Row): Row {
    return active(id, { job_interview_stage_id: stage.id, stage_name: stage.name, status: 'in_process' });
  }
  function turnDown(id: string, reason: Row): Row {
    const application = active(id, { status: 'rejected', rejection_reason_id: reason.id });
    return Object.assign(application, { rejected_at: application.updated_at });
  }

  function arrive({ name, email, resume, answers = [] }: Omit<FakePerson, 'job'>, fields: Record<string, unknown>) {
    const [first, ...rest] = name.split(' ');
    const candidate = add('candidates', {
      ...{
        first_name: first,
        last_name: rest.join(' '),
        preferred_name: null,
        company: null,
        title: null,
        private: false,
      },
      ...{ email_addresses: [{ value: email, type: 'personal' }], phone_numbers: [], tags: [], custom_fields: {} },
      ...{ website_addresses: [], social_media_addresses: [] },
    });
    const application = add('applications', {
      ...{ candidate_id: candidate.id, status: 'in_process', rejected_at: null, rejection_reason_id: null, answers },
      ...{ location_address: null, custom_fields: {}, ...fields },
    });
    application.last_activity_at = application.updated_at;
    if (resume) {
      const path = `/files/${candidate.id}/${encodeURIComponent(resume.fileName)}`;
      files.set(path, resume.bytes);
      const file = { candidate_id: candidate.id, application_id: application.id, filename: resume.fileName, url: path };
      add('attachments', { ...file, type: 'resume' });
    }
    return { candidate: String(candidate.id), application: String(application.id) };
  }

  function applicationsOf(candidate: string): Row[] {
    return lists.applications!.filter((one) => one.candidate_id === Number(candidate));
  }

  return {
    server,
    account: { clientId: CLIENT.id, clientSecret: CLIENT.secret, apiUrl: server.url, authUrl: server.url },
    secret,
    forbidden,
    assessments,

    openJob({ title, text }) {
      const job = add('jobs', { name: title, status: 'open', is_template: false, confidential: false, office_ids: [] });
      for (const [index, name] of STAGES.entries())
        add('job_interview_stages', { job_id: job.id, name, sort_order: index, active: true });
      add('job_posts', { job_id: job.id, content: text, live: true, active: true, internal: false });
      const { id, name, status } = job;
      return { job: String(id), events: [event('job_created', { job: { id, name, status, openings: [] } })] };
    },
    apply({ job, ...person }) {
      const [stage] = lists.job_interview_stages!.filter((one) => one.job_id === Number(job));
      const at = { job_interview_stage_id: stage!.id, stage_name: stage!.name };
      const ids = arrive(person, { job_id: Number(job), prospect: false, prospective_job_ids: [], ...at });
      return { ...ids, events: [event('new_candidate_application', applicationFields(ids.application))] };
    },
    prospect(person, jobs) {
      const thought = { job_id: null, prospect: true, prospective_job_ids: jobs.map(Number) };
      const ids = arrive(person, { ...thought, job_interview_stage_id: null, stage_name: null });
      return { ...ids, events: [event('new_prospect_application', applicationFields(ids.application))] };
    },
    edit(candidate, { name, email }) {
      const [first, ...rest] = name?.split(' ') ?? [];
      change('candidates', candidate, {
        ...(name !== undefined && { first_name: first, last_name: rest.join(' ') }),
        ...(email !== undefined && { email_addresses: [{ value: email, type: 'personal' }] }),
      });
      return [event('update_candidate', { candidate: candidateFields(candidate) })];
    },
    move(application, stage) {
      const { job_id: job } = row('applications', application);
      enter(
        application,
        lists.job_interview_stages!.find((one) => one.job_id === job && one.name === stage)!,
      );
      return [event('candidate_stage_change', applicationFields(application))];
    },
    reject(application) {
      turnDown(application, lists.rejection_reasons![0]!);
      return [event('reject_candidate', applicationFields(application))];
    },
    unreject(application) {
      active(application, { status: 'in_process', rejected_at: null, rejection_reason_id: null });
      return [event('unreject_candidate', applicationFields(application))];
    },
    hire(application) {
      active(application, { status: 'hired' });
      return [event('hire_candidate', applicationFields(application, { isHire: true }))];
    },
    unhire(application) {
      active(application, { status: 'in_process' });
      return [event('unhire_candidate', applicationFields(application))];
    },
    anonymise(candidate) {
      change('candidates', candidate, { first_name: 'Anonymized', last_name: 'Candidate', email_addresses: [] });
      lists.attachments = lists.attachments!.filter((file) => file.candidate_id !== Number(candidate));
      const fields = { candidate_id: Number(candidate), anonymized_fields: ['full_name', 'emails', 'resumes'] };
      return [event('candidate_anonymized', fields)];
    },
    remove(candidate) {
      const { id, first_name: first, last_name: last } = row('candidates', candidate);
      const deleted = applicationsOf(candidate).map((application) => application.id);
      for (const name of ['candidates', 'applications', 'attachments'])
        lists[name] = lists[name]!.filter((one) => one.id !== id && one.candidate_id !== id);
      const person = { id, first_name: first, last_name: last, is_private: false, deleted_application_ids: deleted };
      return [event('delete_candidate', { person })];
    },
    merge(from, into) {
      const { id, first_name: first, last_name: last } = row('candidates', from);
      for (const application of applicationsOf(from))
        change('applications', application.id, { candidate_id: Number(into) });
      lists.candidates = lists.candidates!.filter((one) => one.id !== id);
      const person = { id, first_name: first, last_name: last, new_candidate_id: Number(into) };
      return [event('merge_candidate', { person })];
    },
    applicationStatus(application) {
      const { status, stage_name: stage } = row('applications', application);
      return status === 'in_process' ? String(stage) : String(status);
    },
    shown: (application) =>
      lists.notes!.filter((note) => note.application_id === Number(application)).map(({ body }) => String(body)),
    set: (application, fields) => void active(application, fields),
    employ: (candidate, employment) =>
      void add('candidate_employments', { candidate_id: Number(candidate), ...employment }),
    study(candidate, { school, degree, discipline, start, end }) {
      const option = (name: string): number => add('custom_field_options', { name, active: true }).id;
      add('candidate_educations', {
        candidate_id: Number(candidate),
        school_name_custom_field_option_id: option(school),
        degree_custom_field_option_id: option(degree),
        discipline_custom_field_option_id: option(discipline),
        start_at: `${start}-01T00:00:00.000Z`,
        end_at: `${end}-01T00:00:00.000Z`,
      });
    },
    ping: () => event('ping', { web_hook: { name: 'Candor', id: 1 } }),
    expireFiles() {
      fileKey += '!';
    },
  };
}
