/** @runs-alone Its hooks empty its tables after each test. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ClaimedEntry, inOrganisation, newId, outbox, Tenant } from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';
import { openDataSource } from '../../../support/servers/postgres.js';
import { untilFound } from '../../../support/until.js';

let database: DatabaseUnderTest;

beforeAll(async () => {
  database = await openDatabase(4);
});

afterEach(() => database.superuser.query('TRUNCATE outbox, quarantine'));

afterAll(() => database.close());

async function enqueue(organisationId: string, count: number, bulk = false): Promise<string[]> {
  return inOrganisation(database.app, organisationId, (tenant) =>
    outbox.enqueue(
      tenant,
      Array.from({ length: count }, (_, index) => ({ job: 'test', payload: { index }, bulk })),
    ),
  );
}

const claim = (limit: number, leaseSeconds = 60): Promise<ClaimedEntry[]> =>
  outbox.claim(database.relay, { limit, leaseSeconds });

/** Claims entries once there are any, because leases have to end first. */
const claimedSoon = (limit: number): Promise<ClaimedEntry[]> =>
  untilFound(async () => {
    const claimed = await claim(limit);
    return claimed.length > 0 && claimed;
  });

const ids = (entries: readonly ClaimedEntry[]): string[] => entries.map((entry) => entry.id).sort();

const share = (entries: readonly ClaimedEntry[], organisationId: string): number =>
  entries.filter((entry) => entry.organisationId === organisationId).length;

async function row(id: string): Promise<Record<string, unknown> | undefined> {
  const { rows } = await database.superuser.query<Record<string, unknown>>('SELECT * FROM outbox WHERE id = $1', [id]);
  return rows[0];
}

describe('claimOutboxBatch', () => {
  it('leases each entry once, oldest first, and counts the attempt', async () => {
    const organisationId = newId();
    const queued = await enqueue(organisationId, 5);
    const first = await claim(3);
    expect(ids(first)).toEqual(queued.slice(0, 3));
    expect(first[0]).toEqual({
      organisationId,
      id: expect.any(String),
      job: 'test',
      payload: { index: expect.any(Number) },
      bulk: false,
      attempt: 1,
      deaths: 0,
    });
    expect(ids(await claim(3))).toEqual(queued.slice(3));
    expect(await claim(3)).toEqual([]);
  });

  it('sends again what was not finished when the lease ends', async () => {
    const queued = await enqueue(newId(), 1);
    await claim(10, 0.05);
    expect(await claimedSoon(10)).toMatchObject([{ id: queued[0], attempt: 2 }]);
  });

  it('takes interactive entries before bulk ones, whichever organization they belong to', async () => {
    const [a, b] = [newId(), newId()];
    await enqueue(a, 5, true);
    const urgent = [...(await enqueue(a, 2)), ...(await enqueue(b, 1))];
    const claimed = await claim(4);
    expect(ids(claimed.filter((entry) => !entry.bulk))).toEqual(urgent.sort());
    expect(claimed.filter((entry) => entry.bulk)).toHaveLength(1);
  });

  it('shares a batch between organizations, however much one of them has', async () => {
    const [large, small, tiny] = [newId(), newId(), newId()];
    await enqueue(large, 500, true);
    await enqueue(small, 20, true);
    await enqueue(tiny, 1, true);
    const batch = await claim(30);
    expect([large, small, tiny].map((one) => share(batch, one))).toEqual([10, 10, 1]);
  });

  it('lets a newcomer in when old backlogs alone would fill every batch', async () => {
    for (const organisation of [newId(), newId(), newId()]) await enqueue(organisation, 60);
    const [newcomer] = await enqueue(newId(), 1);
    const served: string[] = [];
    // Lots are drawn, 3 of 4 a batch: that 50 batches leave the same one out is a matter of 10^-30.
    for (let batch = 0; batch < 50; batch++) served.push(...ids(await claim(3)));
    expect(served).toContain(newcomer);
    expect(new Set(served).size).toBe(served.length);
  });

  it('never leases an entry to two relays that claim at the same time', async () => {
    for (const organisation of [newId(), newId(), newId()]) await enqueue(organisation, 100);
    const relays = await Promise.all([1, 2, 3, 4].map(() => openDataSource(database.url, 'relay', { size: 2 })));
    try {
      const claimed: string[] = [];
      await Promise.all(
        relays.map(async (relay) => {
          for (;;) {
            const batch = await outbox.claim(relay, { limit: 7, leaseSeconds: 60 });
            claimed.push(...ids(batch));
            if (batch.length === 0 && claimed.length >= 300) return;
          }
        }),
      );
      expect(claimed).toHaveLength(300);
      expect(new Set(claimed).size).toBe(300);
    } finally {
      await Promise.all(relays.map((relay) => relay.destroy()));
    }
  });

  it('does not wait for entries that another worker is finishing', async () => {
    const organisationId = newId();
    const [busy = '', free = ''] = await enqueue(organisationId, 2);
    const claimed = await inOrganisation(database.app, organisationId, async (tenant) => {
      await outbox.complete(tenant, [busy]);
      return claim(10);
    });
    expect(ids(claimed)).toEqual([free]);
  });

  it('reads along the index at 200,000 entries, of which few are due', async () => {
    await database.superuser.query(
      `INSERT INTO outbox (organisation_id, id, job, payload, bulk, available_at)
       SELECT ('00000000-0000-4000-8000-' || lpad((i % 40)::text, 12, '0'))::uuid, gen_random_uuid(), 'test', '{}', 1,
              now() + CASE WHEN i < 400 THEN -interval '1 minute' ELSE interval '1 hour' END
       FROM generate_series(0, 199999) i`,
    );
    const before = await scans();
    const batch = await claim(100); // As the planner sees it before statistics are gathered, and after.
    await database.superuser.query('ANALYZE outbox');
    const next = await claim(100);
    expect([batch.length, next.length]).toEqual([80, 80]);
    const after = await scans();
    expect(after.sequential - before.sequential).toBe(0);
    // 40 organizations: some 3 probes each, then the rows themselves; far from the 200,000 in the table.
    expect(after.entries - before.entries).toBeLessThan(2_000);
    expect(after.entries - before.entries).toBeGreaterThan(160);
  });
});

