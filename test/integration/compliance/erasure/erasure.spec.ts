/** After an erasure nothing of the person is left anywhere, whatever was going on at the time. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { statedAnswersSchema } from '#libs/contracts';
import { decisions, idempotency, newId, weights } from '#libs/database';
import { OnLegalHold } from '#libs/erasure';
import { legalHolds } from '#libs/database';
import { keepAnswers } from '#libs/intake';
import { outboxJob } from '#libs/queues';
import { candidateJson } from '../../../support/candor/pipeline.js';
import { backendKinds } from '../../../support/servers/queues.js';
import { until } from '../../../support/until.js';
import { openGround, type Ground } from './ground.js';
import { delivered, EMAIL, file, PHONE, WORDS } from './person.js';
import { countRedisKeys, searchDatabase, searchRedis } from './search.js';

const search = (ground: Ground) =>
  searchDatabase({ query: async (sql: string) => ({ rows: await ground.db.rows(sql) }) } as never, WORDS);

for (const kind of backendKinds()) {
  describe(`erasing a person, queues on ${kind.kind}`, () => {
    if (kind.skip !== null) {
      it.skip(`SKIPPED: ${kind.skip}`, () => undefined);
      return;
    }
    let ground: Ground;
    let reading: (() => void) | null = null;
    /** Holds the reader while it is on. */
    let gate: Promise<void> | null = null;

    beforeAll(async () => {
      ground = await openGround(kind, {
        wrapReader: (reader) => ({
          read: async (...given) => {
            const read = await reader.read(...given);
            reading?.();
            await gate;
            return read;
          },
        }),
      });
    });
    afterAll(async () => {
      await ground.close();
      await kind.stop();
    });

    it('leaves nothing of them in any table or queue, and the audit as it was', async () => {
      const { db, within } = ground;
      const { organisationId } = db;
      const importId = await db.beginImport();
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => (release = resolve));
      const isReading = new Promise<void>((resolve) => (reading = resolve));
      const { applicationId, candidateId, documentId } = await db.receive(file(), {
        inImport: { id: importId, position: 0 },
      });
      await db.closeImport(importId);
      const other = await db.receive(candidateJson(5));

      // While the file is being read its job is in the queue: ids are all that it holds.
      await isReading;
      const inQueue = `SELECT count(*)::int AS jobs FROM bullmq.job`;
      if (ground.redis) {
        expect(await countRedisKeys(ground.redis)).toBeGreaterThan(0);
        expect(await searchRedis(ground.redis, WORDS)).toEqual([]);
      } else {
        expect((await db.rows<{ jobs: number }>(inQueue))[0]?.jobs).toBeGreaterThan(0);
        expect((await search(ground)).filter((found) => found.startsWith('bullmq.'))).toEqual([]);
      }
      release();
      reading = gate = null;
      await ground.drained();

      await ground.deliver(delivered(db.roleId));
      await ground.deliver(
        Buffer.from(JSON.stringify({ type: 'candidate.created', data: { note: `Papierkranich ${EMAIL}` } })),
      );
      await ground.drained();
      const [{ id: fromAts = '' } = {}] = await db.rows<{ id: string }>(`SELECT our_id AS id FROM external_object`);
      await within(async (tenant) => {
        const answers = statedAnswersSchema.parse({
          questions: [{ question: 'When could you begin?', answer: 'notice period of eleven weeks' }],
        });
        await keepAnswers(tenant, [{ applicationId, isNew: false, answers }]);
        await tenant.query('UPDATE candidate SET merged_into_id = $1 WHERE id = $2', [candidateId, fromAts]);
        const key = { caller: 'user:x', secretOnce: false, expiresAt: new Date(Date.now() + 60_000) };
        const digests = {
          keyDigest: createHash('sha256').update('a').digest(),
          requestDigest: createHash('sha256').digest(),
        };
        await idempotency.claimKey(tenant, { ...key, ...digests });
        await idempotency.storeResponse(
          tenant,
          { ...key, ...digests },
          { status: 200, response: JSON.stringify({ name: 'Quirina Vandersloot' }) },
        );
        const filters = { q: 'vandersloot', lane: 'possible' };
        const seen = { score: 5_000, lane: 0, rank: 1, versions: {}, filters, identitiesHidden: false, opened: true };
        const decision = {
          organisationId,
          id: newId(),
          applicationId,
          kind: 'advance',
          reasonCode: null,
          decidedBy: newId(),
          batchId: null,
          undoes: null,
        } as const;
        await decisions.create(tenant, { ...decision, ...seen });
        const people = [{ applicationId, verdict: 'good' } as const];
        await weights.setReferenceCandidates(tenant, ground.db.roleId, { people, by: null });
      });
      const quoting = JSON.stringify([{ code: 'odd', span: null, data: { line: 'Papierkranich' } }]);
      await db.rows(`UPDATE document_text SET findings = '${quoting}' WHERE document_id = '${documentId}'`);
      expect(await search(ground)).toContain('public.document_text.findings: Papierkranich');
      const before = new Set((await search(ground)).map((found) => found.split(': ')[1]));
      expect([...before].sort()).toEqual([...WORDS].sort());
      const audit = 'SELECT * FROM audit_entry ORDER BY id';
      const entries = await db.rows(audit);
      const othersRanking = await db.rows('SELECT * FROM ranking WHERE application_id = $1', [other.applicationId]);

      const report = await ground.erase(candidateId);
      expect(await search(ground)).toEqual([]);
      if (ground.redis) expect(await searchRedis(ground.redis, WORDS)).toEqual([]);
      expect(await db.rows('SELECT kind, score, rank, filters FROM decision')).toEqual([
        { kind: 'advance', score: 5_000, rank: 1, filters: {} },
      ]);

      expect(report).toMatchObject({ candidateId, candidateIds: [candidateId, fromAts].sort(), alreadyErased: false });
      expect(report.removed).toMatchObject({
        identities: 2,
        documents: 2,
        texts: 2,
        profiles: 2,
        assessments: 2,
        rankings: 2,
        applications: 2,
        answers: 1,
        inboundEvents: 2,
        // Of the ATS: the person, their application and a file.
        vendorIds: 3,
        importItems: 1,
        storedAnswers: 1,
        opinions: 1,
      });
      expect(report.remaining.map(({ kind, count }) => [kind, count])).toContainEqual(['decisions', 1]);
      // Earlier entries are untouched, and the added ones contain no name.
      const after = await db.rows<{ action: string; details: Record<string, unknown> }>(audit);
      expect(after.slice(0, entries.length)).toEqual(entries);
      expect(after.slice(entries.length).map(({ action }) => action)).toEqual(['candidate.erased']);
      expect(await db.rows('SELECT * FROM ranking WHERE application_id = $1', [other.applicationId])).toEqual(
        othersRanking,
      );
      expect(await db.rows('SELECT outcome, file_name FROM import_item')).toEqual([
        { outcome: 'erased', file_name: null },
      ]);
      expect(await db.rows('SELECT id FROM document WHERE id = $1', [documentId])).toEqual([]);

      expect(await ground.verified()).toMatchObject({ upTo: after.length, complete: true, fault: null });

      const again = await ground.erase(fromAts);
      expect(again).toMatchObject({ alreadyErased: true, erasedAt: expect.any(String), removed: {} });
    });

    it('is not undone by a reader that was reading them', async () => {
      const { db } = ground;
      const importId = await db.beginImport();
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => (release = resolve));
      const isReading = new Promise<void>((resolve) => (reading = resolve));
      const text = `${Buffer.from(file().bytes).toString().replace(EMAIL, 'other@papier.example').replace(PHONE, '')}\nMore`;
      const { candidateId } = await db.receive(
        { ...file(), bytes: Buffer.from(text) },
        { inImport: { id: importId, position: 0 } },
      );
      await db.closeImport(importId);
      await isReading;
      await ground.erase(candidateId);
      release();
      reading = gate = null;
      await until(async () => expect(await db.rows('SELECT id FROM outbox')).toEqual([]));
      expect(await search(ground)).toEqual([]);
      expect(await db.rows('SELECT outcome FROM import_item WHERE import_id = $1', [importId])).toEqual([
        { outcome: 'erased' },
      ]);
      expect(await db.rows('SELECT state FROM import WHERE id = $1', [importId])).toEqual([{ state: 'finished' }]);
    });

    it('waits for a job that is scoring them, and removes what it wrote', async () => {
      const { db } = ground;
      const blocker = ground.db.app.createQueryRunner();
      await blocker.startTransaction();
      await blocker.query(`SELECT set_config('candor.organisation', $1, true)`, [db.organisationId]);
      // The job has written profile and assessment, and comes to a halt before its vectors.
      const other = await db.receive(candidateJson(9));
      await ground.drained();
      await blocker.query('SELECT pg_advisory_xact_lock(1)');
      await db.rows(`CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NULL; END'`);
      await db.rows('CREATE TRIGGER halt AFTER INSERT ON assessment FOR EACH STATEMENT EXECUTE FUNCTION halt()');
      const text = Buffer.from(file().bytes).toString().replace(EMAIL, 'third@papier.example').replace(PHONE, '');
      const { candidateId, applicationId } = await db.receive({ ...file(), bytes: Buffer.from(text) });
      const waits = (n: number) =>
        until(
          async () =>
            expect(
              (
                await db.rows(
                  `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
                )
              ).length,
            ).toBe(n),
          20_000,
        );
      await waits(1);
      const erasing = ground.erase(candidateId);
      await waits(2);
      await blocker.commitTransaction();
      await blocker.release();
      const { removed } = await erasing;
      expect(removed).toMatchObject({ profiles: 1, assessments: 1, rankings: 1, identities: 1 });
      await db.rows('DROP TRIGGER halt ON assessment');
      await db.rows('DROP FUNCTION halt()');
      // And a later job finds no candidate.
      await db.enqueue(outboxJob('build-profile', { candidateId }));
      await db.enqueue(outboxJob('assess-application', { applicationId }));
      await ground.drained();
      expect(await search(ground)).toEqual([]);
      expect(await db.rows('SELECT application_id FROM ranking WHERE application_id = $1', [applicationId])).toEqual(
        [],
      );
      expect(
        await db.rows('SELECT count(*)::int AS n FROM ranking WHERE application_id = $1', [other.applicationId]),
      ).toEqual([{ n: 1 }]);
    });

    it('is refused while a legal hold on them or on their role is open', async () => {
      const { db, within } = ground;
      const { roleId } = db;
      const { candidateId } = await db.receive(candidateJson(11));
      await ground.drained();
      for (const subject of [
        { candidateId, roleId: null },
        { candidateId: null, roleId },
      ]) {
        const id = newId();
        await within((tenant) => legalHolds.create(tenant, { id, ...subject, reason: 'Case 7', setBy: null }));
        await expect(ground.erase(candidateId)).rejects.toThrow(OnLegalHold);
        expect(
          await db.rows('SELECT name FROM candidate_identity WHERE candidate_id = $1', [candidateId]),
        ).toHaveLength(1);
        await within((tenant) => legalHolds.lift(tenant, id, { reason: 'Closed', by: null }));
      }
      expect(await ground.erase(candidateId)).toMatchObject({ alreadyErased: false });
      expect(await db.rows('SELECT reason FROM legal_hold WHERE candidate_id = $1', [candidateId])).toEqual([
        { reason: null },
      ]);
    });
  });
}
