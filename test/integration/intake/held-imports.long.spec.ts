/**
 * Imports that people hold and end while their files are in the queue already.
 *
 * @runs-alone It holds jobs on each queue it can have.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../apps/api/platform/permissions/actor.js';
import { ImportControlService } from '../../../apps/api/intake/imports/import-control.service.js';
import { ImportView } from '../../../apps/api/intake/imports/view/import-view.js';
import { Transactions } from '../../../apps/api/platform/transactions/transactions.service.js';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { imports, inOrganisation, newId } from '#libs/database';
import { openPipeline, textFile } from '../../support/candor/pipeline.js';
import { backendKinds, type BackendKind } from '../../support/servers/queues.js';
import { until, untilFound } from '../../support/until.js';
import type { FileReader } from '../../../apps/worker/domain/reading/file-reader.js';

for (const kind of backendKinds()) {
  if (kind.skip !== null) {
    describe(`held imports on ${kind.kind}`, () => it.skip(`SKIPPED: ${kind.skip}`, () => undefined));
  } else {
    describe(`held imports on ${kind.kind}`, () => held(kind));
  }
}

/** Jobs with files of imports that a worker has in hand: with one reader most of them wait for their turn. */
const IN_HAND = 4;

function held(kind: BackendKind): void {
  let ground: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => void (ground = await open(kind)));
  afterAll(async () => {
    const { db, queue, stopWorker } = ground;
    await stopWorker();
    await queue.close();
    await db.close();
    await kind.stop();
  });

  it('wait when they are paused, with what was sent to the queue, and are read once when they go on', async () => {
    const { db, queue, reads, gate, importOf, control, actor, startAnother, stopWorker, stands, drained } = ground;
    const begunWhenPaused = gate.closeAfter(8);
    const importId = await importOf('Paused', 60);
    await until(() => expect(reads).toHaveLength(begunWhenPaused));
    const paused = await control.pause(actor, importId);
    gate.open();
    expect([paused.state, paused.done < 40]).toEqual(['paused', true]);
    // Whatever was in the queue has had its turn, and is laid aside as if it had never been sent.
    const laidAside = async () =>
      db.rows(
        `SELECT available_at = 'infinity' AS held, attempt, deaths, count(*)::int AS n FROM outbox GROUP BY 1, 2, 3`,
      );
    await until(async () => {
      const { waiting } = await stands(importId);
      expect(await laidAside()).toEqual([{ held: true, attempt: 0, deaths: 0, n: waiting }]);
    });
    const { ranked = 0, waiting = 0 } = await stands(importId);
    expect(reads.length - begunWhenPaused).toBeLessThanOrEqual(1);
    expect(ranked - paused.done).toBeLessThanOrEqual(IN_HAND);
    expect([ranked, ranked + waiting]).toEqual([reads.length, 60]);

    // Neither another worker nor a queue that has lost everything lets it go on.
    await stopWorker();
    await queue.flush();
    await startAnother();
    const another = await importOf('Meanwhile', 1);
    await until(async () => expect(await stands(another)).toEqual({ ranked: 1 }));
    expect(await stands(importId)).toEqual({ ranked, waiting });

    const [first] = await Promise.all([control.resume(actor, importId), control.resume(actor, importId)]);
    expect(first.state).toBe('running');
    await drained();
    expect(await stands(importId)).toEqual({ ranked: 60 });
    expect([reads.length, new Set(reads).size]).toEqual([61, 61]);
    expect(await db.rows('SELECT DISTINCT state FROM import')).toEqual([{ state: 'finished' }]);
    expect(await db.rows('SELECT count(*)::int AS profiles, max(number) AS number FROM profile')).toEqual([
      { profiles: 61, number: 1 },
    ]);
  });

  it('are read no further when they are cancelled, paused before or not', async () => {
    const { reads, gate, importOf, control, actor, stands, drained } = ground;
    for (const first of ['paused', 'running']) {
      const begun = gate.closeAfter(4);
      const importId = await importOf(`Cancelled while ${first}`, 30);
      await until(() => expect(reads).toHaveLength(begun));
      if (first === 'paused') await control.pause(actor, importId);
      await control.cancel(actor, importId);
      gate.open();
      await drained();
      expect(reads.length - begun).toBeLessThanOrEqual(1);
      const { ranked = 0, cancelled = 0, ...others } = await stands(importId);
      expect([ranked + cancelled, cancelled > 15, others]).toEqual([30, true, {}]);
      // Jobs without entries come up in the queue without effect. A file of another import is read past them, and none
      // of theirs.
      const next = await importOf(`After ${first}`, 1);
      await until(async () => expect(await stands(next)).toEqual({ ranked: 1 }));
      expect(reads.length - begun).toBeLessThanOrEqual(2);
    }
  });

  it('end as the last one said when they are paused and resumed twenty times at once', async () => {
    const { db, reads, gate, importOf, control, actor, stands, drained } = ground;
    const before = reads.length;
    const begun = gate.closeAfter(4);
    const importId = await importOf('Shaken', 30);
    await until(() => expect(reads).toHaveLength(begun));
    const act = (turn: number) => (turn % 2 ? control.resume(actor, importId) : control.pause(actor, importId));
    await Promise.all(Array.from({ length: 20 }, (_, turn) => act(turn)));
    gate.open();
    if ((await control.resume(actor, importId).catch(() => null))?.state === 'paused')
      await control.resume(actor, importId);
    await drained();
    expect(await stands(importId)).toEqual({ ranked: 30 });
    expect(reads.length - before).toBe(30);
    expect(await db.rows('SELECT FROM quarantine')).toEqual([]);
  });

  it('do not hold what another import waits for too', async () => {
    const { db, reads, importOf, control, actor, stands: stateOf, drained } = ground;
    const before = reads.length;
    const importId = await importOf('Shared', 20, 'paused');
    const other = await db.beginImport();
    await inOrganisation(db.app, db.organisationId, (tenant) =>
      tenant.query(
        `INSERT INTO import_item (organisation_id, import_id, position, document_id, application_id, outcome)
         SELECT organisation_id, $2, position, document_id, application_id, outcome FROM import_item
          WHERE organisation_id = $1 AND import_id = $3 AND outcome = 'waiting' AND position >= 10`,
        [db.organisationId, other, importId],
      ),
    );
    await db.closeImport(other);
    await control.pause(actor, other);
    await control.resume(actor, other);
    await until(async () => expect(await stateOf(other)).toEqual({ ranked: 10 }));
    expect(await stateOf(importId)).toEqual({ ranked: 10, waiting: 10 });
    await control.resume(actor, importId);
    await drained();
    expect(await stateOf(importId)).toEqual({ ranked: 20 });
    expect(reads.length - before).toBe(20);
  });
}

