/**
 * Jobs that fail, are lost, or take their process with them.
 *
 * @runs-alone Its jobs take their process with them.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startWorker, type RunningWorker, type WorkerOptions } from '../../../../apps/worker/start-worker.js';
import { inOrganisation, outbox } from '#libs/database';
import { early } from '../../../support/candor/background.js';
import { candidateJson, openPipeline, textFile, type PipelineDatabase } from '../../../support/candor/pipeline.js';
import { packedPrograms } from '../../../support/candor/packed-programs.js';
import { supervise } from '../../../support/candor/supervise.js';
import { backendKinds, type BackendKind, type WorkerQueue } from '../../../support/servers/queues.js';
import { until } from '../../../support/until.js';
import { HEAP_MB, POISONS } from './poison.js';
import type { FileReader } from '../../../../apps/worker/domain/reading/file-reader.js';

/** A worker that starts again after every death, and its process for isolated jobs. */
const POISONED = [new URL('./poisoned-worker.ts', import.meta.url), new URL('./poisoned-isolated.ts', import.meta.url)];
const packing = packedPrograms(import.meta.url, POISONED);
packing.catch(() => undefined); // The test that waits for it reports it.

for (const kind of backendKinds()) {
  if (kind.skip !== null) {
    describe(`failures on ${kind.kind}`, () => it.skip(`SKIPPED: ${kind.skip}`, () => undefined));
  } else {
    const lost = early(() => on(kind, lostJobs));
    const killing = early(() => on(kind, killers));
    // On Postgres the queue is away when everything is: the storm has that.
    const away = early(async () => (kind.kind === 'redis' ? on(kind, queueAway, { apart: true }) : undefined));
    afterAll(() => kind.stop());
    describe(`failures on ${kind.kind}`, () => {
      it('tries again what failed, quarantines it at the tenth failure, and retries it from there', () =>
        on(kind, tenFailures));
      it('lets one of a batch fail alone', () => on(kind, oneOfABatch));
      it('sends again what the queue has lost, when its lease ends', lost);
      it('sets aside what kills its process, and nothing that ran beside it or in its batch', killing, 900_000);
      if (kind.kind === 'redis') it('catches up with what came in while the queue was away', away);
    });
  }
}

interface Ground {
  db: PipelineDatabase;
  queue: WorkerQueue;
  options: WorkerOptions;
  start(changes?: Partial<WorkerOptions>): Promise<void>;
  drained(within?: number): Promise<void>;
  quarantined(): ReturnType<typeof outbox.listQuarantined>;
}

/** A database and queues of the scenario's own. */
async function on(
  kind: BackendKind,
  scenario: (ground: Ground) => Promise<void>,
  where: { apart?: boolean } = {},
): Promise<void> {
  const db = await openPipeline();
  const queue = await kind.openFor(db.url, where);
  const options: WorkerOptions = {
    databaseUrl: db.url,
    databasePool: 6,
    readers: 1,
    logLevel: 'error',
    ...queue.options,
  };
  let running: RunningWorker | null = null;
  try {
    await scenario({
      db,
      queue,
      options,
      start: async (changes = {}) => void (running = await startWorker({ ...options, ...changes })),
      drained: (within) => until(async () => expect(await db.open()).toBe(0), within),
      quarantined: () =>
        inOrganisation(db.app, db.organisationId, (tenant) =>
          outbox.listQuarantined(tenant, { before: null, limit: 10 }),
        ),
    });
  } finally {
    await (running as RunningWorker | null)?.stop();
    await queue.close();
    await db.close();
  }
}

async function tenFailures({ db, start, drained, quarantined }: Ground): Promise<void> {
  let failing = true;
  let reads = 0;
  const wrapReader = (reader: FileReader): FileReader => ({
    read: (bytes, hint) => {
      reads += 1;
      if (failing) throw new Error('Jane Doe cannot be read');
      return reader.read(bytes, hint);
    },
  });
  const importId = await db.beginImport();
  const { applicationId } = await db.receive(textFile('jane', 'Jane Doe\nSkills: Python\n'), {
    inImport: { id: importId, position: 0 },
  });
  await db.closeImport(importId);
  await start({ wrapReader });
  // A second after the first failure comes the second attempt.
  await until(() => expect(reads).toBe(2));
  await until(async () => {
    const [entry] = await db.rows<{ error: string }>('SELECT last_error AS error FROM outbox');
    expect(entry?.error).toMatch(/^Error at test\/integration\/platform\/worker\/failures\.long\.spec\.ts:\d+$/);
  });
  // Nine failures later, without the nine minutes.
  await db.rows('UPDATE outbox SET failures = 9, available_at = now(), lease_until = NULL');
  await until(async () => expect(await quarantined()).toHaveLength(1));
  const [set] = await quarantined();
  expect(set).toMatchObject({ job: 'read-document', reason: 'too-many-attempts', deaths: 0 });
  const item = () => db.rows('SELECT outcome, error_code AS code FROM import_item');
  expect(await item()).toEqual([{ outcome: 'quarantined', code: 'quarantined' }]);

  failing = false;
  await inOrganisation(db.app, db.organisationId, (tenant) => outbox.retryQuarantined(tenant, set?.id ?? ''));
  await drained();
  expect(await quarantined()).toEqual([]);
  expect(await item()).toEqual([{ outcome: 'ranked', code: null }]);
  expect((await db.ranking(db.weightsVersionId)).map(({ application }) => application)).toEqual([applicationId]);
}

