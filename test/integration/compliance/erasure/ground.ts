/** A pipeline with a worker that knows the key of the installation, and the ways in which people come and go. */
import { startWorker, type RunningWorker, type WorkerOptions } from '../../../../apps/worker/start-worker.js';
import { verifyChain, type ChainVerification } from '#libs/audit';
import type { ErasureReport } from '#libs/contracts';
import { connections, inboundEvents, inOrganisation, newId, type Tenant, users } from '#libs/database';
import { erasePerson } from '#libs/erasure';
import { outboxJob } from '#libs/queues';
import { afterAll } from '@jest/globals';
import { openPipeline, type PipelineDatabase } from '../../../support/candor/pipeline.js';
import { backendKinds, type BackendKind } from '../../../support/servers/queues.js';
import { until, untilFound } from '../../../support/until.js';

export const KEY = Buffer.alloc(32, 9).toString('base64');
export const BY = { kind: 'command', id: null } as const;

export interface Ground {
  db: PipelineDatabase;
  connectionId: string;
  /** Ends the worker and starts another one. */
  startAgain(changes: Partial<WorkerOptions>): Promise<void>;
  /** Where the queues of the worker are in Redis; null on Postgres. */
  redis: { redisUrl: string; prefix: string } | null;
  within<T>(work: (tenant: Tenant) => Promise<T>): Promise<T>;
  deliver(body: Buffer): Promise<string>;
  /** Waits until nothing is owed. */
  drained(): Promise<void>;
  erase(candidateId: string): Promise<ErasureReport>;
  /** The audit, once the worker has sealed all of it. */
  verified(): Promise<ChainVerification>;
  close(): Promise<void>;
}

/** A ground with its queues on Postgres for all tests of a file, closed after them. */
export async function groundOfFile(changes: Partial<WorkerOptions> = {}): Promise<Ground> {
  const [onPostgres] = backendKinds();
  if (onPostgres === undefined) throw new Error('There is a backend on Postgres');
  const ground = await openGround(onPostgres, changes);
  afterAll(() => ground.close());
  return ground;
}

export async function openGround(kind: BackendKind, changes: Partial<WorkerOptions> = {}): Promise<Ground> {
  const db = await openPipeline();
  const { organisationId } = db;
  const queue = await kind.openFor(db.url);
  const within = <T>(work: (tenant: Tenant) => Promise<T>) => inOrganisation(db.app, organisationId, work);
  const connectionId = newId();
  const secretSealed = Buffer.from('sealed');
  await within(async (tenant) => {
    await connections.create(tenant, {
      id: connectionId,
      vendor: 'standard-webhooks',
      name: 'Our ATS',
      secretSealed,
    });
    const email = `admin@${organisationId}.example`;
    await users.create(tenant, { kind: 'admin', email, name: 'Admin', passwordHash: null });
  });
  const options: WorkerOptions = {
    databaseUrl: db.url,
    databasePool: 6,
    readers: 1,
    logLevel: 'error',
    secretKey: KEY,
    ...queue.options,
    ...changes,
  };
  let worker: RunningWorker = await startWorker(options);
  const { redisUrl, queuePrefix } = queue.options;
  return {
    db,
    connectionId,
    startAgain: async (changed) => {
      await worker.stop();
      worker = await startWorker({ ...options, ...changed });
    },
    redis: redisUrl === null ? null : { redisUrl, prefix: queuePrefix ?? '' },
    within,
    deliver: async (rawBody) => {
      const id = newId();
      const event = { id, connectionId, vendorEventId: `msg_${id}`, headers: {}, rawBody };
      await within((tenant) =>
        inboundEvents.record(tenant, event, outboxJob('process-inbound-event', { inboundEventId: id })),
      );
      return id;
    },
    drained: () =>
      until(async () => {
        const open = await db.open();
        if (open > 0) throw new Error(`${open} jobs are owed`);
      }),
    erase: (candidateId) =>
      within((tenant) =>
        erasePerson(tenant, { organisationId, candidateId, secretKeys: [KEY], by: BY, cause: 'demand' }),
      ),
    verified: async () => {
      const secretKeys = [KEY];
      const verify = () => within((tenant) => verifyChain(tenant, { secretKeys }));
      return untilFound(async () => {
        const verified = await verify();
        return verified.waiting === 0 && verified;
      });
    },
    close: async () => {
      await worker.stop();
      await queue.close();
      await db.close();
    },
  };
}
