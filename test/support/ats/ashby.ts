/**
 * A stand-in for Ashby: its webhooks, of which one doing causes several, and its API, in which everything is a POST, lists go by cursors,
 * refusals come with 200, and files are had by handles at addresses that expire. Shapes after the vendor's documentation; the people are
 * made up.
 */
import { createHmac, randomUUID } from 'node:crypto';
import { signAshby } from '../../../libs/ats/ashby/ashby.js';
import {
  fakeClock,
  startFakeServer,
  type FakeAnswer,
  type FakeEvent,
  type FakePerson,
  type FakeProduct,
  type FakeRoute,
} from './fake-ats.js';

type Row = Record<string, unknown> & { id: string };

export interface FakeAshby extends FakeProduct {
  /** Back from the archive, to the first stage. */
  unarchive(application: string): FakeEvent[];
  merge(from: string, into: string): FakeEvent[];
  transfer(application: string, job: string): FakeEvent[];
  /** Returns the event that it posts when a user saves a webhook. */
  ping(): FakeEvent;
  /** Addresses of files, and cursors, that were given so far are good no more. */
  expire(): void;
  /** Sets fields of a candidate as the API has them. */
  set(candidate: string, fields: Record<string, unknown>): void;
  /** Custom fields of an application, by the ids of the fields. */
  fieldsOf(application: string): Record<string, unknown>;
  /** Calls that the key may not make: `job.list`. */
  forbidden: Set<string>;
}

const KEY = 'fake-ashby-key';
const STAGES = [
  ['Lead', 'Lead'],
  ['Application Review', 'PreInterviewScreen'],
  ['Phone Screen', 'Active'],
  ['Onsite', 'Active'],
  ['Offer', 'Offer'],
  ['Hired', 'Hired'],
  ['Archived', 'Archived'],
] as const;
const REASONS = [
  ['Lacking skills', 'RejectedByOrg', false],
  ['Took another offer', 'RejectedByCandidate', false],
  ['No longer used', 'RejectedByOrg', true],
] as const;
/** As many as a page has at most. */
const PAGE = 100;

