/**
 * Candor's requirements for a queue, on each backend.
 *
 * @runs-alone It kills processes that hold jobs.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Queue, Worker, type Job } from 'bullmq';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import {
  BULK_BATCH,
  QueueUnavailableError,
  openSender,
  queueName,
  workerOptions,
  type JobName,
  type LeasedEntry,
  type QueuedBatch,
  type Sender,
} from '#libs/queues';
import { early } from '../../../support/candor/background.js';
import { backendKinds, type BackendKind, type TestBackend } from '../../../support/servers/queues.js';
import { until } from '../../../support/until.js';

const JOB: JobName = 'assess-application';

/** Entries of a job at most. */
const BATCH = 16;
/** The sender's options of jobs: those for webhooks wait for external servers. */
const optionsOf = (job: JobName) => ({
  batch: BATCH,
  ...(job === 'deliver-webhooks' && { waitsForOthers: true as const }),
});

for (const kind of backendKinds()) {
  if (kind.skip !== null) {
    describe(`queues on ${kind.kind}`, () => it.skip(`SKIPPED: ${kind.skip}`, () => undefined));
  } else {
    const once = early(() => onOwn(kind, killedOnce));
    const thrice = early(() => onOwn(kind, killedThrice));
    afterAll(() => kind.stop());
    describe(`queues on ${kind.kind}`, () => conformance(kind, { once, thrice }));
  }
}

