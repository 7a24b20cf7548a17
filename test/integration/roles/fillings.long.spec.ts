/**
 * Several activations and new versions of one role at the same time: what is asked for last wins, whole, and nothing is done for naught.
 *
 * @runs-alone It stops and starts its worker.
 */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { decisions, inOrganisation, newId, notices, outbox, rankings, roles, weights } from '#libs/database';
import { switchMode } from '#libs/intake';
import { defaultWeights } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { candidateJson, openPipeline, ROLE, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { until } from '../../support/until.js';

const PEOPLE = 30;

let db: PipelineDatabase;
let worker: RunningWorker | null = null;
const CONTENT = defaultWeights(ROLE.criteria);

const drained = () => until(async () => expect(await db.open()).toBe(0));
const start = async () => {
  worker = await startWorker({ databaseUrl: db.url, databasePool: 4, redisUrl: null, readers: 1, logLevel: 'error' });
};
const stop = async () => {
  await worker?.stop();
  worker = null;
};

beforeAll(async () => {
  db = await openPipeline();
  await start();
  for (let person = 0; person < PEOPLE; person += 1) await db.receive(candidateJson(person));
  await drained();
  await stop();
});
afterEach(stop);
afterAll(() => db.close());

/** As the API adds them, all in one transaction. @returns the weights of each */
function addVersions(count: number): Promise<string[]> {
  const { organisationId, roleId } = db;
  return inOrganisation(db.app, organisationId, async (tenant) => {
    const added: string[] = [];
    for (let left = count; left > 0; left -= 1) {
      const [roleVersionId, id] = [newId(), newId()];
      const number = await roles.nextVersionNumber(tenant, roleId);
      const version = { id: roleVersionId, roleId, number, asOf: '2026-11-25', createdBy: null };
      await roles.createVersion(tenant, { ...version, content: ROLE });
      const row = {
        id,
        roleId,
        roleVersionId,
        number: await weights.nextNumber(tenant, roleId),
      };
      const words = { name: 'Default', origin: 'formula', note: null, author: null } as const;
      await weights.create(tenant, { ...row, ...words, content: CONTENT }, 'none');
      await rankings.startBuild(tenant, { roleId, weightsVersionId: id });
      await outbox.enqueue(tenant, [outboxJob('assess-role', { roleId, roleVersionId, cursor: null })]);
      added.push(id);
    }
    return added;
  });
}

const activeWeights = async () =>
  (await db.rows<{ active: string }>('SELECT active_weights_id AS active FROM role'))[0]?.active;
const assessments = async () => (await db.rows<{ n: number }>('SELECT count(*)::int AS n FROM assessment'))[0]?.n ?? 0;
const states = async (ids: readonly string[]) =>
  (await db.rows<{ state: string }>('SELECT state FROM weights_ranking WHERE weights_version_id = ANY($1)', [ids])).map(
    ({ state }) => state,
  );

it('the worker assesses people for the newest of many versions, not for those in between', async () => {
  const before = await assessments();
  const added = await addVersions(12);
  await db.receive(candidateJson(PEOPLE));
  await start();
  await drained();
  expect(await activeWeights()).toBe(added.at(-1));
  expect(await db.ranking(added.at(-1) ?? '')).toHaveLength(PEOPLE + 1);
  // Every candidate once more; those who arrived meanwhile, for the version before and for the new one.
  expect((await assessments()) - before).toBe(PEOPLE + 2);
  expect(await states(added.slice(0, -1))).toEqual(Array(11).fill('none'));
});

it('the worker goes back to a version that was called off, when it is asked for again', async () => {
  const [first, last] = await addVersions(2);
  await start();
  await drained();
  expect(await activeWeights()).toBe(last);
  const again = { roleId: db.roleId, weightsVersionId: first ?? '' };
  await inOrganisation(db.app, db.organisationId, async (tenant) => {
    await rankings.startBuild(tenant, again);
    const [version] = await db.rows<{ id: string }>('SELECT role_version_id AS id FROM weights_version WHERE id = $1', [
      first,
    ]);
    const payload = { roleId: db.roleId, roleVersionId: version?.id ?? '', cursor: null };
    await outbox.enqueue(tenant, [outboxJob('assess-role', payload)]);
  });
  await drained();
  expect(await activeWeights()).toBe(first);
  expect(await db.ranking(first ?? '')).toHaveLength(PEOPLE + 1);
});

it('the worker does not take a ranking for full that another chain of jobs has cleared', async () => {
  const id = await db.activate({ ...CONTENT, categories: { ...CONTENT.categories, skills: 80, experience: 20 } });
  // Not the first job of a chain but the last one; what those before it wrote is gone.
  await db.rows('DELETE FROM outbox');
  const [last] = await db.rows<{ id: string }>('SELECT id FROM application ORDER BY id DESC LIMIT 1');
  await db.enqueue(outboxJob('build-ranking', { roleId: db.roleId, weightsVersionId: id, cursor: last?.id ?? null }));
  await start();
  await drained();
  expect(await activeWeights()).toBe(id);
  expect(await db.ranking(id)).toHaveLength(PEOPLE + 1);
  // One that comes afterwards clears nothing.
  await db.enqueue(outboxJob('build-ranking', { roleId: db.roleId, weightsVersionId: id, cursor: null }));
  await drained();
  expect(await db.ranking(id)).toHaveLength(PEOPLE + 1);
});

it('the worker leaves out candidates whom people assess from now on, however the two run into each other', async () => {
  await start();
  const { organisationId } = db;
  const applications = await db.rows<{ id: string }>('SELECT id FROM application ORDER BY id');
  const asking = applications.filter((_, at) => at % 2 === 0).map(({ id }) => id);
  const activations = (async () => {
    for (let skills = 10; skills <= 80; skills += 10)
      await db.activate({ ...CONTENT, categories: { ...CONTENT.categories, skills, experience: 100 - skills } });
  })();
  const switches = (async () => {
    for (const applicationId of asking) {
      await db.enqueue(outboxJob('assess-application', { applicationId }));
      await inOrganisation(db.app, organisationId, async (tenant) => {
        await notices.lockRankings(tenant, applicationId);
        const asked = { mode: 'by-people', asked: 'candidate', reason: null, by: null } as const;
        expect(await switchMode(tenant, { applicationId, ...asked })).toBe(true);
      });
    }
  })();
  await Promise.all([activations, switches]);
  await drained();
  const left = await db.rows<{ id: string }>(
    `SELECT application_id AS id FROM ranking WHERE application_id = ANY($1)
     UNION ALL SELECT application_id FROM assessment_vector WHERE application_id = ANY($1)`,
    [asking],
  );
  expect(left).toEqual([]);
  expect(await db.ranking((await activeWeights()) ?? '')).toHaveLength(applications.length - asking.length);
});

it('the worker lets reference candidates be changed while a change of mode waits for one of them', async () => {
  const { organisationId, roleId } = db;
  const [one] = await db.rows<{ id: string }>('SELECT id FROM application LIMIT 1');
  await inOrganisation(db.app, organisationId, async (mode) => {
    await notices.lockRankings(mode, one!.id);
    await inOrganisation(db.app, organisationId, async (known) => {
      await known.query(`SET LOCAL lock_timeout = '5s'`);
      await decisions.lockApplications(known, [one!.id]);
      expect(await weights.lockReferenceCandidates(known, roleId)).toBe(true);
    });
  });
});