/** The database refuses one candidate's profile, and with it the transaction of the whole batch. */
async function oneOfABatch({ db, start, drained }: Ground): Promise<void> {
  const received = await Promise.all(Array.from({ length: 10 }, (_, index) => db.receive(candidateJson(index))));
  const [bad, ...good] = received.map(({ applicationId }) => applicationId);
  await db.rows(
    `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`,
  );
  await db.rows(
    `CREATE TRIGGER refuse BEFORE INSERT ON profile FOR EACH ROW
     WHEN (NEW.candidate_id = '${received[0]?.candidateId}') EXECUTE FUNCTION refuse()`,
  );
  const ranked = async () => (await db.ranking(db.weightsVersionId)).map(({ application }) => application);
  await start();
  await until(async () => expect(await ranked()).toEqual(good.sort()));
  await until(async () => {
    const open = await db.rows('SELECT payload, last_error AS error FROM outbox');
    expect(open).toEqual([
      { payload: { documentId: received[0]?.documentId }, error: expect.stringContaining('[P0001]') },
    ]);
  });
  await db.rows('DROP TRIGGER refuse ON profile');
  await db.rows('UPDATE outbox SET available_at = now(), lease_until = NULL');
  await drained();
  expect(await ranked()).toEqual([bad, ...good].sort());
}

async function lostJobs({ db, queue, start, drained }: Ground): Promise<void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const wrapReader = (reader: FileReader): FileReader => ({
    read: (bytes, hint) => held.then(() => reader.read(bytes, hint)),
  });
  await start({ wrapReader });
  // More than are worked on at a time, so that some are lost while they wait and some while they are active.
  const received = await Promise.all(
    Array.from({ length: 8 }, (_, index) => db.receive(textFile(`p${index}`, `Person ${index}\nSkills: Python\n`))),
  );
  try {
    await until(async () => {
      const [leased] = await db.rows<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE lease_until > now()');
      expect(leased?.n).toBe(8);
    });
    await queue.flush();
  } finally {
    // A worker that has a job in its hands does not stop.
    letGo();
  }
  await drained();
  const ranking = await db.ranking(db.weightsVersionId);
  expect(ranking.map(({ application }) => application)).toEqual(
    received.map(({ applicationId }) => applicationId).sort(),
  );
}

async function killers({ db, options, drained, quarantined }: Ground): Promise<void> {
  const importId = await db.beginImport();
  const kills = await db.receive(textFile('kills', POISONS.kill), { inImport: { id: importId, position: 0 } });
  const hoards = await db.receive(textFile('hoards', POISONS.hoard));
  // A file goes alone. This one is one of the batch that the candidates as JSON make, and goes through the same reader.
  const aborts = await db.receive(textFile('aborts', `${POISONS.abort}, and its batch`), { job: 'read-json' });
  const innocent = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      db.receive(index < 6 ? textFile(`p${index}`, `Person ${index}\nSkills: Python\n`) : candidateJson(index)),
    ),
  );
  await db.closeImport(importId);
  const environment = { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` };
  const [poisonedWorker] = await packing;
  const worker = supervise(poisonedWorker!, [JSON.stringify(options)], environment);
  try {
    await drained(800_000).catch((error: unknown) => {
      throw new Error(`It was not done after ${worker.deaths} deaths:\n${worker.output()}`, { cause: error });
    });
    const { deaths } = worker;
    expect(deaths).toBeGreaterThanOrEqual(2);
    innocent.push(await db.receive(candidateJson(99)), await db.receive(textFile('late', 'Al Roe\nSkills: Python\n')));
    await drained();
    // It lives.
    expect(worker.deaths).toBe(deaths);
  } finally {
    await worker.stop();
  }
  const setAside = await quarantined();
  expect(setAside).toHaveLength(3);
  for (const { document, ...known } of [
    { job: 'read-document', document: kills, lastError: 'its process exited: SIGKILL' },
    { job: 'read-document', document: hoards, lastError: 'its process exited: SIGABRT' },
    { job: 'read-json', document: aborts, lastError: 'its process exited: SIGABRT' },
  ]) {
    expect(
      setAside.find(({ payload }) => 'documentId' in payload && payload.documentId === document.documentId),
    ).toEqual(expect.objectContaining({ reason: 'kills-its-process', deaths: 2, ...known }));
  }
  expect((await db.ranking(db.weightsVersionId)).map(({ application }) => application)).toEqual(
    innocent.map(({ applicationId }) => applicationId).sort(),
  );
  // However often they were begun, they were done once.
  expect(await db.rows('SELECT count(*)::int AS profiles, max(number) AS number FROM profile')).toEqual([
    { profiles: innocent.length, number: 1 },
  ]);
  expect(await db.rows('SELECT outcome FROM import_item')).toEqual([{ outcome: 'quarantined' }]);
}

async function queueAway({ db, queue, start, drained }: Ground): Promise<void> {
  if (queue.outage === null) return console.log('Not run: the Redis server is not ours to stop (REDIS_URL).');
  await start();
  const receive = (from: number) => Promise.all([0, 1, 2].map((index) => db.receive(candidateJson(from + index))));
  const received = await receive(0);
  await drained();
  await queue.outage.begin();
  received.push(...(await receive(10)));
  await sleep(2_000); // Longer than the first tries to reach the queue again.
  received.push(...(await receive(20)));
  expect(await db.open()).toBe(6);
  await queue.outage.end();
  await drained();
  const ranking = await db.ranking(db.weightsVersionId);
  expect(ranking.map(({ application }) => application)).toEqual(
    received.map(({ applicationId }) => applicationId).sort(),
  );
}
