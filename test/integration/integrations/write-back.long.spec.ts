/**
 * Scores in the ATS that applications came from, and stages that follow decisions: against servers that stand in for the products.
 *
 * @runs-alone It takes a minute, on a worker of its own.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { seal, sealedFor } from '#libs/secrets';
import type { ChangedAtsRole, DecisionKind } from '#libs/contracts';
import { atsRoles, connections, decisions, inboundEvents, liveEvents, newId, writeBacks } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { startFakeAshby } from '../../support/ats/ashby.js';
import type { FakeEvent, FakeProduct } from '../../support/ats/fake-ats.js';
import { startFakeGreenhouse } from '../../support/ats/greenhouse.js';
import { startFakeLever } from '../../support/ats/lever.js';
import { startFakeMerge } from '../../support/ats/merge.js';
import { startFakeWorkable } from '../../support/ats/workable.js';
import { openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { TO_RECEIVERS } from '../../support/servers/receiver.js';
import { until } from '../../support/until.js';

const ORIGIN = 'https://candor.example';
const SOON = 20_000;

let db: PipelineDatabase;
let worker: RunningWorker;

beforeAll(async () => {
  db = await openPipeline();
  worker = await startWorker({
    ...{ databaseUrl: db.url, databasePool: 4, redisUrl: null, secretKey: SECRET_KEY, readers: 1, logLevel: 'error' },
    ...{ publicUrl: ORIGIN, egressAllow: TO_RECEIVERS },
  });
});
afterAll(async () => {
  await worker.stop();
  await db.close();
});

/** With a stage of each vendor, and its words for the reason of a rejection. Merge has no rejections. */
describe.each([
  ['lever', startFakeLever, 'Phone screen', 'Position filled'],
  ['greenhouse', startFakeGreenhouse, 'Onsite', 'Lacking skills'],
  ['ashby', startFakeAshby, 'Onsite', 'Lacking skills'],
  ['workable', startFakeWorkable, 'Phone Screen', 'Other candidates are more suitable'],
  ['merge', startFakeMerge, 'Phone screen', 'Position filled'],
] as const)('%s', (vendor, start, stageName, reasonName) => {
  const connectionId = newId();
  let product: FakeProduct;
  let application: string;
  let ours: string;

  const pair = () => ({ roleId: db.roleId, connectionId });
  const enqueue = (kind: 'score' | 'stage') =>
    db.within(async (tenant) => {
      await writeBacks.makeDue(tenant, kind, { roleId: db.roleId });
      await writeBacks.scheduleRun(tenant, connectionId, outboxJob('write-back', { connectionId }));
    });
  const want = (wanted: Partial<ChangedAtsRole>) =>
    db.within(async (tenant) => {
      const role = { showsScores: true, movesStages: false, moves: {}, decisions: {}, reasons: {}, ...wanted };
      await atsRoles.save(tenant, pair(), role);
      await writeBacks.startFollowing(tenant);
    });
  const state = async (kind: 'score' | 'stage') => {
    const [row] = await db.rows<{ state: string; code: string | null }>(
      'SELECT state, error_code AS code FROM write_back WHERE connection_id = $1 AND kind = $2',
      [connectionId, kind],
    );
    return row;
  };
  const hear = async (events: readonly FakeEvent[]) => {
    for (const { headers, rawBody } of events) {
      const eventId = newId();
      const event = {
        id: eventId,
        connectionId,
        vendorEventId: eventId,
      };
      await db.within((tenant) =>
        inboundEvents.record(
          tenant,
          { ...event, headers, rawBody },
          outboxJob('look-up-inbound-event', { inboundEventId: eventId }),
        ),
      );
    }
    await until(async () => expect(await db.open()).toBe(0), SOON);
  };
  const mapJob = async (job: string) => {
    await db.rows(
      `INSERT INTO opening (organisation_id, id, connection_id, vendor_id, state, role_id) VALUES ($1, $2, $3, $4, 'open', $5)`,
      [db.organisationId, newId(), connectionId, job, db.roleId],
    );
  };
  const ourOf = async (vendorId: string) => {
    const [row] = await db.rows<{ id: string }>(
      'SELECT application_id AS id FROM ats_application WHERE connection_id = $1 AND vendor_id = $2',
      [connectionId, vendorId],
    );
    return row!.id;
  };
  const decide = (kind: DecisionKind, decidedBy: string) =>
    db.within(async (tenant) => {
      const id = newId();
      await decisions.create(tenant, {
        ...{ id, applicationId: ours, kind, reasonCode: 'other', score: null },
        ...{ lane: null, rank: null, versions: {}, filters: {}, identitiesHidden: false, opened: false, decidedBy },
        ...{ batchId: null, undoes: null },
      });
      const data = { applicationIds: [ours] };
      await liveEvents.publish(tenant, [{ roleId: db.roleId, kind: 'application.decided', data }]);
      return id;
    });

  beforeAll(async () => {
    product = await start();
    const { job, events } = product.openJob({ title: 'MLOps Engineer', text: 'Python' });
    const account = seal(SECRET_KEY, sealedFor.account(connectionId), Buffer.from(JSON.stringify(product.account)));
    await db.within((tenant) =>
      connections.create(tenant, {
        ...{ id: connectionId, vendor, name: vendor },
        ...{ secretSealed: null, accountSealed: account },
      }),
    );
    await mapJob(job);
    const applied = product.apply({ name: `Jo ${vendor}`, email: `jo@${vendor}.example`, job });
    application = applied.application;
    await hear([...events, ...applied.events]);
    ours = await ourOf(application);
  });
  afterAll(() => product.server.stop());

  const shownScores = () => product.shown(application).filter((text) => text.includes(ORIGIN));

  it('is shown the score and a link once the role wants that, and nothing twice', async () => {
    const asked = product.server.asked.length;
    await want({});
    await enqueue('score');
    await until(() => expect(shownScores()).toHaveLength(1), SOON);
    expect(shownScores()[0]).toContain(`${ORIGIN}/roles/${db.roleId}?application=${ours}`);
    expect(product.server.asked.length).toBeGreaterThan(asked);
    await until(async () => expect(await state('score')).toEqual({ state: 'done', code: null }), SOON);
    const then = product.server.asked.length;
    await enqueue('score');
    await until(async () => expect(await db.open()).toBe(0), SOON);
    expect(product.server.asked).toHaveLength(then);
    // A process that died between the call and its note.
    await db.rows('UPDATE write_back SET begun_at = now(), ref = NULL, digest = NULL WHERE connection_id = $1', [
      connectionId,
    ]);
    await enqueue('score');
    await until(async () => expect(await db.open()).toBe(0), SOON);
    expect(shownScores()).toHaveLength(1);
  });

  it('shows the score again when it has changed, not while it is out of date, and only words where people assess', async () => {
    await db.rows('UPDATE ranking SET score = 6120, lane = 2 WHERE application_id = $1', [ours]);
    await enqueue('score');
    await until(() => expect(shownScores().some((text) => text.includes('61 of 100, To review'))).toBe(true), SOON);
    await db.rows(`UPDATE application SET out_of_date = 'newer-document', out_of_date_at = now() WHERE id = $1`, [
      ours,
    ]);
    await db.rows('UPDATE ranking SET score = 9900 WHERE application_id = $1', [ours]);
    await enqueue('score');
    await until(async () => expect(await state('score')).toEqual({ state: 'held', code: null }), SOON);
    expect(product.shown(application).join()).not.toContain('99 of 100');
    // As the next assessment announces it.
    await db.rows('UPDATE application SET out_of_date = NULL, out_of_date_at = NULL WHERE id = $1', [ours]);
    const data = { applicationIds: [ours] };
    await db.within((tenant) => liveEvents.publish(tenant, [{ roleId: db.roleId, kind: 'application.ranked', data }]));
    await until(() => expect(product.shown(application).join()).toContain('99 of 100'), SOON);
    await db.rows(`UPDATE application SET mode = 'by-people' WHERE id = $1`, [ours]);
    await enqueue('score');
    await until(() => expect(product.shown(application).join()).toContain('Human review'), SOON);
    await db.rows(`UPDATE application SET mode = 'scored' WHERE id = $1`, [ours]);
  });

  it('waits when the vendor says so, tries again what may go better, and shows what does not', async () => {
    await until(async () => expect(await db.open()).toBe(0), SOON);
    product.server.failures.push({ status: 429, headers: { 'retry-after': '1' } }, { status: 502 });
    await db.rows('UPDATE ranking SET score = 7300 WHERE application_id = $1', [ours]);
    await enqueue('score');
    await until(async () => expect(await state('score')).toEqual({ state: 'waiting', code: 'ats-unavailable' }), SOON);
    // Its time comes.
    await db.rows('UPDATE write_back SET next_at = now() WHERE next_at IS NOT NULL');
    await db.rows('UPDATE write_back_run SET paused_until = NULL');
    await db.rows(`UPDATE outbox SET available_at = now() WHERE job = 'write-back'`);
    await until(() => expect(product.shown(application).join()).toContain('73 of 100'), SOON);
    await until(async () => expect(await db.open()).toBe(0), SOON);
    product.server.failures.push({ status: 422, json: { error: 'No' } });
    await db.rows('UPDATE ranking SET score = 7400 WHERE application_id = $1', [ours]);
    await enqueue('score');
    await until(async () => expect(await state('score')).toEqual({ state: 'failed', code: 'ats-refused' }), SOON);
    await until(async () => expect(await db.open()).toBe(0), SOON);
    const failed = await db.within((tenant) =>
      writeBacks.list(tenant, { ...pair(), state: 'failed' }, { after: null, limit: 5 }),
    );
    expect(failed).toMatchObject([{ applicationId: ours, kind: 'score', errorMessage: expect.any(String) }]);
    const retried = await db.within(async (tenant) => {
      const many = await writeBacks.retry(tenant, pair());
      await writeBacks.scheduleRun(tenant, connectionId, outboxJob('write-back', { connectionId }));
      return many;
    });
    expect(retried).toBe(1);
    await until(() => expect(product.shown(application).join()).toContain('74 of 100'), SOON);
  });

  it('lists its stages and reasons, and is moved by what people decide, where that is mapped', async () => {
    await db.enqueue(outboxJob('list-ats-choices', pair()));
    const choices = async () =>
      (await db.within((tenant) => atsRoles.list(tenant, wanting[0], wanting[1])))[0]?.choices;
    const wanting = [db.roleId, connectionId] as const;
    await until(async () => expect(await choices()).not.toBeNull(), SOON);
    const { stages, rejectionReasons } = (await choices())!;
    const stage = stages.find(({ name }) => name === stageName)!;
    const rejects = rejectionReasons.length > 0;
    const reasons = rejects ? { other: rejectionReasons[0]!.id } : {};
    const decline = { to: 'rejected' as const, reason: null, reasons };
    await want({ movesStages: true, moves: { advance: { to: 'stage', stage: stage.id }, decline } });
    await decide('hold', newId());
    await decide('advance', newId());
    await until(() => expect(product.applicationStatus(application)).toBe(stage.name), SOON);
    await until(async () => expect(await state('stage')).toEqual({ state: 'done', code: null }), SOON);
    await decide('decline', connectionId);
    await until(async () => expect(await state('stage')).toEqual({ state: 'idle', code: null }), SOON);
    expect(product.applicationStatus(application)).toBe(stage.name);
    await decide('decline', newId());
    if (rejects) {
      await until(() => expect(product.applicationStatus(application)).toBe('rejected'), SOON);
      const bodies = product.server.asked.map(({ body }) => JSON.stringify(body));
      expect(bodies.some((body) => body.includes(reasons.other!))).toBe(true);
    } else {
      await until(async () => expect(await state('stage')).toEqual({ state: 'failed', code: 'ats-refused' }), SOON);
      expect(product.applicationStatus(application)).toBe(stage.name);
    }
  });

  it('decides here what is said there, and never over what a person decided: that is a conflict until one side agrees', async () => {
    const { job } = product.openJob({ title: 'Another', text: 'Python' });
    await mapJob(job);
    const second = product.apply({ name: `Mo ${vendor}`, email: `mo@${vendor}.example`, job });
    await hear(second.events);
    ours = await ourOf(second.application);
    const stateNow = async () => {
      const [row] = await db.rows<{ kind: string; reason: string; isTheirs: boolean }>(
        `SELECT kind, reason_code AS reason, decided_by = $2 AS "isTheirs" FROM decision
          WHERE application_id = $1 ORDER BY decided_at DESC, id DESC LIMIT 1`,
        [ours, connectionId],
      );
      return row;
    };
    const inAts = () => db.within((tenant) => atsRoles.findApplication(tenant, ours));
    const conflict = async () => (await inAts())?.conflict;
    await want({ showsScores: false });
    await hear(product.reject(second.application));
    expect(await stateNow()).toEqual({ kind: 'decline', reason: 'ats', isTheirs: true });
    expect(await inAts()).toMatchObject({ status: 'rejected', rejectionReason: reasonName, conflict: null });
    // From the next time that the product says something of them.
    await want({ showsScores: false, reasons: { [reasonName]: 'skills-gap' } });
    await hear(product.reject(second.application));
    expect(await stateNow()).toEqual({ kind: 'decline', reason: 'skills-gap', isTheirs: true });
    await decide('advance', newId());
    await hear(product.reject(second.application));
    expect(await stateNow()).toEqual({ kind: 'advance', reason: 'other', isTheirs: false });
    expect(await conflict()).toMatchObject({ theirs: 'decline', ours: 'advance' });
    const [role] = await db.within((tenant) => atsRoles.list(tenant, db.roleId, connectionId));
    expect(role).toMatchObject({ conflicts: 1 });
    await decide('decline', newId());
    expect(await conflict()).toBeNull();
  });
});