/** A worker with one reader, which waits at a gate where a test closes it: then some files are read, one is at it, and the rest waits. */
async function open(kind: BackendKind) {
  const db = await openPipeline();
  const queue = await kind.openFor(db.url);
  const reads: string[] = [];
  let passing = Infinity;
  const gate = {
    /** Lets so many more files be read. @returns how many will have been begun when the next one waits */
    closeAfter: (more: number): number => (passing = reads.length + more) + 1,
    open: (): void => void (passing = Infinity),
  };
  const wrapReader = (reader: FileReader): FileReader => ({
    ...reader,
    read: async (bytes, hint) => {
      const place = reads.push(hint.fileName ?? '');
      await untilFound(() => place <= passing, undefined, 10);
      return reader.read(bytes, hint);
    },
  });
  const options = { databaseUrl: db.url, databasePool: 6, readers: 1, logLevel: 'error' as const, wrapReader };
  const start = () => startWorker({ ...options, ...queue.options });
  let worker: RunningWorker = await start();
  const actor: Actor = {
    ...{ organisationId: db.organisationId, id: newId(), via: 'api-key', kind: 'recruiter', name: 'Ann', email: null },
    ...{
      sessionId: null,
      expiresAt: null,
      startedAt: null,
      scopes: null,
      visibility: { open: true, roleIds: [] },
      hasHiddenIdentities: false,
      language: 'en',
      request: { id: newId(), idempotency: null },
    },
  };
  return {
    db,
    queue,
    reads,
    gate,
    actor,
    control: new ImportControlService(new Transactions(db.app), new ImportView()),
    importOf: async (name: string, files: number, state = 'receiving'): Promise<string> => {
      const id = await db.beginImport();
      await db.rows('UPDATE import SET state = $2 WHERE id = $1', [id, state]);
      for (let position = 0; position < files; position++) {
        const file = textFile(`${name} ${position}`, `${name} Person ${position}\nSkills: Python\n`);
        await db.receive(file, { inImport: { id, position }, job: 'read-bulk-document' });
      }
      await db.closeImport(id);
      return id;
    },
    startAnother: async () => void (worker = await start()),
    stopWorker: () => worker.stop(),
    /** Items by what became of them. */
    stands: async (importId: string) =>
      (await inOrganisation(db.app, db.organisationId, (tenant) => imports.findProgress(tenant, importId)))!.outcomes,
    drained: () => until(async () => expect(await db.open()).toBe(0)),
  };
}