function conformance(kind: BackendKind, waits: Record<'once' | 'thrice', () => Promise<void>>): void {
  it('gives the job of a killed process to another, and counts the stall', waits.once);
  it('counts every stall of a job, and never fails it for them', waits.thrice);

  let at: TestBackend;
  let sender: Sender;
  let workers: Worker[] = [];

  beforeEach(async () => {
    at = await kind.open();
    await until(() => at.backend.ping());
    sender = openSender(at.backend, optionsOf);
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    workers = [];
    await sender.close();
    await at.close();
  });

  function work(process: Process, options: object = {}, of: JobName = JOB): Worker {
    const worker = workOn(at, process, options, of);
    workers.push(worker);
    return worker;
  }
  const open = () => openJobs(at);

  it('processes each entry once, with what was sent, and keeps nothing', async () => {
    const entries = Array.from({ length: 50 }, () => entry());
    const seen: QueuedBatch[] = [];
    work(async ({ data }) => void seen.push(data));
    expect(await sender.send(entries)).toBe(50);
    await until(() => expect(seen).toHaveLength(50));
    expect(new Set(seen.flatMap(idsOf))).toEqual(new Set(entries.map(({ outboxId }) => outboxId)));
    const { job: _job, organisationId, bulk, ...data } = entries[7] as LeasedEntry;
    expect(seen).toContainEqual({ organisationId, bulk, entries: [data] });
    await until(async () => expect(await open()).toEqual(nothing));
  });

  it('sends entries of one organization and urgency together, and one that killed a process alone', async () => {
    const { organisationId } = entry();
    const most = BATCH * BULK_BATCH;
    const entries = Array.from({ length: most + 1 }, () => ({ ...entry(), organisationId }));
    const apart = [entry(), { ...entry(), organisationId, bulk: false }, { ...entry(), organisationId, deaths: 1 }];
    const seen: QueuedBatch[] = [];
    work(async ({ data }) => void seen.push(data));
    expect(await sender.send([...apart, ...entries])).toBe(5);
    await until(() => expect(seen).toHaveLength(5));
    expect(seen.map((batch) => batch.entries.length).sort((a, b) => a - b)).toEqual([1, 1, 1, 1, most]);
    expect(new Set(seen.flatMap(idsOf))).toEqual(new Set([...apart, ...entries].map(({ outboxId }) => outboxId)));
    for (const { organisationId: own, bulk, entries: carried } of seen) {
      const sent = carried.map(({ outboxId }) => [...apart, ...entries].find((each) => each.outboxId === outboxId));
      expect(sent.every((each) => each?.organisationId === own && each.bulk === bulk)).toBe(true);
      expect(sent.some((each) => each?.deaths === 1)).toBe(sent.length === 1 && sent[0]?.deaths === 1);
    }
  });

  it('takes an attempt once however often it is sent, and the next attempt beside it', async () => {
    const first = entry();
    await sender.send([first]);
    await sender.send([first]);
    await sender.send([{ ...first, attempt: 2 }]);
    expect(await open()).toEqual({ ...nothing, waiting: 2 });
  });

  it('forgets a failed job, so that its id can be sent again', async () => {
    const attempts: number[] = [];
    const { outboxId, ...rest } = entry();
    work(async ({ data }) => {
      attempts.push(...data.entries.map(({ attempt }) => attempt));
      if (attempts.length === 1) throw new Error('first time');
    });
    await sender.send([{ ...rest, outboxId }]);
    await until(async () => {
      expect(attempts).toEqual([1]);
      expect(await open()).toEqual(nothing);
    });
    await sender.send([{ ...rest, outboxId }]);
    await until(() => expect(attempts).toEqual([1, 1]));
    await until(async () => expect(await open()).toEqual(nothing));
  });

  it('says which entries it still holds: waiting and active ones', async () => {
    const [done, active, waiting, never] = [entry(), entry(), entry(), entry()];
    const beside = { ...entry(), organisationId: waiting.organisationId };
    let release = (): void => undefined;
    const blocked = new Promise<void>((resolve) => (release = resolve));
    const started: string[] = [];
    work(
      async ({ data }) => {
        started.push(...idsOf(data));
        if (idsOf(data).includes(active.outboxId)) await blocked;
      },
      { concurrency: 1 },
    );
    await sender.send([done]);
    await until(async () => expect(await open()).toEqual(nothing));
    await sender.send([active]);
    await until(() => expect(started).toContain(active.outboxId));
    await sender.send([waiting, beside]);
    // The relay asks with the attempt it has just leased: one past the one that was sent, or more after deaths of relays.
    const leasedAgain = [done, active, waiting, beside, never].map((each, index) => ({ ...each, attempt: 2 + index }));
    const held = [active, waiting, beside].map(({ outboxId }) => outboxId);
    expect(await sender.stillQueued(leasedAgain)).toEqual(new Set(held));
    release();
  });

  it('lets an interactive job pass the bulk', async () => {
    const bulk = [entry(), entry(), entry()];
    const urgent = { ...entry(), bulk: false };
    await sender.send(bulk);
    await sender.send([urgent]);
    const order: string[] = [];
    work(async ({ data }) => void order.push(...idsOf(data)), { concurrency: 1 });
    await until(() => expect(order).toHaveLength(4));
    expect(order[0]).toBe(urgent.outboxId);
    expect(new Set(order)).toEqual(new Set([urgent, ...bulk].map(({ outboxId }) => outboxId)));
  });

  it('keeps the order of what waits for servers of others, and does not count it as waiting', async () => {
    const job = 'deliver-webhooks';
    const entries = [entry(), entry(), entry()].map((one) => ({ ...one, job, bulk: false }) as const);
    for (const one of entries) expect(await sender.send([one])).toBe(0);
    await sender.send([entry()]);
    expect([await sender.countWaiting(), (await sender.counts())[job].waiting]).toEqual([1, 3]);
    const order: string[] = [];
    work(async ({ data }) => void order.push(...idsOf(data)), { concurrency: 1 }, job);
    await until(() => expect(order).toEqual(entries.map(({ outboxId }) => outboxId)));
  });

  it('finishes what it has begun when it closes, and leaves the rest', async () => {
    const entries = [entry(), entry(), entry()];
    const [started, finished]: [string[], string[]] = [[], []];
    const worker = work(
      async ({ data }) => {
        started.push(...idsOf(data));
        await sleep(300); // Still at work when the worker begins to close.
        finished.push(...idsOf(data));
      },
      { concurrency: 1 },
    );
    await sender.send(entries);
    await until(() => expect(started).toHaveLength(1));
    await worker.close();
    expect(finished).toEqual(started);
    expect(started).toHaveLength(1);
    expect(await open()).toEqual({ ...nothing, waiting: 2 });
  });

  it('can be told of while its server is away, and goes on when it is back', async () => {
    if (at.outage === null) return console.log('Not run: the Redis server is not ours to stop (REDIS_URL).');
    const seen: string[] = [];
    work(async ({ data }) => void seen.push(...idsOf(data)));
    const before = entry();
    await sender.send([before]);
    await until(() => expect(seen).toEqual([before.outboxId]));

    await at.outage.begin();
    const began = Date.now();
    await expect(sender.send([entry()])).rejects.toBeInstanceOf(QueueUnavailableError);
    await expect(sender.stillQueued([entry()])).rejects.toBeInstanceOf(QueueUnavailableError);
    expect(Date.now() - began).toBeLessThan(6_000);
    await sleep(1_000); // Longer than the first tries to connect again.
    await at.outage.end();

    const after = entry();
    await until(() => sender.send([after]));
    await until(() => expect(seen).toContain(after.outboxId));
  });

  it('holds nothing after its jobs were lost, and takes them again', async () => {
    const entries = [entry(), entry()];
    await sender.send(entries);
    await at.flush();
    const again = entries.map((each) => ({ ...each, attempt: 2 }));
    expect(await sender.stillQueued(again)).toEqual(new Set());
    await sender.send(again);
    const seen: string[] = [];
    work(async ({ data }) => void seen.push(...idsOf(data)));
    await until(() => expect(new Set(seen)).toEqual(new Set(entries.map(({ outboxId }) => outboxId))));
  });
}

