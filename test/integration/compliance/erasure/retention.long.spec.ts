/** Retention erases candidates some months after their last role was closed, and only after an announcement. */
import { expect, it } from '@jest/globals';
import { LegalHoldsService } from '../../../../apps/api/compliance/erasure/legal-holds.service.js';
import { Transactions } from '../../../../apps/api/platform/transactions/transactions.service.js';
import { idempotency, inboundEvents, legalHolds, newId, retention, roles } from '#libs/database';
import { carryOutRetention, dropExpired, erasePerson } from '#libs/erasure';
import { outboxJob } from '#libs/queues';
import { candidateJson } from '../../../support/candor/pipeline.js';
import { untilFound } from '../../../support/until.js';
import { BY, KEY, groundOfFile } from './ground.js';

const ground = await groundOfFile();

const carryOut = () =>
  carryOutRetention(ground.db.app, ground.db.organisationId, { secretKeys: [KEY], goOn: () => true });
const living = async (): Promise<string[]> =>
  (await ground.db.rows<{ id: string }>('SELECT id FROM candidate WHERE erased_at IS NULL ORDER BY id')).map(
    ({ id }) => id,
  );
const actions = async (): Promise<string[]> =>
  (
    await ground.db.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE action LIKE 'retention.%' ORDER BY id`,
    )
  ).map(({ action }) => action);

it('the retention policy says who is due, waits, and erases those who still are; holds and open applications keep people', async () => {
  const { db, within } = ground;
  const { organisationId, roleId } = db;
  const people: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) people.push((await db.receive(candidateJson(number))).candidateId);
  await ground.drained();
  const [gone = '', held = '', elsewhere = '', heldLater = '', alsoGone = ''] = people;
  const apply = (candidateId: string, otherRole: string) =>
    db.rows(
      `INSERT INTO application (organisation_id, id, role_id, candidate_id, source, mode) VALUES ($1, $2, $3, $4, 'test', 'scored')`,
      [organisationId, newId(), otherRole, candidateId],
    );
  const open = newId();
  await within((tenant) => roles.create(tenant, { id: open, title: 'Open', state: 'open' }));
  await apply(elsewhere, open);
  const holdId = newId();
  await within((tenant) =>
    legalHolds.create(tenant, {
      id: holdId,
      candidateId: held,
      roleId: null,
      reason: 'Case',
      setBy: null,
    }),
  );

  const due = (months: number) => within((tenant) => retention.listDue(tenant, { months, limit: 10 }));
  const policy = (months: number | null) =>
    within((tenant) => retention.setPolicy(tenant, { months, noticeDays: 7, eventBodyDays: 90, changedBy: null }));
  // Off until a user sets it. Open roles keep every candidate, and so do roles that were closed a moment ago.
  expect(await carryOut()).toEqual({ announced: 0, erased: 0, retained: 0 });
  await policy(6);
  expect(await carryOut()).toEqual({ announced: 0, erased: 0, retained: 0 });
  await within((tenant) => roles.update(tenant, roleId, { state: 'closed' }));
  expect(await due(6)).toMatchObject({ candidates: 0, onHold: 0 });
  await db.rows(`UPDATE role SET closed_at = now() - interval '7 months' WHERE id = $1`, [roleId]);
  const expected = [gone, heldLater, alsoGone].sort();
  expect(await due(6)).toEqual({ candidates: 3, onHold: 1, candidateIds: expected });
  expect(await due(8)).toMatchObject({ candidates: 0 });

  // It has run today; the next day it announces, and erases no one.
  expect(await carryOut()).toEqual({ announced: 0, erased: 0, retained: 0 });
  await db.rows(`UPDATE retention_policy SET checked_at = now() - interval '25 hours'`);
  expect(await Promise.all([carryOut(), carryOut()])).toContainEqual({ announced: 3, erased: 0, retained: 0 });
  expect(await carryOut()).toEqual({ announced: 0, erased: 0, retained: 0 });
  expect(await living()).toEqual([...people].sort());
  const runs = await db.rows<{ id: string; state: string }>('SELECT id, state FROM retention_run');
  expect(runs).toEqual([{ id: expect.any(String), state: 'announced' }]);

  // Meanwhile a candidate is put on legal hold. When the notice period is over, two workers begin at once.
  await within((tenant) =>
    legalHolds.create(tenant, {
      id: newId(),
      candidateId: heldLater,
      roleId: null,
      reason: 'Case',
      setBy: null,
    }),
  );
  await db.rows(`UPDATE retention_run SET due_at = now()`);
  const both = await Promise.all([carryOut(), carryOut()]);
  expect(both.reduce((sum, { erased }) => sum + erased, 0)).toBe(2);
  expect(both.reduce((sum, { retained }) => sum + retained, 0)).toBe(1);
  expect(await living()).toEqual([held, elsewhere, heldLater].sort());
  expect(await db.rows('SELECT state FROM retention_run')).toEqual([{ state: 'finished' }]);
  expect(await actions()).toEqual(['retention.announced', 'retention.finished']);

  // Cancelled: not those of the list; confirmed: without waiting.
  await within((tenant) => legalHolds.lift(tenant, holdId, { reason: 'Closed', by: null }));
  const announceAgain = async (): Promise<string> => {
    await db.rows(`UPDATE retention_policy SET checked_at = NULL`);
    expect(await carryOut()).toEqual({ announced: 1, erased: 0, retained: 0 });
    const [run] = await db.rows<{ id: string }>(`SELECT id FROM retention_run WHERE state = 'announced'`);
    return run?.id ?? '';
  };
  const first = await announceAgain();
  expect(await within((tenant) => retention.resolveRun(tenant, first, { state: 'cancelled', by: null }))).toBe(true);
  expect(await carryOut()).toEqual({ announced: 0, erased: 0, retained: 0 });
  const second = await announceAgain();
  await within((tenant) => retention.resolveRun(tenant, second, { state: 'confirmed', by: null }));
  expect(await carryOut()).toEqual({ announced: 0, erased: 1, retained: 0 });
  expect(await within((tenant) => retention.resolveRun(tenant, second, { state: 'cancelled', by: null }))).toBe(false);
  expect(await living()).toEqual([elsewhere, heldLater].sort());

  const { count } = (await db.rows<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry'))[0] ?? {};
  expect(await ground.verified()).toMatchObject({ upTo: count, complete: true, fault: null });

  // A role that is opened again has not been closed.
  await within((tenant) => roles.update(tenant, roleId, { state: 'open' }));
  expect(await db.rows('SELECT closed_at FROM role WHERE id = $1', [roleId])).toEqual([{ closed_at: null }]);
});

it('the retention policy sets no hold while an erasure that it would forbid is under way', async () => {
  const { db, within } = ground;
  const { organisationId, roleId } = db;
  await within((tenant) => roles.update(tenant, roleId, { state: 'open' }));
  const { candidateId } = await db.receive(candidateJson(6));
  await ground.drained();
  const holds = new LegalHoldsService(new Transactions(db.app));
  const request = { id: 'test', idempotency: null };
  const who = {
    id: newId(),
    name: 'Jo',
    email: null,
    sessionId: null,
    expiresAt: null,
    startedAt: null,
    hasHiddenIdentities: false,
    language: 'en' as const,
  };
  const scopes = null;
  const visibility = { open: true, roleIds: [] };
  const actor = {
    organisationId,
    via: 'session' as const,
    kind: 'admin' as const,
    request,
    scopes,
    visibility,
    ...who,
  };

  let commit: () => void = () => undefined;
  const committed = new Promise<void>((resolve) => (commit = resolve));
  let erasing: Promise<void> = Promise.resolve();
  await new Promise<void>((erased) => {
    erasing = within(async (tenant) => {
      await erasePerson(tenant, { organisationId, candidateId, secretKeys: [KEY], by: BY, cause: 'demand' });
      erased();
      await committed;
    });
  });
  const answered: string[] = [];
  const add = (subject: Parameters<LegalHoldsService['add']>[1]) =>
    holds.add(actor, subject, { reason: 'Case 9' }).finally(() => answered.push('one'));
  const onPerson = expect(add({ candidateId, roleId: null })).rejects.toMatchObject({ code: 'not-found' });
  const onRole = add({ candidateId: null, roleId });
  try {
    // Whatever else of the worker waits as well.
    await untilFound(async () => {
      const waiting = await db.rows(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'`,
      );
      return waiting.length >= 2;
    });
    expect(answered).toEqual([]);
  } finally {
    commit();
  }
  await erasing;
  await onPerson;
  expect(await onRole).toMatchObject({ roleId, liftedAt: null });
});

