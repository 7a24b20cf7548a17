/** What a webhook call of an ATS leads to. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AtsChangesService } from '../../../apps/worker/domain/ats/ats-changes.service.js';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import type { Profile } from '#libs/contracts';
import { connections, inboundEvents, inOrganisation, newId, openings } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { candidateJson, openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { until } from '../../support/until.js';

let db: PipelineDatabase;
let worker: RunningWorker;
const connectionId = newId();

beforeAll(async () => {
  db = await openPipeline();
  await inOrganisation(db.app, db.organisationId, (tenant) =>
    connections.create(tenant, {
      id: connectionId,
      vendor: 'standard-webhooks',
      name: 'Our ATS',
      secretSealed: Buffer.from('sealed'),
    }),
  );
  worker = await startWorker({ databaseUrl: db.url, databasePool: 4, redisUrl: null, readers: 1, logLevel: 'error' });
});
afterAll(async () => {
  await worker.stop();
  await db.close();
});

/** Stores an event as the API does, and waits until nothing is owed. @returns what became of it, and why nothing did */
async function deliver(body: unknown): Promise<string> {
  const id = newId();
  await inOrganisation(db.app, db.organisationId, (tenant) =>
    inboundEvents.record(
      tenant,
      {
        id,
        connectionId,
        vendorEventId: `msg_${id}`,
        headers: {},
        rawBody: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      },
      outboxJob('process-inbound-event', { inboundEventId: id }),
    ),
  );
  await until(async () => expect(await db.open()).toBe(0));
  const [event] = await db.rows<{ outcome: string; code: string | null; message: string | null }>(
    'SELECT outcome, error_code AS code, error_message AS message FROM inbound_event WHERE id = $1',
    [id],
  );
  if (event === undefined) return 'gone';
  return event.code === null ? event.outcome : `${event.outcome} ${event.code}: ${event.message}`;
}

const created = (vendorId: string, number: number, timestamp?: string, roleId = db.roleId) => ({
  type: 'candidate.created',
  ...(timestamp === undefined ? {} : { timestamp }),
  data: { id: vendorId, roleId, candidate: JSON.parse(Buffer.from(candidateJson(number).bytes).toString()) as unknown },
});

const ANSWERS = {
  gender: 'female',
  questions: [
    { question: 'Why us?', answer: 'The clusters' },
    { question: 'Ethnicity', answer: 'Xhosa' },
  ],
};

