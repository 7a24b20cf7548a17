/** A backup that is older than an erasure is restored. */
import { afterAll, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startWorker, type WorkerOptions } from '../../../../apps/worker/start-worker.js';
import { listCheckpoints, verifyChain } from '#libs/audit';
import { inOrganisation, newId, users } from '#libs/database';
import { applyErasure, erasePerson, readErasureLine } from '#libs/erasure';
import { openPipeline, type PipelineDatabase } from '../../../support/candor/pipeline.js';
import { copyDatabase, openDataSource } from '../../../support/servers/postgres.js';
import { until } from '../../../support/until.js';
import { BY, KEY } from './ground.js';
import { file, WORDS } from './person.js';
import { searchDatabase } from './search.js';

const records = mkdtempSync(join(tmpdir(), 'candor-records-'));
afterAll(() => rmSync(records, { recursive: true }));

const soon = { firstAfterMs: 1, everyMs: 100 };
const intervals = { residualData: soon, auditSeal: soon };
const workerOn = (databaseUrl: string, options: Partial<WorkerOptions> = {}) =>
  startWorker({
    ...{ databaseUrl, databasePool: 4, readers: 1, logLevel: 'error', redisUrl: null, secretKey: KEY, intervals },
    recordsDir: records,
    ...options,
  });

async function drained(db: PipelineDatabase): Promise<void> {
  await until(async () => expect(await db.open()).toBe(0));
}

it('a restored backup brings an erased person back for a moment: the worker erases them again, and the audit says that its end is missing', async () => {
  const db = await openPipeline();
  const { organisationId } = db;
  const email = `admin@${organisationId}.example`;
  await inOrganisation(db.app, organisationId, (tenant) =>
    users.create(tenant, { kind: 'admin', email, name: 'Admin', passwordHash: null }),
  );
  const before = await workerOn(db.url);
  const { candidateId } = await db.receive(file());
  await drained(db);
  await before.stop();
  const backup = await copyDatabase(db);

  // In the original the person is erased, which the worker notes outside of the database.
  const after = await workerOn(db.url);
  const again = await openDataSource(db.url, 'app', { size: 2 });
  const request = { organisationId, candidateId, secretKeys: [KEY], by: BY, cause: 'demand' } as const;
  await inOrganisation(again, organisationId, (tenant) => erasePerson(tenant, request));
  const noted = (): string => readFileSync(join(records, 'erased.ndjson'), 'utf8');
  await until(() => expect(noted()).toContain(candidateId));
  const checkpoints = () => listCheckpoints(join(records, 'audit-checkpoints'));
  await until(async () => expect(await checkpoints()).toHaveLength(1));
  await after.stop();
  await again.destroy();
  expect(WORDS.filter((word) => noted().toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  const lines = noted().trim().split('\n');
  expect(lines).toHaveLength(1);
  const left = (JSON.parse(lines[0]!) as { suppressions: unknown[] }).suppressions.length;
  expect(left).toBeGreaterThan(3);
  appendFileSync(join(records, 'erased.ndjson'), '{"half a li');
  const [checkpoint] = await checkpoints();
  if (checkpoint === undefined) throw new Error('the checkpoint was noted');

  const superuser = new Client({ connectionString: backup.ownerUrl });
  await superuser.connect();
  const suppressions = async () => (await superuser.query('SELECT FROM suppression')).rowCount;
  expect(await searchDatabase(superuser, WORDS)).not.toEqual([]);
  expect(await suppressions()).toBe(0);
  const restored = await workerOn(backup.url);
  await until(async () => expect(await searchDatabase(superuser, WORDS)).toEqual([]));
  expect(await suppressions()).toBe(left);
  // It erases before it seals, and notes the checkpoint of what it sealed after that.
  await until(async () => expect(await checkpoints()).toHaveLength(2));
  await restored.stop();

  const app = await openDataSource(backup.url, 'app', { size: 2 });
  const verify = () =>
    inOrganisation(app, organisationId, (tenant) =>
      verifyChain(tenant, { secretKeys: [KEY], checkpoints: [checkpoint] }),
    );
  expect((await verify()).fault).toMatchObject({ kind: 'cut-off' });
  // What was noted and is gone stays noted, beside the new checkpoint.
  expect(await checkpoints()).toEqual([checkpoint, expect.objectContaining({ organisationId })]);

  // By hand, as `candor erase --apply` does: nothing is left to do. The same line of another installation matches no
  // one.
  const text = noted().split('\n')[0] ?? '';
  const line = readErasureLine(text, ['another key', KEY]);
  if (line === null) throw new Error('there is a line');
  const by = { secretKeys: [KEY], by: BY };
  expect(await applyErasure(app, line, by)).toBe('gone');
  expect(await applyErasure(app, { ...line, organisationId: newId() }, by)).toBe('elsewhere');
  expect(readErasureLine('{"organisationId": 7}', [KEY])).toBeNull();
  // A forged line erases no one.
  expect(readErasureLine(text.replace(line.candidateId, newId()), [KEY])).toBeNull();
  expect(readErasureLine(JSON.stringify(line), [KEY])).toBeNull();
  expect(readErasureLine(text, ['another key'])).toBeNull();
  await app.destroy();
  await superuser.end();
  await backup.drop();
  await db.close();
});