/** Sequential scans of the outbox, and index entries read from it, as the server counted them so far. */
async function scans(): Promise<{ sequential: number; entries: number }> {
  // The relay's session reports what it counted when it is asked to; ours must not keep an older picture.
  await database.relay.query('SELECT pg_stat_force_next_flush()');
  await database.superuser.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await database.superuser.query<{ sequential: number; entries: number }>(
    `SELECT (SELECT seq_scan FROM pg_stat_user_tables WHERE relname = 'outbox')::int AS sequential,
            (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'outbox')::int AS entries`,
  );
  return rows[0] ?? { sequential: -1, entries: -1 };
}

describe('an entry', () => {
  it('is committed with the rows it belongs to, or not at all', async () => {
    const organisationId = newId();
    const attempt = inOrganisation(database.app, organisationId, async (tenant) => {
      await outbox.enqueue(tenant, [{ job: 'test', payload: {} }]);
      throw new Error('half way');
    });
    await expect(attempt).rejects.toThrow('half way');
    expect(await claim(10)).toEqual([]);
  });

  it('is finished once, also by two workers at the same time', async () => {
    const organisationId = newId();
    const [id = ''] = await enqueue(organisationId, 1);
    const effect = () =>
      inOrganisation(database.app, organisationId, async (tenant) => {
        const mine = await outbox.complete(tenant, [id]);
        await tenant.query('SELECT pg_sleep(0.02)'); // Keeps the transaction open, so that the others meet it.
        return mine;
      });
    expect((await Promise.all([effect(), effect(), effect()])).filter((mine) => mine.has(id))).toHaveLength(1);
    expect(await row(id)).toBeUndefined();
  });

  it('is finished by one of two that have it among others', async () => {
    const organisationId = newId();
    const [a = '', b = '', c = ''] = await enqueue(organisationId, 3);
    const effect = (these: string[]) =>
      inOrganisation(database.app, organisationId, async (tenant) => {
        const mine = await outbox.complete(tenant, these);
        await tenant.query('SELECT pg_sleep(0.02)'); // Keeps the transaction open, so that the others meet it.
        return [...mine];
      });
    const finished = (await Promise.all([effect([a, b]), effect([c, b])])).flat();
    expect(finished.sort()).toEqual([a, b, c].sort());
  });

  it('is still owed when the transaction of its effect fails', async () => {
    const organisationId = newId();
    const [id = ''] = await enqueue(organisationId, 1);
    const effect = inOrganisation(database.app, organisationId, async (tenant) => {
      await outbox.complete(tenant, [id]);
      throw new Error('no effect');
    });
    await expect(effect).rejects.toThrow('no effect');
    expect(ids(await claim(10))).toEqual([id]);
  });

  it('waits after a failure, which only the attempt that failed may report', async () => {
    const organisationId = newId();
    const [id = ''] = await enqueue(organisationId, 1);
    await claim(1);
    const report = (attempt: number) =>
      inOrganisation(database.app, organisationId, async (tenant) => {
        const failures = await outbox.fail(tenant, id, { attempt, error: 'timed-out' });
        if (failures !== null) await outbox.retryLater(tenant, id, 60);
        return failures;
      });
    expect(await report(2)).toBeNull();
    expect(await report(1)).toBe(1);
    expect(await claim(1)).toEqual([]);
    expect(await row(id)).toMatchObject({ last_error: 'timed-out', lease_until: null, attempt: 1 });
    await database.superuser.query(`UPDATE outbox SET available_at = available_at - interval '60 seconds'`);
    expect(await claim(1)).toMatchObject([{ id, attempt: 2 }]);
    expect(await report(2)).toBe(2);
  });

  it('counts the processes it killed and is due again at once', async () => {
    const organisationId = newId();
    const [id = ''] = await enqueue(organisationId, 1);
    await claim(1);
    const die = () =>
      inOrganisation(database.app, organisationId, (tenant) => outbox.recordDeath(tenant, id, 'SIGKILL'));
    expect(await die()).toBe(1);
    expect(await claim(1)).toMatchObject([{ id, attempt: 2, deaths: 1 }]);
    expect(await die()).toBe(2);
    await inOrganisation(database.app, organisationId, (tenant) => outbox.complete(tenant, [id]));
    expect(await die()).toBeNull();
  });

  it('moves to the quarantine with its history, once, by worker or relay', async () => {
    const organisationId = newId();
    const [mine = '', relays = ''] = await enqueue(organisationId, 2);
    await claim(2);
    await inOrganisation(database.app, organisationId, async (tenant) => {
      await outbox.recordDeath(tenant, mine, 'SIGKILL');
      expect(await outbox.quarantine(tenant, mine, 'kills-its-process')).toBe(true);
      expect(await outbox.quarantine(tenant, mine, 'kills-its-process')).toBe(false);
    });
    expect(
      await outbox.quarantine(new Tenant(database.relay.manager, organisationId), relays, 'too-many-attempts'),
    ).toBe(true);
    const { rows } = await database.superuser.query(
      'SELECT id, job, payload, reason, attempt, deaths, last_error FROM quarantine ORDER BY id',
    );
    expect(rows).toEqual([
      {
        id: mine,
        job: 'test',
        payload: { index: 0 },
        reason: 'kills-its-process',
        attempt: 1,
        deaths: 1,
        last_error: 'SIGKILL',
      },
      {
        id: relays,
        job: 'test',
        payload: { index: 1 },
        reason: 'too-many-attempts',
        attempt: 1,
        deaths: 0,
        last_error: null,
      },
    ]);
    expect(await row(mine)).toBeUndefined();
  });
});