const counts = async () => {
  const [row] = await db.rows<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM candidate) AS candidates, (SELECT count(*)::int FROM document) AS documents,
       (SELECT count(*)::int FROM application) AS applications, (SELECT count(*)::int FROM ranking) AS ranked`,
  );
  return row;
};

it('an event adds a candidate and ranks them, with the connection as their source', async () => {
  expect(await deliver(created('c-1', 1, '2026-11-20T10:00:00Z'))).toBe('processed');
  expect(await counts()).toEqual({ candidates: 1, documents: 1, applications: 1, ranked: 1 });
  expect(await db.rows('SELECT source FROM application')).toEqual([{ source: 'ats:standard-webhooks' }]);
  expect(
    await db.rows(
      `SELECT actor_kind, actor_id, subject_id = (SELECT id FROM application) AS subject FROM audit_entry
       WHERE action = 'application.received'`,
    ),
  ).toEqual([{ actor_kind: 'connection', actor_id: connectionId, subject: true }]);
});

it('a later event replaces the record of the same candidate, and an older event changes nothing', async () => {
  expect(await deliver(created('c-1', 2, '2026-11-21T10:00:00Z'))).toBe('processed');
  expect(await deliver(created('c-1', 3, '2026-11-19T10:00:00Z'))).toBe('ignored');
  // The older one is kept for who the person is, and tells no facts.
  expect(await counts()).toEqual({ candidates: 1, documents: 3, applications: 1, ranked: 1 });
  const [newest] = await db.rows<{ sources: number }>(
    `SELECT (SELECT count(*)::int FROM profile_source WHERE profile_id = profile.id) AS sources
     FROM profile ORDER BY number DESC LIMIT 1`,
  );
  expect(newest?.sources).toBe(1);
});

it('an event that cannot be applied gets an outcome and stores nothing else', async () => {
  const before = await counts();
  const nowhere = newId();
  const holding = (candidate: unknown) => ({ ...created('c-3', 5), data: { id: 'c-3', roleId: db.roleId, candidate } });
  expect(await deliver('no JSON')).toBe('failed undecodable-event: body: It stops being JSON at line 1, column 1.');
  expect(await deliver({})).toBe('failed undecodable-event: type: is missing; data: is missing');
  expect(await deliver({ type: 'candidate.created', data: { id: 'c-2', candidate: {} } })).toMatch(
    /^failed invalid-candidate: data\.candidate: Nothing about the candidate/,
  );
  expect(await deliver(created('c-2', 4, '2026-11-20T10:00:00Z', nowhere))).toBe(
    `failed role-not-found: data.roleId: the role ${nowhere} does not exist`,
  );
  expect(await deliver(holding({ name: 7, skills: ['Go'] }))).toMatch(
    /^failed invalid-candidate: data\.candidate\.name: /,
  );
  expect(await deliver(holding({ name: 'Cy Typo', posiitons: [{ title: 'x' }], skills: ['Go'] }))).toBe(
    'failed invalid-candidate: data.candidate.posiitons: Unknown field',
  );
  // All fields but the misspelled one are valid in a JSON Resume too.
  const { skills, ...whole } = created('c-3', 5).data.candidate as { skills: unknown };
  expect(await deliver(holding({ ...whole, education: [{ degree: 'MSc' }], skils: skills }))).toBe(
    'failed invalid-candidate: data.candidate.skils: Unknown field',
  );
  expect(await deliver(created('c-2', 4, '2126-11-20T10:00:00Z'))).toMatch(
    /^failed moment-ahead: 2126-11-20T10:00:00\.000Z is more than a day in the future/,
  );
  expect(await deliver({ type: 'candidate.archived', data: {} })).toBe(
    'ignored unknown-event-type: Unknown event type candidate.archived',
  );
  expect(await counts()).toEqual(before);
  expect(await db.rows('SELECT id FROM quarantine')).toEqual([]);
});

it.each([
  ['processed', (body: ReturnType<typeof created>) => body],
  [
    'failed invalid-answers',
    (body) => ({ ...body, data: { ...body.data, answers: { ...ANSWERS, sponsorship: '?' } } }),
  ],
  ['failed role-not-found', (body) => ({ ...body, data: { ...body.data, roleId: newId() } })],
  ['ignored', (body) => ({ ...body, type: 'candidate.archived' })],
] as [string, (body: object & { data: object }) => object][])(
  'an event that is %s loses its personal traits and keeps the rest',
  async (outcome, change) => {
    const body = created('c-7', 7);
    const came = change({ ...body, data: { ...body.data, answers: ANSWERS } } as never);
    expect((await deliver(came)).startsWith(outcome)).toBe(true);
    const [kept] = await db.rows<{ body: string }>(
      `SELECT convert_from(raw_body, 'UTF8') AS body FROM inbound_event ORDER BY id DESC LIMIT 1`,
    );
    expect(kept!.body).toContain('clusters');
    expect(kept!.body).not.toMatch(/female|Xhosa/);
  },
);

it('an event stores a letter and answers about languages as documents of the candidate', async () => {
  const candidate = { name: 'Ivo Lang', email: 'ivo@lang.example', skills: ['Go'] };
  const letter = 'Dear team,\n\nI have run Kubernetes clusters for six years and would like to join you.\n';
  const answers = { questions: [{ question: 'Which languages do you speak?', answer: 'German C1, English fluent' }] };
  expect(
    await deliver({
      type: 'candidate.created',
      data: { id: 'c-9', roleId: db.roleId, candidate, coverLetter: letter, answers },
    }),
  ).toBe('processed');
  const [profile] = await db.rows<{ content: Profile; names: string[] }>(
    `SELECT content, ARRAY(SELECT d.file_name FROM candidate_document c JOIN document d ON d.id = c.document_id
        WHERE c.candidate_id = p.candidate_id AND d.file_name IS NOT NULL ORDER BY 1) AS names
       FROM profile p WHERE candidate_id = (SELECT candidate_id FROM candidate_identity WHERE email = 'ivo@lang.example')
      ORDER BY number DESC LIMIT 1`,
  );
  expect(profile?.names).toEqual(['cover-letter.txt', 'languages.txt']);
  expect(profile?.content.languages.map(({ language }) => language)).toEqual(['de', 'en']);
  expect(profile?.content.sentences.length).toBeGreaterThan(0);
});

it('a valid event applies after an invalid one, also in the same batch', async () => {
  const { organisationId } = db;
  const [wrong, right] = [newId(), newId()];
  const bodies = [
    { id: wrong, body: created('c-11', 11, '2026-11-20T10:00:00Z', newId()) },
    { id: right, body: created('c-11', 11, '2026-11-20T10:00:00Z') },
  ];
  await inOrganisation(db.app, organisationId, async (tenant) => {
    for (const { id, body } of bodies) {
      const event = { id, connectionId, vendorEventId: `msg_${id}`, headers: {} };
      const rawBody = Buffer.from(JSON.stringify(body));
      await inboundEvents.record(
        tenant,
        { ...event, rawBody },
        outboxJob('process-inbound-event', { inboundEventId: id }),
      );
    }
  });
  await until(async () => expect(await db.open()).toBe(0));
  expect(
    await db.rows('SELECT outcome FROM inbound_event WHERE id = ANY($1::uuid[]) ORDER BY id', [[wrong, right]]),
  ).toEqual([{ outcome: 'failed' }, { outcome: 'processed' }]);
  expect(
    await db.rows(
      `SELECT r.score IS NOT NULL AS ranked FROM external_object e JOIN application a ON a.candidate_id = e.our_id
         LEFT JOIN ranking r ON r.application_id = a.id WHERE e.vendor_id = 'c-11'`,
    ),
  ).toEqual([{ ranked: true }]);
});

it('a score states that a new letter is not in it yet, also for an application that waited for its role', async () => {
  const { organisationId } = db;
  expect(await deliver(created('c-12', 12))).toBe('processed');
  const waiting = {
    id: 'a-12',
    candidateId: 'c-12',
    jobId: 'job-12',
    coverLetter: 'Dear team,\n\nI run Kubernetes.\n',
  };
  expect(await deliver({ type: 'application.created', data: waiting })).toBe('processed');
  // As it was left by a version that read no letters.
  await db.rows(
    `DELETE FROM candidate_document USING document WHERE id = document_id AND file_name = 'cover-letter.txt'`,
  );
  const marked = await inOrganisation(db.app, organisationId, async (tenant) => {
    const { id } = await openings.findOrCreate(tenant, connectionId, 'job-12');
    await openings.setRole(tenant, id, { roleId: db.roleId, by: newId() });
    const source = { organisationId, connectionId, vendor: 'standard-webhooks', eventId: null, at: new Date() };
    const applications = [{ vendorId: 'a-12', candidateVendorId: 'c-12' }];
    await worker.app.get(AtsChangesService).resolveWaiting(tenant, source, applications, () => undefined);
    return tenant.query<unknown[]>(
      `SELECT out_of_date FROM application a JOIN external_object e ON e.our_id = a.candidate_id WHERE e.vendor_id = 'c-12'`,
    );
  });
  expect(marked).toEqual([{ out_of_date: 'newer-document' }]);
});

it('an event drops a NUL and half of a surrogate pair from the text of a candidate and reports it', async () => {
  const body = created('odd-characters', 8);
  const odd = { name: 'Ada\0 Odd\ud800', headline: 'Engineer\0', skills: ['Python\0'], email: 'ada.odd@x.example' };
  Object.assign(body.data, { candidate: odd, coverLetter: 'I ran\0 Kubernetes \udc00 at Acme' });
  expect(await deliver(body)).toBe(
    'processed text-cleaned: Removed from the text because they cannot be stored: NUL characters and unpaired surrogates (6)',
  );
  expect(await db.rows(`SELECT name FROM candidate_identity WHERE email = 'ada.odd@x.example'`)).toEqual([
    { name: 'Ada Odd' },
  ]);
});

it('an event that is not JSON stores neither headers nor body', async () => {
  await deliver('{"data": {"gender": "female"');
  expect(await db.rows('SELECT raw_body, headers FROM inbound_event ORDER BY id DESC LIMIT 1')).toEqual([
    { raw_body: null, headers: null },
  ]);
});

it('an event drops an unreadable address of a candidate and reports it; addresses in other alphabets stay', async () => {
  const reached = async (id: string, number: number, contact: object): Promise<string> => {
    const body = created(id, number);
    Object.assign(body.data, { candidate: { name: `Ada ${id}`, skills: ['Python'], ...contact } });
    return deliver(body);
  };
  expect(await reached('unreadable', 9, { email: 'ada at x.example', links: ['my page', 'https://ada.example'] })).toBe(
    'processed contact-left-out: Skipped fields; the others were saved: data.candidate.email: Invalid email address; data.candidate.links.0: Invalid URL',
  );
  expect(await reached('two', 10, { email: 'Ada <ada.two@x.example>, ada@y.example' })).toBe('processed');
  expect(await reached('umlaut', 11, { email: 'jürgen@müller.example' })).toBe('processed');
  const known = await db.rows(
    `SELECT name, email FROM candidate_identity WHERE name IN ('Ada unreadable', 'Ada two', 'Ada umlaut') ORDER BY name`,
  );
  expect(known).toEqual([
    { name: 'Ada two', email: 'ada.two@x.example' },
    { name: 'Ada umlaut', email: 'jürgen@müller.example' },
    { name: 'Ada unreadable', email: null },
  ]);
});

it('an event that arrived before its connection was revoked fails and says why', async () => {
  const before = await counts();
  await inOrganisation(db.app, db.organisationId, (tenant) => connections.revoke(tenant, connectionId));
  const late = created('c-10', 10);
  expect(await deliver({ ...late, data: { ...late.data, answers: ANSWERS } })).toMatch(/^failed connection-revoked: /);
  expect(await counts()).toEqual(before);
  const [kept] = await db.rows<{ body: string }>(
    `SELECT convert_from(raw_body, 'UTF8') AS body FROM inbound_event ORDER BY id DESC LIMIT 1`,
  );
  expect(kept!.body).not.toMatch(/female|Xhosa/);
});
