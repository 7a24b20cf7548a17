/**
 * Products without an order of events are queried for their state. Queries may happen at any time, in any order,
 * repeatedly, and with slow responses. The final state equals that of reporting and looking up each change as it
 * happens.
 *
 * @runs-alone It takes a minute, on a worker of its own.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { seal, sealedFor } from '#libs/secrets';
import { vendorOf, type InboundCall } from '#libs/ats';
import { parseJson, type AtsVendorId } from '#libs/contracts';
import { connections, inboundEvents, inOrganisation, newId, openings, outbox } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { startFakeAshby } from '../../support/ats/ashby.js';
import type { FakeEvent, FakeProduct, FakeRequest } from '../../support/ats/fake-ats.js';
import { startFakeLever } from '../../support/ats/lever.js';
import { anywhere, inAshby, type Somebody, type Stories, type Story } from '../../support/ats/stories.js';
import { startFakeTeamtailor } from '../../support/ats/teamtailor.js';
import { whatIsLeft } from '../../support/ats/what-is-left.js';
import { startFakeWorkable } from '../../support/ats/workable.js';
import { openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { SEED } from '../../support/seed.js';
import { until } from '../../support/until.js';

let db: PipelineDatabase;
let workers: RunningWorker[];

beforeAll(async () => {
  db = await openPipeline();
  const options = {
    ...{ databaseUrl: db.url, databasePool: 4, redisUrl: null, secretKey: SECRET_KEY, readers: 1 },
    ...{ egressAllow: [{ host: '127.0.0.1', port: null }], logLevel: 'error' as const },
  };
  workers = await Promise.all([startWorker(options), startWorker(options)]);
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await db.close();
});

/** Runs of a story that are drawn. */
const RUNS = 2;
const STEPS = [1, 2, 3, 4, 5] as const;

/**
 * A step's event is looked up when the product is at `at`. The result arrives when the product is at `answered`, behind
 * all else.
 */
interface Look {
  step: number;
  at: number;
  answered: number;
}

/** A story with a connection of its own. */
interface Run {
  connectionId: string;
  looks: readonly Look[];
  who: Somebody;
  steps: (() => FakeEvent[])[];
  posted: Map<number, FakeEvent[]>;
  /** The next answer about them is kept back: `armed` until it is asked for. */
  answer: 'armed' | { release: () => void } | null;
}

const inOrder: readonly Look[] = STEPS.map((step) => ({ step, at: step, answered: step }));

/** Each event twice, whenever that is from its step on, in any order. */
const drawn: fc.Arbitrary<readonly Look[]> = fc
  .tuple(
    ...[...STEPS, ...STEPS].map((step) =>
      fc.tuple(
        fc.nat(),
        fc.integer({ min: step, max: 5 }).map((at) => ({ step, at, answered: at })),
      ),
    ),
  )
  .map((looks) => looks.sort(([a], [b]) => a - b).map(([, look]) => look));

/** What an event is answered comes behind what the next one is answered, which was asked for later. */
const overtaken = STEPS.slice(0, -1).map((late) =>
  inOrder.map((look) => (look.step === late ? { ...look, answered: late + 1 } : look)),
);

send('lever', startFakeLever, anywhere(['Phone screen', 'Offer'], 'all'));
send('workable', startFakeWorkable, anywhere(['Phone Screen', 'Interview'], 'last'));
send('teamtailor', startFakeTeamtailor, anywhere(['Call', 'Interview'], 'last'));
send('ashby', startFakeAshby, inAshby);