describe('releaseOutboxBatch', () => {
  it('makes entries due again without counting the attempt, but not those that another relay has leased since', async () => {
    const queued = await enqueue(newId(), 3);
    const mine = await claim(3, 0.05);
    const others = await claimedSoon(1);
    await outbox.release(database.relay, mine, 0);
    expect(ids(await claim(3))).toEqual(queued.filter((id) => id !== others[0]?.id));
    expect(await row(others[0]?.id ?? '')).toMatchObject({ attempt: 2 });
    expect((await row(mine.find((entry) => entry.id !== others[0]?.id)?.id ?? ''))?.['attempt']).toBe(1);
  });
});

describe('outboxDepth', () => {
  it('tells due, leased and delayed entries apart', async () => {
    const organisationId = newId();
    const [failed = ''] = await enqueue(organisationId, 1);
    await claim(1);
    await inOrganisation(database.app, organisationId, (tenant) => outbox.retryLater(tenant, failed, 60));
    await enqueue(organisationId, 2);
    await claim(2);
    await enqueue(organisationId, 3, true);
    await database.superuser.query(`UPDATE outbox SET available_at = now() - interval '90 seconds' WHERE bulk = 1`);
    const depth = await outbox.depth(database.relay);
    expect(depth).toMatchObject({ due: 3, leased: 2, delayed: 1 });
    expect(depth.oldestDueSeconds).toBeGreaterThanOrEqual(90);
    expect(depth.oldestDueSeconds).toBeLessThan(120);
  });
});