export async function startFakeAshby(): Promise<FakeAshby> {
  const now = fakeClock();
  const lists: Record<string, Row[]> = Object.fromEntries(
    ['job', 'jobPosting', 'candidate', 'application', 'interviewStage', 'archiveReason', 'note'].map((name) => [
      name,
      [],
    ]),
  );
  const files = new Map<string, Buffer>();
  const handles = new Map<string, string>();
  const forbidden = new Set<string>();
  const secret = 'fake-ashby-secret-token';
  let fileKey = 'first';
  let doings = 0;

  function add(list: string, fields: Record<string, unknown>): Row {
    const at = now().toISOString();
    const row = { id: randomUUID(), createdAt: at, updatedAt: at, ...fields };
    lists[list]!.push(row);
    return row;
  }
  const found = (list: string, id: unknown): Row | undefined => lists[list]!.find((one) => one.id === id);
  function row(list: string, id: unknown): Row {
    const one = found(list, id);
    if (!one) throw new Error(`The fake has no ${String(id)} among its ${list}s`);
    return one;
  }
  function change(list: string, id: unknown, fields: Record<string, unknown>): Row {
    return Object.assign(row(list, id), fields, { updatedAt: now().toISOString() });
  }

  const done = (results: unknown, more: object = {}): FakeAnswer => ({ json: { success: true, results, ...more } });
  const refused = (code: string): FakeAnswer => ({
    json: { success: false, errors: [code], errorInfo: { code, message: `Refused: ${code}`, requestId: randomUUID() } },
  });
  const guarded =
    (endpoint: string, route: FakeRoute): FakeRoute =>
    (request, params) =>
      forbidden.has(endpoint)
        ? { status: 403, json: { success: false, errors: ['missing_endpoint_permission'] } }
        : route(request, params);

  /** Cursors are good until they end; a list without a limit is not cut. */
  function page(rows: readonly Row[], body: Record<string, unknown>, view: (one: Row) => object): FakeAnswer {
    const size = Number(body.limit ?? PAGE);
    if (size > PAGE) return refused('invalid_input');
    const [key, start = '0'] = body.cursor === undefined ? [fileKey] : String(body.cursor).split('~');
    if (key !== fileKey) return refused('next_cursor_expired');
    const end = Number(start) + size;
    const isMore = rows.length > end;
    const more = isMore ? { nextCursor: `${fileKey}~${end}` } : { syncToken: randomUUID() };
    return done(rows.slice(Number(start), end).map(view), { moreDataAvailable: isMore, ...more });
  }

  function info(list: string, key: string, code: string, view: (one: Row, body: Record<string, unknown>) => object) {
    return ({ body }: { body: Record<string, unknown> }): FakeAnswer => {
      const one = found(list, body[key]);
      return one ? done(view(one, body)) : refused(code);
    };
  }

  function stageFields(id: unknown): object {
    const { createdAt: _c, updatedAt: _u, ...stage } = row('interviewStage', id);
    return { ...stage, interviewStageGroupId: null };
  }
  function reasonFields(id: unknown): object | null {
    if (id === null) return null;
    const { createdAt: _c, updatedAt: _u, ...reason } = row('archiveReason', id);
    return reason;
  }
  /** People stand in an application by name and mail. */
  function applicationFields(one: Row): Record<string, unknown> {
    const { id: person, name, primaryEmailAddress, primaryPhoneNumber } = row('candidate', one.candidate);
    const { id: job, title } = row('job', one.job);
    return {
      ...{ id: one.id, createdAt: one.createdAt, updatedAt: one.updatedAt, status: one.status },
      ...{ customFields: [], source: null, creditedToUser: null, hiringTeam: [] },
      candidate: { id: person, name, primaryEmailAddress, primaryPhoneNumber },
      currentInterviewStage: stageFields(one.stage),
      archiveReason: reasonFields(one.reason),
      job: { id: job, title, locationId: randomUUID(), departmentId: randomUUID() },
    };
  }
  function applicationInfo(one: Row, { expand }: Record<string, unknown>): object {
    const isExpanded = Array.isArray(expand) && expand.includes('applicationFormSubmissions');
    return {
      ...applicationFields(one),
      applicationHistory: [],
      ...(isExpanded && { applicationFormSubmissions: one.submissions }),
    };
  }
  function candidateFields(one: Row): object {
    const applicationIds = lists.application!.filter(({ candidate }) => candidate === one.id).map(({ id }) => id);
    return { ...one, applicationIds };
  }

  const signatureOf = (path: string): string => createHmac('sha256', fileKey).update(path).digest('hex');
  const plain = (one: Row): object => one;

  const calls: Readonly<Record<string, FakeRoute>> = {
    'candidate.list': ({ body }) => page(lists.candidate!, body, candidateFields),
    'candidate.info': info('candidate', 'id', 'candidate_not_found', candidateFields),
    'application.list': ({ body }) => page(lists.application!, body, applicationFields),
    'application.info': info('application', 'applicationId', 'application_not_found', applicationInfo),
    'job.list': ({ body }) => page(lists.job!, body, plain),
    'job.info': info('job', 'id', 'job_not_found', plain),
    'jobPosting.info': info('jobPosting', 'jobPostingId', 'job_posting_not_found', plain),
    'interviewStage.list': ({ body }) => {
      const stages = lists.interviewStage!.filter(({ interviewPlanId }) => interviewPlanId === body.interviewPlanId);
      return stages.length > 0 ? page(stages, body, ({ id }) => stageFields(id)) : refused('invalid_input');
    },
    'archiveReason.list': ({ body }) => page(lists.archiveReason!, body, plain),
    'application.changeStage': ({ body }) => {
      const [one, stage] = [found('application', body.applicationId), found('interviewStage', body.interviewStageId)];
      if (!one) return refused('application_not_found');
      if (!stage || stage.interviewPlanId !== row('job', one.job).defaultInterviewPlanId)
        return refused('invalid_input');
      if (stage.type === 'Archived' && !found('archiveReason', body.archiveReasonId)) return refused('invalid_input');
      enter(one.id, stage, stage.type === 'Archived' ? String(body.archiveReasonId) : null);
      return done(applicationFields(one));
    },
    'candidate.listNotes': ({ body }) => {
      const notes = lists.note!.filter(({ candidateId }) => candidateId === body.candidateId);
      return page(notes, body, plain);
    },
    'candidate.createNote': ({ body }) => {
      if (!found('candidate', body.candidateId)) return refused('candidate_not_found');
      const content = `<p>${String(body.note).replaceAll('\n', '<br>')}</p>`;
      return done(add('note', { candidateId: body.candidateId, content, isPrivate: false }));
    },
    'customField.setValues': ({ body }) => {
      const one = found('application', body.objectId);
      if (!one || body.objectType !== 'Application') return refused('application_not_found');
      for (const { fieldId, fieldValue } of body.values as { fieldId: string; fieldValue: unknown }[])
        (one.fields as Record<string, unknown>)[fieldId] = fieldValue;
      return done([]);
    },
    'file.info': ({ body }) => {
      const path = handles.get(String(body.fileHandle));
      if (path === undefined) return refused('file_not_found');
      return done({ url: `${server.url}${path}?X-Amz-Expires=900&X-Amz-Signature=${signatureOf(path)}` });
    },
  };
  const fileRoute: FakeRoute = ({ path, query }) => {
    if (query.get('X-Amz-Signature') !== signatureOf(path)) return { status: 403, bytes: Buffer.from('<Error/>') };
    const bytes = files.get(path);
    return bytes ? { bytes, headers: { 'content-type': 'application/pdf' } } : { status: 404 };
  };
  const routes = Object.fromEntries(
    Object.entries(calls).map(([endpoint, route]): [string, FakeRoute] => [
      `POST /${endpoint}`,
      guarded(endpoint, route),
    ]),
  );
  const server = await startFakeServer(
    { ...routes, 'GET /files/:id/:name': fileRoute },
    {
      authorised: ({ headers }) => headers.authorization === `Basic ${Buffer.from(`${KEY}:`).toString('base64')}`,
      open: ['GET /files/:id/:name'],
    },
  );
  for (const [text, reasonType, isArchived] of REASONS) add('archiveReason', { text, reasonType, isArchived });

  /** Returns the events of one action of a user: several with one id. */
  function events(...sentEvents: readonly (readonly [action: string, data: object])[]): FakeEvent[] {
    const webhookActionId = `wa-${(doings += 1)}-${randomUUID().slice(0, 8)}`;
    return sentEvents.map(([action, data]) => {
      const rawBody = Buffer.from(JSON.stringify({ action, data, webhookActionId }));
      return { rawBody, headers: { 'content-type': 'application/json', ...signAshby(secret, rawBody) } };
    });
  }
  /** Without its opening, as one that was captured. */
  function posted(application: string): object {
    const { job: _, ...applicationRest } = applicationFields(row('application', application));
    return { application: applicationRest };
  }

  function enter(application: string, stage: Row, reason: string | null): void {
    const status = stage.type === 'Archived' || stage.type === 'Hired' || stage.type === 'Lead' ? stage.type : 'Active';
    change('application', application, { stage: stage.id, status, reason });
  }
  function stageOf(job: unknown, name: string): Row {
    const plan = row('job', job).defaultInterviewPlanId;
    return lists.interviewStage!.find(({ interviewPlanId, title }) => interviewPlanId === plan && title === name)!;
  }
  const moved = (application: string): FakeEvent[] =>
    events(['candidateStageChange', posted(application)], ['applicationUpdate', posted(application)]);

  function addResume(candidate: Row, { fileName: name, bytes }: NonNullable<FakePerson['resume']>): void {
    const path = `/files/${candidate.id}/${encodeURIComponent(name)}`;
    const file = { id: randomUUID(), name, handle: Buffer.from(path).toString('base64') };
    files.set(path, bytes);
    handles.set(file.handle, path);
    Object.assign(candidate, { resumeFileHandle: file, fileHandles: [...(candidate.fileHandles as object[]), file] });
  }

  function formOf({ name, email, answers = [] }: FakePerson): object {
    const own = [
      { path: '_systemfield_name', title: 'Name', type: 'String', value: name },
      { path: '_systemfield_email', title: 'Email', type: 'Email', value: email },
      { path: '_systemfield_eeoc_gender', title: 'Gender', type: 'ValueSelect', value: 'Female' },
    ];
    const asked = answers.map(({ question, answer }) => ({
      path: randomUUID(),
      title: question,
      type: 'String',
      value: answer,
    }));
    const fields = [...own, ...asked].map(({ path, title, type }) => ({
      isRequired: true,
      field: { id: randomUUID(), type, path, title, isNullable: false },
    }));
    return {
      id: randomUUID(),
      formDefinition: { sections: [{ title: 'Application', fields }] },
      submittedValues: Object.fromEntries([...own, ...asked].map(({ path, value }) => [path, value])),
    };
  }

  return {
    server,
    account: { apiKey: KEY, apiUrl: server.url },
    secret,
    forbidden,

    openJob({ title, text }) {
      const plan = randomUUID();
      const job = add('job', {
        ...{ title, status: 'Open', confidential: false, employmentType: 'FullTime', customFields: [] },
        ...{ defaultInterviewPlanId: plan, interviewPlanIds: [plan] },
      });
      for (const [order, [name, type]] of STAGES.entries())
        add('interviewStage', { title: name, type, orderInInterviewPlan: order, interviewPlanId: plan });
      const posting = { jobId: job.id, title, isListed: true, descriptionHtml: text, descriptionPlain: text };
      const { id } = add('jobPosting', { ...posting, externalLink: `https://jobs.example/${job.id}` });
      job.jobPostingIds = [id];
      return { job: job.id, events: events(['jobCreate', { job }]) };
    },
    apply(person) {
      const { name, email, job, resume } = person;
      const primaryEmailAddress = { value: email, type: 'Personal', isPrimary: true };
      const candidate = add('candidate', {
        ...{ name, primaryEmailAddress, emailAddresses: [primaryEmailAddress], socialLinks: [], tags: [] },
        ...{ primaryPhoneNumber: null, phoneNumbers: [], customFields: [], fileHandles: [], resumeFileHandle: null },
      });
      if (resume) addResume(candidate, resume);
      const stage = stageOf(job, 'Application Review').id;
      const newApplication = { status: 'Active', stage, reason: null, fields: {}, submissions: [formOf(person)] };
      const application = add('application', { candidate: candidate.id, job, ...newApplication });
      const posts = events(['applicationSubmit', posted(application.id)]);
      return { candidate: candidate.id, application: application.id, events: posts };
    },
    /** Nothing is posted about people. */
    edit(candidate, { name, email, resume }) {
      const primaryEmailAddress = { value: email, type: 'Personal', isPrimary: true };
      if (resume) addResume(row('candidate', candidate), resume);
      change('candidate', candidate, {
        ...(name !== undefined && { name }),
        ...(email !== undefined && { primaryEmailAddress, emailAddresses: [primaryEmailAddress] }),
      });
      return [];
    },
    move(application, stage) {
      enter(application, stageOf(row('application', application).job, stage), null);
      return moved(application);
    },
    reject(application) {
      enter(application, stageOf(row('application', application).job, 'Archived'), lists.archiveReason![0]!.id);
      return moved(application);
    },
    unarchive(application) {
      enter(application, stageOf(row('application', application).job, 'Application Review'), null);
      return moved(application);
    },
    hire(application) {
      enter(application, stageOf(row('application', application).job, 'Hired'), null);
      const postedFields = posted(application);
      const offer = { id: randomUUID(), applicationId: application, offerStatus: 'CandidateAccepted' };
      return events(
        ['candidateHire', { ...postedFields, offer }],
        ['candidateStageChange', postedFields],
        ['applicationUpdate', postedFields],
      );
    },
    transfer(application, job) {
      change('application', application, { job, stage: stageOf(job, 'Application Review').id });
      return events(['applicationUpdate', posted(application)]);
    },
    /** Nothing is posted, and no field says that it was. */
    anonymise(candidate) {
      const nobody = { name: 'Anonymized', primaryEmailAddress: null, emailAddresses: [] };
      change('candidate', candidate, { ...nobody, resumeFileHandle: null, fileHandles: [] });
      return [];
    },
    remove(candidate) {
      lists.candidate = lists.candidate!.filter(({ id }) => id !== candidate);
      lists.application = lists.application!.filter((one) => one.candidate !== candidate);
      return events(['candidateDelete', { candidate: { id: candidate } }]);
    },
    merge(from, into) {
      for (const one of lists.application!)
        if (one.candidate === from) change('application', one.id, { candidate: into });
      const [{ fileHandles: theirs, resumeFileHandle: resume }, kept] = [
        row('candidate', from),
        row('candidate', into),
      ];
      change('candidate', into, {
        fileHandles: [...(theirs as object[]), ...(kept.fileHandles as object[])],
        resumeFileHandle: kept.resumeFileHandle ?? resume,
      });
      lists.candidate = lists.candidate!.filter(({ id }) => id !== from);
      return events(['candidateMerge', { deletedCandidate: { id: from }, mergedCandidate: { id: into } }]);
    },
    applicationStatus(application) {
      const { status, stage } = row('application', application);
      if (status === 'Archived') return 'rejected';
      return status === 'Hired' ? 'hired' : String(row('interviewStage', stage).title);
    },
    shown(application) {
      const { candidate, fields } = row('application', application);
      const notes = lists.note!.filter(({ candidateId }) => candidateId === candidate);
      const text = notes.map(({ content }) =>
        String(content)
          .replaceAll('<br>', '\n')
          .replace(/<\/?p>/g, ''),
      );
      return [...text, ...Object.values(fields as object).map(String)];
    },
    fieldsOf: (application) => row('application', application).fields as Record<string, unknown>,
    set: (candidate, fields) => void change('candidate', candidate, fields),
    ping: () => events(['ping', { webhookActionType: 'ping' }])[0]!,
    expire() {
      fileKey += '!';
    },
  };
}