function send<Product extends FakeProduct>(
  vendorId: AtsVendorId,
  start: () => Promise<Product>,
  stories: Stories<Product>,
): void {
  describe(vendorId, () => {
    const vendor = vendorOf(vendorId)!;
    let fake: Product;
    let job: string;
    let runs: Run[] = [];

    beforeAll(async () => {
      fake = await start();
      job = fake.openJob({ title: 'Platform Engineer', text: 'You know Python and Kubernetes.' }).job;
      fake.server.slowly = keptBack;
    });
    afterAll(() => fake.server.stop());

    function keptBack({ path, query, body }: FakeRequest, left: AbortSignal): Promise<void> {
      const asked = `${path} ${query.toString()} ${JSON.stringify(body)}`;
      const run = runs.find(({ answer, who }) => answer === 'armed' && who.ids.some((id) => asked.includes(id)));
      if (!run) return Promise.resolve();
      return new Promise((release) => {
        const answer = { release };
        run.answer = answer;
        // A worker on a busy machine gives the call up and makes it again: the answer to that one is kept back in its place.
        left.addEventListener('abort', () => {
          if (run.answer === answer) run.answer = 'armed';
          release();
        });
      });
    }

    async function begin(story: Story<Product>, looks: readonly Look[]): Promise<Run> {
      const [connectionId, who] = [newId(), { candidate: '', application: '', ids: [] }];
      const sealed = (purpose: string, secret: string) => seal(SECRET_KEY, purpose, Buffer.from(secret));
      await inOrganisation(db.app, db.organisationId, async (tenant) => {
        await connections.create(tenant, {
          ...{ id: connectionId, vendor: vendorId, name: vendorId },
          secretSealed: sealed(sealedFor.signingSecret(connectionId), fake.secret),
          accountSealed: sealed(sealedFor.account(connectionId), JSON.stringify(fake.account)),
        });
        const { id } = await openings.findOrCreate(tenant, connectionId, job);
        await openings.setRole(tenant, id, { roleId: db.roleId, by: newId() });
      });
      const person = { name: 'Jo Mill', email: `jo-${connectionId}@people.example`, job };
      const steps = story(fake, who, person);
      return { connectionId, looks, who, steps, posted: new Map(), answer: null };
    }

    function callOf({ headers, rawBody }: FakeEvent): InboundCall {
      const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
      return { headers: Object.fromEntries(lower), rawBody };
    }
    const isAsked = (event: FakeEvent): boolean =>
      vendor.decode(parseJson(event.rawBody), callOf(event)).changes.some(({ change }) => change === 'look-up');

    /** As the API takes an event in; one that was carried out already is carried out again. */
    async function post({ connectionId }: Run, posted: FakeEvent): Promise<void> {
      const { organisationId } = db;
      const { rawBody } = posted;
      const call = callOf(posted);
      expect(vendor.verify(call, [fake.secret], Date.now())).toEqual({ ok: true });
      await inOrganisation(db.app, organisationId, async (tenant) => {
        const eventId = newId();
        const kept = vendor.keeps.flatMap((name) => (call.headers[name] ? [[name, call.headers[name]] as const] : []));
        const event = {
          ...{ organisationId, id: eventId, connectionId, rawBody, headers: Object.fromEntries(kept) },
          vendorEventId: vendor.identify(call, parseJson(rawBody)),
        };
        const { id, how } = await inboundEvents.record(
          tenant,
          event,
          outboxJob('process-inbound-event', { inboundEventId: eventId }),
        );
        if (how === 'first') return;
        expect(how).toBe('again');
        const known = await inboundEvents.find(tenant, connectionId, id);
        if (known?.outcome === 'waiting' || !known?.rawBody) return;
        await inboundEvents.reopen(tenant, id);
        await outbox.enqueue(tenant, [outboxJob('process-inbound-event', { inboundEventId: id })]);
      });
    }

    /** Until nothing is owed but what waits for an answer that is kept back. */
    const allDone = () =>
      until(async () => {
        expect(runs.filter(({ answer }) => answer === 'armed')).toHaveLength(0);
        expect(await db.open()).toBe(runs.filter(({ answer }) => answer !== null).length);
      });

    /** All runs at once, one step of their stories after the other. @returns what each has left */
    async function play(begun: Run[]): Promise<Awaited<ReturnType<typeof whatIsLeft>>[]> {
      runs = begun;
      for (const state of STEPS) {
        for (const run of runs) run.posted.set(state, run.steps[state - 1]!());
        const now = runs.flatMap((run) => run.looks.filter(({ at }) => at === state).map((look) => ({ run, ...look })));
        for (const { run, step, answered } of [...now].sort((a, b) => b.answered - a.answered)) {
          const posted = run.posted.get(step)!;
          if (answered > state && posted.some(isAsked)) run.answer = 'armed';
          for (const event of posted) await post(run, event);
        }
        await allDone();
        const late = runs.filter(({ looks }) => looks.some(({ at, answered }) => at < answered && answered === state));
        for (const run of late) {
          if (run.answer !== null && run.answer !== 'armed') run.answer.release();
          run.answer = null;
        }
        if (late.length > 0) await allDone();
      }
      const stuck = `SELECT connection_id, outcome, error_code FROM inbound_event
      WHERE connection_id = ANY($1::uuid[]) AND (outcome = 'waiting' OR outcome = 'failed' AND error_code <> 'not-there')`;
      expect(await db.rows(stuck, [runs.map(({ connectionId }) => connectionId)])).toEqual([]);
      expect(await db.rows('SELECT * FROM quarantine')).toEqual([]);
      return Promise.all(
        runs.map(({ connectionId, who: { ids } }) =>
          whatIsLeft(db, connectionId, new Map([...ids, connectionId].map((id, place) => [id, `ID-${place}`]))),
        ),
      );
    }

    it('leaves the same, whenever it is asked and however often', async () => {
      const draws = fc.sample(drawn, { numRuns: RUNS });
      const tales = Object.entries(stories).map(([name, story], place) => {
        const schedules = [...draws, ...(place === 0 ? overtaken : [])];
        return { name, schedules, begun: [inOrder, ...schedules].map((looks) => begin(story, looks)) };
      });
      const left = await play(await Promise.all(tales.flatMap(({ begun }) => begun)));
      for (const { name, schedules } of tales) {
        const expected = left.shift()!;
        expect(expected.people).not.toEqual([]);
        expect(expected.kept).toEqual([]);
        for (const looks of schedules)
          expect({ seed: SEED, name, looks, left: left.shift() }).toEqual({ seed: SEED, name, looks, left: expected });
      }
    });
  });
}
