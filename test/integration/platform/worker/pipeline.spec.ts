/** From rows to rankings, through the real queue, on each backend it can run on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { startWorker, type RunningWorker } from '../../../../apps/worker/start-worker.js';
import { LANES } from '#libs/contracts';
import { readDocument } from '#libs/documents';
import { assess, compileWeights, defaultWeights, fold } from '#libs/matching';
import { outboxJob } from '#libs/queues';
import { buildProfile } from '#libs/resume';
import {
  candidateJson,
  openPipeline,
  ROLE,
  textFile,
  type Incoming,
  type PipelineDatabase,
  type Received,
} from '../../../support/candor/pipeline.js';
import { backendKinds, type BackendKind } from '../../../support/servers/queues.js';
import { until } from '../../../support/until.js';

for (const kind of backendKinds()) {
  if (kind.skip !== null) {
    describe(`pipeline on ${kind.kind}`, () => it.skip(`SKIPPED: ${kind.skip}`, () => undefined));
  } else {
    describe(`pipeline on ${kind.kind}`, () => pipeline(kind));
  }
}

function pipeline(kind: BackendKind): void {
  let db: PipelineDatabase;
  let workers: RunningWorker[];
  let closeBackend: () => Promise<void>;

  beforeAll(async () => {
    db = await openPipeline();
    const queue = await kind.openFor(db.url);
    closeBackend = queue.close;
    const options = { databaseUrl: db.url, databasePool: 6, readers: 1, logLevel: 'error' as const, ...queue.options };
    // Two, so that jobs about the same rows meet.
    workers = [await startWorker(options), await startWorker(options)];
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await closeBackend();
    await db.close();
    await kind.stop();
  });

  /** A second or two; on a machine where everything is tested at once, ten times that. */
  const drained = () => until(async () => expect(await db.open()).toBe(0));

  /** What the ranking must hold, worked out without the pipeline. */
  async function expected(incoming: readonly Incoming[], weights = defaultWeights(ROLE.criteria)) {
    const sources = await Promise.all(
      incoming.map(async ({ bytes, mediaType }) => {
        const read = await readDocument(bytes, { mediaType });
        if (read.outcome !== 'text') throw new Error('unreadable');
        const digest = createHash('sha256').update(read.text).digest('hex');
        return { text: read.text, digest, extractor: read.extractor, readability: 'text' as const };
      }),
    );
    const values = assess(buildProfile(sources), ROLE, '2026-11-25').criteria;
    const { score, low, high, coverage, lane } = fold(values, compileWeights(ROLE.criteria, weights));
    return { lane: LANES.indexOf(lane), score, low, high, coverage };
  }

  it('ranks what came in exactly as the libs alone would', async () => {
    const incoming = [
      ...Array.from({ length: 40 }, (_, index) => candidateJson(index)),
      textFile(
        'a',
        'Jo Doe\n\nExperience\nMLOps Engineer, Example Works, Jan 2019 - Present\n- Ran Python services on Kubernetes.\n',
      ),
      textFile('b', 'Al Roe\n\nSkills: Python, Docker, Terraform\n'),
    ];
    const received: Received[] = [];
    // Several at once, and no more than the test's connections can take on a busy machine.
    for (let from = 0; from < incoming.length; from += 14) {
      received.push(...(await Promise.all(incoming.slice(from, from + 14).map((each) => db.receive(each)))));
    }
    await drained();
    const ranking = new Map(
      (await db.ranking(db.weightsVersionId)).map(({ application, ...row }) => [application, row]),
    );
    for (const [index, { applicationId }] of received.entries()) {
      expect(ranking.get(applicationId)).toEqual(await expected([incoming[index] as Incoming]));
    }
    expect(new Set([...ranking.values()].map(({ score }) => score)).size).toBeGreaterThan(10);
    expect(await db.rows('SELECT * FROM quarantine')).toEqual([]);
  });

  it('builds one profile of two documents that are read at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one, two] = [candidateJson(100 + round * 2), candidateJson(101 + round * 2)];
      const { candidateId, applicationId } = await db.receive(one);
      await db.receive(two, { candidateId });
      await drained();
      const row = (await db.ranking(db.weightsVersionId)).find(({ application }) => application === applicationId);
      expect(row).toEqual({ application: applicationId, ...(await expected([one, two])) });
      const [newest] = await db.rows<{ sources: number }>(
        `SELECT (SELECT count(*)::int FROM profile_source WHERE profile_id = profile.id) AS sources FROM profile
         WHERE candidate_id = $1 ORDER BY number DESC LIMIT 1`,
        [candidateId],
      );
      expect(newest?.sources).toBe(2);
    }
  });

  it('misses no candidate who arrives while other weights are being activated', async () => {
    const content = defaultWeights(ROLE.criteria);
    const other = { ...content, categories: { ...content.categories, skills: 90, experience: 10 } };
    const arrivals = Array.from({ length: 24 }, (_, index) => candidateJson(200 + index));
    const received = arrivals.map((each, index) => [each, index] as const);
    const receiving = Promise.all(received.map(([each]) => db.receive(each)));
    const first = await db.activate(other);
    await receiving;
    const second = await db.activate(content);
    await drained();

    const [role] = await db.rows<{ active: string }>('SELECT active_weights_id AS active FROM role');
    expect(role?.active).toBe(second);
    const applications = await db.rows<{ id: string }>(`SELECT id FROM application WHERE mode = 'scored' ORDER BY id`);
    const ranking = await db.ranking(second);
    expect(ranking.map(({ application }) => application)).toEqual(applications.map(({ id }) => id));
    for (const [index, { applicationId }] of (await receiving).entries()) {
      const row = ranking.find(({ application }) => application === applicationId);
      expect(row).toEqual({ application: applicationId, ...(await expected([arrivals[index] as Incoming], content)) });
    }
    const states = await db.rows<{ id: string; state: string }>(
      'SELECT weights_version_id AS id, state FROM weights_ranking',
    );
    expect(states.find(({ id }) => id === first)?.state).toBe('ready');
  });

  it('assesses a whole role again, and ranks the same', async () => {
    const [role] = await db.rows<{ active: string }>('SELECT active_weights_id AS active FROM role');
    const before = await db.ranking(role?.active ?? '');
    await db.rows('DELETE FROM ranking');
    await db.enqueue(outboxJob('assess-role', { roleId: db.roleId, roleVersionId: db.roleVersionId, cursor: null }));
    await drained();
    expect(await db.ranking(role?.active ?? '')).toEqual(before);
  });

  it('rereads, before it assesses a whole role, only candidates read by another reader or for other skills', async () => {
    const [role] = await db.rows<{ active: string }>('SELECT active_weights_id AS active FROM role');
    const before = await db.ranking(role?.active ?? '');
    const newest = () =>
      db.rows<{ candidate: string; number: number; builder: string; taxonomy: string }>(
        `SELECT DISTINCT ON (candidate_id) candidate_id AS candidate, number, builder, taxonomy FROM profile
         ORDER BY candidate_id, number DESC`,
      );
    const profiles = await newest();
    const [older, other] = profiles;
    const change = (candidate: string, set: string) =>
      db.rows(`UPDATE profile SET ${set}, content = '{}' WHERE candidate_id = $1`, [candidate]);
    await change(older!.candidate, `builder = 'profile/0'`);
    await change(other!.candidate, `taxonomy = taxonomy || '+7'`);
    await db.rows('DELETE FROM ranking');
    await db.enqueue(outboxJob('assess-role', { roleId: db.roleId, roleVersionId: db.roleVersionId, cursor: null }));
    await drained();
    expect(await db.ranking(role?.active ?? '')).toEqual(before);
    expect(await newest()).toEqual(
      profiles.map((one) => (one === older || one === other ? { ...one, number: one.number + 1 } : one)),
    );
  });

  it('leaves people without readable documents unscored, last in To review, and says why', async () => {
    const importId = await db.beginImport();
    const broken = { ...textFile('broken', ''), bytes: Buffer.from('%PDF-1.4\nnothing of a PDF follows') };
    const good = candidateJson(300);
    const { applicationId } = await db.receive(broken, { inImport: { id: importId, position: 0 } });
    await db.receive(good, { inImport: { id: importId, position: 1 } });
    const asked = await db.receive(candidateJson(301), { mode: 'by-people', inImport: { id: importId, position: 2 } });
    await db.closeImport(importId);
    await drained();
    const [role] = await db.rows<{ active: string }>('SELECT active_weights_id AS active FROM role');
    const ranking = await db.ranking(role?.active ?? '');
    expect(ranking.find(({ application }) => application === applicationId)).toMatchObject({
      lane: LANES.indexOf('review'),
      score: -1,
      coverage: 0,
    });
    expect(ranking.some(({ application }) => application === asked.applicationId)).toBe(false);
    expect(await db.rows('SELECT * FROM assessment WHERE application_id = $1', [asked.applicationId])).toEqual([]);
    const items = await db.rows(
      'SELECT position, outcome, error_code AS code FROM import_item WHERE import_id = $1 ORDER BY position',
      [importId],
    );
    expect(items).toEqual([
      { position: 0, outcome: 'malformed', code: expect.any(String) },
      { position: 1, outcome: 'ranked', code: null },
      { position: 2, outcome: 'by-people', code: null },
    ]);
    expect(await db.rows('SELECT state FROM import WHERE id = $1', [importId])).toEqual([{ state: 'finished' }]);
  });

  it('finishes an import whose last items end at the same moment', async () => {
    const importId = await db.beginImport();
    await Promise.all(
      Array.from({ length: 12 }, (_, position) =>
        db.receive(candidateJson(400 + position), { inImport: { id: importId, position } }),
      ),
    );
    await db.closeImport(importId);
    await drained();
    expect(await db.rows('SELECT state FROM import WHERE id = $1', [importId])).toEqual([{ state: 'finished' }]);
  });
}