it('the retention policy deletes bodies of processed events after their time, and Candor still recognizes repeats', async () => {
  const { db, within, connectionId } = ground;
  const { organisationId } = db;
  const noticesOf = (id: string) =>
    Buffer.from(JSON.stringify({ type: 'job.updated', data: { id, title: 'Baker', state: 'open' } }));
  const id = await ground.deliver(noticesOf('j-1'));
  const failed = await ground.deliver(Buffer.from('{"type":"candidate.created","data":{}}'));
  await ground.drained();
  const kept = async () => {
    const rows = await db.rows<{ id: string }>(
      'SELECT id FROM inbound_event WHERE id = ANY($1) AND raw_body IS NOT NULL',
      [[id, failed]],
    );
    return rows.map((row) => row.id).sort();
  };
  const drop = () => dropExpired(db.app, organisationId, () => true);
  const keepFor = (eventBodyDays: number | null) =>
    within((tenant) => retention.setPolicy(tenant, { months: null, noticeDays: 7, eventBodyDays, changedBy: null }));
  const both = [id, failed].sort();
  // The default: 90 days.
  await db.rows('DELETE FROM retention_policy');
  await db.rows(`UPDATE inbound_event SET resolved_at = now() - interval '89 days'`);
  expect([await drop(), await kept()]).toEqual([{ inboundEvents: 0, answers: 0, jobDescriptions: 0, drafts: 0 }, both]);
  await db.rows(`UPDATE inbound_event SET resolved_at = now() - interval '91 days'`);
  await keepFor(null);
  expect([await drop(), await kept()]).toEqual([{ inboundEvents: 0, answers: 0, jobDescriptions: 0, drafts: 0 }, both]);
  await keepFor(90);
  expect([(await drop()).inboundEvents, await kept()]).toEqual([1, [failed]]);
  const [row] = await db.rows(
    'SELECT outcome, headers, resolved_at IS NOT NULL AS resolved FROM inbound_event WHERE id = $1',
    [id],
  );
  expect(row).toEqual({ outcome: 'processed', headers: null, resolved: true });
  const again = async (rawBody: Buffer) => {
    const eventId = newId();
    const event = { id: eventId, connectionId, vendorEventId: `msg_${id}`, headers: {} };
    const queued = outboxJob('process-inbound-event', { inboundEventId: eventId });
    return (await within((tenant) => inboundEvents.record(tenant, { ...event, rawBody }, queued))).how;
  };
  expect([await again(noticesOf('j-1')), await again(noticesOf('j-2'))]).toEqual(['again', 'conflict']);
  // The digest of an erased candidate is deleted too.
  const candidate = { name: 'Ina Ended', email: 'ina@ended.example' };
  const data = { id: 'c-ended', roleId: db.roleId, candidate };
  const theirs = await ground.deliver(Buffer.from(JSON.stringify({ type: 'candidate.created', data })));
  await ground.drained();
  await db.rows(`UPDATE inbound_event SET resolved_at = now() - interval '91 days' WHERE id = $1`, [theirs]);
  expect((await drop()).inboundEvents).toBe(1);
  const digest = async () =>
    (
      await db.rows<{ kept: boolean }>('SELECT body_digest IS NOT NULL AS kept FROM inbound_event WHERE id = $1', [
        theirs,
      ])
    )[0];
  expect(await digest()).toEqual({ kept: true });
  const [ina] = await db.rows<{ id: string }>('SELECT candidate_id AS id FROM candidate_identity WHERE email = $1', [
    candidate.email,
  ]);
  await db.rows('DELETE FROM legal_hold');
  await ground.erase(ina!.id);
  expect(await digest()).toEqual({ kept: false });
  // Nothing can come of what failed once its connection was revoked.
  await db.rows(`UPDATE connection SET revoked_at = now() - interval '89 days'`);
  expect([(await drop()).inboundEvents, await kept()]).toEqual([0, [failed]]);
  await db.rows(`UPDATE connection SET revoked_at = now() - interval '91 days'`);
  expect([(await drop()).inboundEvents, await kept()]).toEqual([2, []]);
  await db.rows('UPDATE connection SET revoked_at = NULL');
});

it('the retention policy removes answers of keyed calls whose time is over, whether or not anybody calls again', async () => {
  const { db, within } = ground;
  const { organisationId } = db;
  const expiresAt = new Date(Date.now() + 60_000);
  const numbers = Array.from({ length: 61 }, (_, number) => number);
  await within(async (tenant) => {
    for (const number of numbers) {
      const digest = Buffer.alloc(32, number);
      const key = { caller: 'test', keyDigest: digest, requestDigest: digest, secretOnce: false };
      await idempotency.claimKey(tenant, { ...key, expiresAt });
      await idempotency.storePart(tenant, { ...key, expiresAt }, { position: 0, lines: '{"line":1}' });
    }
  });
  await db.rows(`UPDATE idempotency_key SET expires_at = now() - interval '1 s' WHERE key_digest <> $1`, [
    Buffer.alloc(32, 0),
  ]);
  expect(await dropExpired(db.app, organisationId, () => true)).toEqual({
    inboundEvents: 0,
    answers: 60,
    jobDescriptions: 0,
    drafts: 0,
  });
  expect(await db.rows('SELECT count(*)::int AS parts FROM idempotency_part')).toEqual([{ parts: 1 }]);
});
