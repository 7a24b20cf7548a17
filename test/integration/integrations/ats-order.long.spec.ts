/**
 * Events that come late, twice and in any order leave the same at the end.
 *
 * @runs-alone It takes half a minute, on a worker of its own.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { connections, inboundEvents, inOrganisation, newId } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { whatIsLeft } from '../../support/ats/what-is-left.js';
import { openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';

let db: PipelineDatabase;
let worker: RunningWorker;

beforeAll(async () => {
  db = await openPipeline();
  worker = await startWorker({
    databaseUrl: db.url,
    databasePool: 4,
    redisUrl: null,
    secretKey: SECRET_KEY,
    readers: 1,
    logLevel: 'error',
  });
});
afterAll(async () => {
  await worker.stop();
  await db.close();
});

interface Sent {
  /** The same for repeats. */
  id: string;
  body: unknown;
}

/** Sends events at once to a connection of their own, and waits until nothing is owed. @returns what is left of them */
async function left(sent: readonly Sent[]): Promise<Awaited<ReturnType<typeof whatIsLeft>>> {
  const { organisationId } = db;
  const connectionId = newId();
  await inOrganisation(db.app, organisationId, (tenant) =>
    connections.create(tenant, {
      id: connectionId,
      vendor: 'standard-webhooks',
      name: 'ATS',
      secretSealed: null,
    }),
  );
  for (const { id, body } of sent) {
    const eventId = newId();
    const inboundEvent = { id: eventId, connectionId, vendorEventId: id, headers: {} };
    await inOrganisation(db.app, organisationId, (tenant) =>
      inboundEvents.record(
        tenant,
        { ...inboundEvent, rawBody: Buffer.from(JSON.stringify(body)) },
        outboxJob('process-inbound-event', { inboundEventId: eventId }),
      ),
    );
  }
  await until(async () => expect(await db.open()).toBe(0));
  return whatIsLeft(db, connectionId);
}

const person = (unique: string, skill: string) => ({
  name: `Jo ${skill}`,
  email: `${unique}@people.example`,
  positions: [
    { title: 'Engineer', employer: 'Tannery Labs', start: '2020-01', bullets: [`Runs services in ${skill}`] },
  ],
});

const letter = (skill: string) =>
  `Dear team,\n\nI have run ${skill} in production for six years and would like to join you.\n`;
const wrote = (skill: string, languages: string) => ({
  coverLetter: letter(skill),
  answers: { questions: [{ question: 'Which languages do you speak?', answer: languages }] },
});