const nothing = { waiting: 0, active: 0, delayed: 0, completed: 0, failed: 0 };

function idsOf({ entries }: QueuedBatch): string[] {
  return entries.map(({ outboxId }) => outboxId);
}

type Process = (job: Job<QueuedBatch<typeof JOB>>) => Promise<void>;

function workOn({ backend }: TestBackend, process: Process, options: object = {}, of: JobName = JOB): Worker {
  const worker = new Worker(
    queueName(of),
    process as never,
    { ...backend.consumer, ...workerOptions(2), ...options } as never,
    backend.factory as never,
  );
  worker.on('error', () => undefined);
  return worker;
}

async function openJobs({ backend }: TestBackend): Promise<Record<string, number>> {
  const queue = new Queue(queueName(JOB), backend.producer as never, backend.factory as never);
  try {
    return await queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed');
  } finally {
    await queue.close();
  }
}

/** Runs a scenario that takes long beside the other tests. */
async function onOwn(kind: BackendKind, scenario: (at: TestBackend) => Promise<void>): Promise<void> {
  const at = await kind.open({ apart: true });
  const sender = openSender(at.backend, optionsOf);
  try {
    await until(() => at.backend.ping());
    await sender.send([entry()]);
    await scenario(at);
  } finally {
    await sender.close();
    await at.close();
  }
}

async function killedOnce(at: TestBackend): Promise<void> {
  const kill = await victim(at, {});
  const stalled: number[] = [];
  const worker = workOn(at, async (job) => void stalled.push(job.stalledCounter));
  await kill();
  // Within ten seconds, says `LOCK`; on a machine that is as busy as with all tests, later.
  await until(() => expect(stalled).toEqual([1]));
  await until(async () => expect(await openJobs(at)).toEqual(nothing));
  await worker.close();
}

async function killedThrice(at: TestBackend): Promise<void> {
  const quick = { lockDuration: 600, stalledInterval: 300 };
  for (let deaths = 0; deaths < 3; deaths += 1) await (await victim(at, quick))();
  const stalled: number[] = [];
  const worker = workOn(at, async (job) => void stalled.push(job.stalledCounter), quick);
  await until(() => expect(stalled).toEqual([3]));
  await worker.close();
}

function entry(): LeasedEntry {
  return {
    job: JOB,
    organisationId: v7(),
    outboxId: v7(),
    attempt: 1,
    bulk: true,
    deaths: 0,
    payload: { applicationId: v7() },
  };
}

/** Starts a worker process, waits until it has taken a job, and gives the way to kill it. */
async function victim(at: TestBackend, options: object): Promise<() => Promise<void>> {
  const child = fork(
    fileURLToPath(new URL('victim.ts', import.meta.url)),
    [JSON.stringify({ address: at.address, job: JOB, options })],
    { execArgv: ['--import', './test/support/source-loader.mjs', '--no-warnings'] },
  );
  await once(child, 'message');
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
}