/** Five events of one person; `unique` keeps people of different runs apart. */
const STORIES: readonly [name: string, story: (unique: string, roleId: string) => unknown[]][] = [
  [
    'applies, is changed, moves and is rejected',
    (unique, roleId) => [
      event('candidate.created', 1, { id: 'c-1', candidate: person(unique, 'Python') }),
      event('application.created', 2, { id: 'a-1', candidateId: 'c-1', roleId, answers: { sponsorship: 'no' } }),
      event('candidate.updated', 3, { id: 'c-1', candidate: person(unique, 'Kubernetes') }),
      event('application.stage_changed', 4, {
        id: 'a-1',
        candidateId: 'c-1',
        stage: { id: 's', name: 'Onsite' },
        answers: { relocation: 'yes' },
      }),
      event('application.rejected', 5, { id: 'a-1', candidateId: 'c-1', rejectionReason: 'Filled' }),
    ],
  ],
  [
    'is merged into another one',
    (unique, roleId) => [
      event('candidate.created', 1, { id: 'c-1', roleId, candidate: person(`${unique}a`, 'Python') }),
      event('candidate.created', 2, { id: 'c-2', candidate: person(`${unique}b`, 'Kubernetes') }),
      event('application.created', 3, { id: 'a-2', candidateId: 'c-2', roleId, answers: { sponsorship: 'yes' } }),
      event('candidate.merged', 4, { from: 'c-1', into: 'c-2' }),
      event('candidate.updated', 5, { id: 'c-2', candidate: person(`${unique}b`, 'Terraform') }),
    ],
  ],
  [
    'is deleted',
    (unique, roleId) => [
      event('candidate.created', 1, { id: 'c-1', roleId, candidate: person(unique, 'Python') }),
      event('candidate.updated', 2, { id: 'c-1', candidate: person(unique, 'Kubernetes') }),
      event('application.stage_changed', 3, {
        id: 'a-1',
        candidateId: 'c-1',
        roleId,
        stage: { id: 's', name: 'Onsite' },
      }),
      event('candidate.deleted', 4, { id: 'c-1' }),
      event('candidate.anonymised', 5, { id: 'c-1' }),
    ],
  ],
  [
    'is rejected, and hired after all',
    (unique, roleId) => [
      event('candidate.created', 1, { id: 'c-1', candidate: person(unique, 'Python') }),
      event('application.created', 2, { id: 'a-1', candidateId: 'c-1', roleId }),
      event('application.rejected', 3, { id: 'a-1', candidateId: 'c-1' }),
      event('application.hired', 4, { id: 'a-1', candidateId: 'c-1' }),
      event('application.updated', 5, { id: 'a-2', candidateId: 'c-1', roleId, status: 'rejected' }),
    ],
  ],
  [
    'withdraws an application, and has another',
    (unique, roleId) => [
      event('candidate.created', 1, { id: 'c-1', candidate: person(unique, 'Python') }),
      event('application.created', 2, { id: 'a-1', candidateId: 'c-1', roleId }),
      event('application.created', 3, { id: 'a-2', candidateId: 'c-1', jobId: 'nobody-has-mapped-it' }),
      event('application.deleted', 4, { id: 'a-1' }),
      event('application.updated', 5, { id: 'a-2', candidateId: 'c-1', stage: { id: 's', name: 'Call' } }),
    ],
  ],
  [
    'corrects what they wrote',
    (unique, roleId) => [
      event('candidate.created', 1, { id: 'c-1', candidate: person(unique, 'Python') }),
      event('application.created', 2, { id: 'a-1', candidateId: 'c-1', roleId, ...wrote('Docker', 'German C1') }),
      event('candidate.updated', 3, { id: 'c-1', candidate: person(unique, 'Terraform') }),
      event('application.updated', 4, { id: 'a-1', candidateId: 'c-1', ...wrote('Kubernetes', 'German B1') }),
      event('application.updated', 5, { id: 'a-1', candidateId: 'c-1', coverLetter: letter('MLflow') }),
    ],
  ],
];

function event(type: string, day: number, data: object): unknown {
  return { type, timestamp: `2026-11-0${day}T10:00:00Z`, data };
}

it.each(STORIES)('events in any order have the same result for a candidate who %s', async (_, story) => {
  const sentOf = (bodies: readonly unknown[], order: readonly number[]) =>
    order.map((at) => ({ id: `msg_${at}`, body: bodies[at] }));
  const inOrder = await left(sentOf(story(newId(), db.roleId), [0, 1, 2, 3, 4]));
  expect(inOrder.people).not.toEqual([]);
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 0, 1, 2, 3, 4], { minLength: 10 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      expect(await left(sentOf(story(newId(), db.roleId), order))).toEqual(inOrder);
    }),
    { numRuns: 8, examples: [[[4, 3, 2, 1, 0]], [[1, 0, 3, 2, 4]]] },
  );
});

it('an event that arrives a hundred times at once has one effect', async () => {
  const { organisationId } = db;
  const connectionId = newId();
  await inOrganisation(db.app, organisationId, (tenant) =>
    connections.create(tenant, {
      id: connectionId,
      vendor: 'standard-webhooks',
      name: 'ATS',
      secretSealed: null,
    }),
  );
  const body = event('candidate.created', 1, { id: 'c-1', roleId: db.roleId, candidate: person(newId(), 'Python') });
  const rawBody = Buffer.from(JSON.stringify(body));
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => {
      const eventId = newId();
      const inboundEvent = { id: eventId, connectionId, vendorEventId: 'msg', headers: {}, rawBody };
      return inOrganisation(db.app, organisationId, (tenant) =>
        inboundEvents.record(tenant, inboundEvent, outboxJob('process-inbound-event', { inboundEventId: eventId })),
      );
    }),
  );
  await until(async () => expect(await db.open()).toBe(0));
  expect(answers.filter(({ how }) => how === 'first')).toHaveLength(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await db.rows('SELECT repeats, outcome FROM inbound_event WHERE connection_id = $1', [connectionId])).toEqual([
    { repeats: 99, outcome: 'processed' },
  ]);
  expect(
    await db.rows('SELECT count(*)::int AS applications FROM ats_application WHERE connection_id = $1', [connectionId]),
  ).toEqual([{ applications: 1 }]);
});
