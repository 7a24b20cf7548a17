/** Entries are sealed one after the other by one writer at a time, and whatever is done to them afterwards is found. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { sealAudit, verifyChain, type ChainVerification } from '#libs/audit';
import { type AuditCheckpoint, auditLog, inOrganisation, newId, organisations, Tenant, users } from '#libs/database';
import { until } from '../../support/until.js';
import { openDatabase, sqlState, type DatabaseUnderTest } from '../platform/database/database-under-test.js';
import { openDataSource } from '../../support/servers/postgres.js';

const KEY = 'the key of the installation';
const ENTRIES = 40;

let database: DatabaseUnderTest;
beforeAll(async () => {
  database = await openDatabase(6);
});
afterAll(() => database.close());

async function organisation(): Promise<string> {
  const id = newId();
  await inOrganisation(database.app, id, async (tenant) => {
    await organisations.create(tenant, { name: 'Acme' });
    const email = `${id}@example.test`;
    await users.create(tenant, { kind: 'admin', email, name: 'Admin', passwordHash: null });
  });
  return id;
}

const append = (tenant: Tenant, number: number): Promise<void> =>
  auditLog.append(tenant, {
    actor: { kind: 'system', id: null },
    action: 'note.added',
    subject: { kind: 'thing', id: newId() },
    details: { number, ids: [newId()] },
  });

async function write(organisationId: string, count: number): Promise<void> {
  for (let number = 1; number <= count; number++)
    await inOrganisation(database.app, organisationId, (tenant) => append(tenant, number));
}

/** @param batch small, so that a chain goes through many of them */
async function seal(sealer: DataSource, secretKey = KEY, batch = 7): Promise<Map<string, AuditCheckpoint>> {
  return sealAudit(sealer, { secretKey, batch }, (_, error) => {
    throw error;
  });
}

const verify = (organisationId: string, secretKeys = [KEY]): Promise<ChainVerification> =>
  inOrganisation(database.app, organisationId, (tenant) => verifyChain(tenant, { secretKeys }), {
    isolation: 'REPEATABLE READ',
  });

describe('the sealer', () => {
  it('gives every entry a number, in stretches too, and says what the chain ends with', async () => {
    const id = await organisation();
    expect(await verify(id)).toMatchObject({ upTo: 0, checkpoint: null, waiting: 0, complete: true, fault: null });
    await write(id, 3);
    expect(await verify(id)).toMatchObject({ upTo: 0, checkpoint: null, waiting: 3, complete: true, fault: null });
    await write(id, ENTRIES - 3);
    const checkpoint = (await seal(database.sealer)).get(id);
    expect(await verify(id)).toEqual({ after: 0, upTo: ENTRIES, checkpoint, waiting: 0, complete: true, fault: null });
    expect(await seal(database.sealer)).toEqual(new Map());

    const stretch = (after: number) =>
      inOrganisation(database.app, id, (tenant) => verifyChain(tenant, { secretKeys: [KEY], after, limit: 30 }));
    expect(await stretch(0)).toMatchObject({ upTo: 30, complete: false, fault: null });
    expect(await stretch(30)).toMatchObject({ upTo: ENTRIES, complete: true, fault: null, checkpoint });
    expect(await stretch(999)).toMatchObject({ fault: { kind: 'cut-off', number: 999 } });
  });

  it('makes one chain of what two workers seal at once while entries come in', async () => {
    const id = await organisation();
    const other = await openDataSource(database.url, 'sealer', { size: 1 });
    try {
      let isWriting = true;
      const writing = Promise.all([write(id, ENTRIES), write(id, ENTRIES), write(id, ENTRIES)]).then(() => {
        isWriting = false;
      });
      const sealing = [database.sealer, other].map(async (sealer) => {
        while (isWriting) await seal(sealer);
      });
      await Promise.all([writing, ...sealing]);
      await Promise.all([seal(database.sealer), seal(other)]);
      expect(await verify(id)).toMatchObject({ upTo: 3 * ENTRIES, waiting: 0, complete: true, fault: null });
    } finally {
      await other.destroy();
    }
  });

  it('gives an entry that was made earlier and committed later a later number', async () => {
    const id = await organisation();
    await inOrganisation(database.app, id, async (tenant) => {
      await append(tenant, 1);
      await write(id, 2);
      await seal(database.sealer);
      expect(await verify(id)).toMatchObject({ upTo: 2, waiting: 0, complete: true, fault: null });
    });
    await seal(database.sealer);
    expect(await verify(id)).toMatchObject({ upTo: 3, waiting: 0, complete: true, fault: null });
    const { rows } = await database.superuser.query<{ number: number }>(
      `SELECT (details ->> 'number')::int AS number FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id
        WHERE s.organisation_id = $1 ORDER BY s.entry_id DESC`,
      [id],
    );
    expect(rows.map(({ number }) => number)).toEqual([2, 1, 1]);
  });

  it('leaves nothing half done when it is killed, and another worker goes on', async () => {
    const id = await organisation();
    await write(id, 20);
    // The second batch comes to a halt after its seals are written.
    await database.superuser.query(`
      CREATE FUNCTION halt() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN IF (SELECT max(chain_number) FROM made) > 7 THEN PERFORM pg_sleep(60); END IF; RETURN NULL; END';
      CREATE TRIGGER halt AFTER INSERT ON audit_seal REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION halt()`);
    const victim = await openDataSource(database.url, 'sealer', { size: 1, applicationName: 'victim' });
    const sealing = sqlState(seal(victim));
    const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'victim' AND wait_event = 'PgSleep'`;
    await until(async () => expect((await database.superuser.query(end)).rowCount).toBe(1));
    expect(await sealing).toBe('57P01');
    await victim.destroy();
    await database.superuser.query('DROP TRIGGER halt ON audit_seal; DROP FUNCTION halt()');
    expect(await verify(id)).toMatchObject({ upTo: 7, waiting: 13, complete: true, fault: null });
    await seal(database.sealer);
    expect(await verify(id)).toMatchObject({ upTo: 20, waiting: 0, complete: true, fault: null });
  });

  it('goes on under a new key, and the former one is asked for', async () => {
    const id = await organisation();
    await write(id, 5);
    await seal(database.sealer);
    await write(id, 5);
    await seal(database.sealer, 'a new key');
    expect(await verify(id, ['a new key', KEY])).toMatchObject({ upTo: 10, complete: true, fault: null });
    expect(await verify(id, ['a new key'])).toMatchObject({ upTo: 0, fault: { kind: 'unknown-key', number: 1 } });
    expect(await verify(id, [KEY])).toMatchObject({ upTo: 5, fault: { kind: 'unknown-key', number: 6 } });
  });
});

describe('what the owner of the tables does to a sealed chain', () => {
  let owner: DataSource;
  let id: string;
  let checkpoint: AuditCheckpoint | undefined;
  beforeAll(async () => {
    owner = await openDataSource(database.ownerUrl, 'owner', { size: 1 });
    id = await organisation();
    await write(id, ENTRIES);
    checkpoint = (await seal(database.sealer)).get(id);
  });
  afterAll(() => owner.destroy());

  /** Lays hands on it, verifies what is there then, and undoes it. */
  async function after(sql: string, checkpoints: readonly AuditCheckpoint[] = []): Promise<ChainVerification> {
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    try {
      for (const table of ['audit_entry', 'audit_seal', 'audit_checkpoint', 'audit_unsealed'])
        await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await runner.query(`SELECT set_config('candor.organisation', $1, true)`, [id]);
      await runner.query(sql);
      return await verifyChain(new Tenant(runner.manager, id), { secretKeys: [KEY], checkpoints });
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  const entryAt = (number: number): string =>
    `(SELECT entry_id FROM audit_seal WHERE organisation_id = '${id}' AND chain_number = ${number})`;
  const ours = (): string => `organisation_id = '${id}'`;
  const renumber = (from: number, by: number): string => `
    UPDATE audit_seal SET chain_number = chain_number + 1000 WHERE ${ours()} AND chain_number >= ${from};
    UPDATE audit_seal SET chain_number = chain_number - 1000 + ${by} WHERE ${ours()} AND chain_number >= 1000;
    UPDATE audit_checkpoint SET chain_number = chain_number + ${by} WHERE ${ours()};`;
  const forge = (number: number): string => `
    INSERT INTO audit_entry (organisation_id, id, actor_kind, action, subject_kind) VALUES ('${id}', gen_random_uuid(), 'system', 'never.done', 'thing');
    INSERT INTO audit_seal SELECT organisation_id, ${number}, entry_id, sha256('forged'), (SELECT max(key_id) FROM audit_seal WHERE ${ours()}), now()
      FROM audit_unsealed WHERE ${ours()};
    DELETE FROM audit_unsealed WHERE ${ours()};`;

  it.each([1, 17, ENTRIES])('edited: number %i', async (number) => {
    for (const change of [
      `action = 'nothing.done'`,
      `at = at + interval '1 microsecond'`,
      `actor_id = gen_random_uuid()`,
      `details = details || '{"number": 0}'`,
      `request_id = ''`,
    ]) {
      const { upTo, fault } = await after(
        `UPDATE audit_entry SET ${change} WHERE ${ours()} AND id = ${entryAt(number)}`,
      );
      expect({ change, upTo, fault }).toMatchObject({ change, upTo: number - 1, fault: { kind: 'edited', number } });
    }
    const withSeal = `UPDATE audit_entry SET action = 'x' WHERE id = ${entryAt(number)};
      UPDATE audit_seal SET digest = sha256('made up') WHERE ${ours()} AND chain_number = ${number}`;
    expect((await after(withSeal)).fault).toMatchObject({ kind: 'edited', number });
  });

  it.each([1, 17, ENTRIES - 1])('deleted: number %i', async (number) => {
    const entry = `DELETE FROM audit_entry WHERE id = ${entryAt(number)};`;
    const seals = `DELETE FROM audit_seal WHERE ${ours()} AND chain_number = ${number};`;
    const entries = [entry, `${entry}${seals}`, `${entry}${seals}${renumber(number, -1)}`];
    // When nothing follows that was sealed over it, only a checkpoint from elsewhere tells a deletion from an edit.
    for (const sql of entries)
      expect((await after(sql, checkpoint && [checkpoint])).fault).toMatchObject({ kind: 'deleted', number });
    const many = `DELETE FROM audit_seal WHERE ${ours()} AND chain_number BETWEEN 5 AND 12;${renumber(13, -8)}`;
    expect((await after(many)).fault).toMatchObject({
      kind: 'deleted',
      number: 5,
      message: 'Entries 5 to 12 were deleted.',
    });
  });

  it.each([
    [1, 2],
    [9, 31],
    [ENTRIES - 1, ENTRIES],
  ])('swapped: numbers %i and %i', async (number, other) => {
    const numbers = `UPDATE audit_seal SET chain_number = chain_number + 1000 WHERE ${ours()} AND chain_number IN (${number}, ${other});
      UPDATE audit_seal SET chain_number = CASE chain_number WHEN ${number + 1000} THEN ${other} ELSE ${number} END WHERE ${ours()} AND chain_number > 1000`;
    const entries = `CREATE TEMP TABLE two ON COMMIT DROP AS SELECT chain_number, entry_id FROM audit_seal WHERE ${ours()} AND chain_number IN (${number}, ${other});
      UPDATE audit_seal SET entry_id = gen_random_uuid() WHERE ${ours()} AND chain_number IN (${number}, ${other});
      UPDATE audit_seal s SET entry_id = (SELECT entry_id FROM two WHERE two.chain_number <> s.chain_number) WHERE ${ours()} AND chain_number IN (${number}, ${other})`;
    const ids = `CREATE TEMP TABLE two ON COMMIT DROP AS SELECT entry_id FROM audit_seal WHERE ${ours()} AND chain_number IN (${number}, ${other});
      CREATE TEMP TABLE said ON COMMIT DROP AS SELECT e.* FROM audit_entry e JOIN two ON e.id = two.entry_id;
      UPDATE audit_entry e SET at = s.at, action = s.action, subject_id = s.subject_id, details = s.details FROM said s WHERE e.id IN (SELECT id FROM said) AND s.id <> e.id`;
    for (const sql of [numbers, entries, ids])
      expect((await after(sql)).fault).toMatchObject({
        kind: 'swapped',
        number,
        message: expect.stringContaining(`with entry ${other}.`),
      });
  });

  it.each([1, 17, ENTRIES])('inserted: at number %i', async (number) => {
    const fault = { kind: 'inserted', number };
    expect((await after(`${renumber(number, 1)}${forge(number)}`)).fault).toMatchObject(fault);
  });

  it('inserted: at the end, and past the list of those that wait', async () => {
    expect((await after(forge(ENTRIES + 1))).fault).toMatchObject({ kind: 'inserted', number: ENTRIES + 1 });
    const silent = `ALTER TABLE audit_entry DISABLE TRIGGER unsealed;
      INSERT INTO audit_entry (organisation_id, id, actor_kind, action, subject_kind) VALUES ('${id}', gen_random_uuid(), 'system', 'never.done', 'thing')`;
    expect((await after(silent)).fault).toMatchObject({ kind: 'inserted', number: null });
  });

  it.each([0, 17, ENTRIES - 1])('cut off after number %i', async (number) => {
    const cut = `DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE ${ours()} AND chain_number > ${number});
      DELETE FROM audit_seal WHERE ${ours()} AND chain_number > ${number};`;
    expect(await after(cut)).toMatchObject({ upTo: number, fault: { kind: 'cut-off', number: number + 1 } });
    // The checkpoint kept elsewhere also reveals a tamperer who restores the one in the database.
    const whole = `${cut} DELETE FROM audit_checkpoint WHERE ${ours()};
      INSERT INTO audit_checkpoint SELECT organisation_id, chain_number, digest, sealed_at FROM audit_seal WHERE ${ours()} ORDER BY chain_number DESC LIMIT 1`;
    expect((await after(whole)).fault).toBeNull();
    if (checkpoint === undefined) throw new Error('there is a checkpoint');
    expect((await after(whole, [checkpoint])).fault).toMatchObject({ kind: 'cut-off', number: number + 1 });
  });

  it('finds nothing when nothing was done', async () => {
    expect(await after('SELECT 1', checkpoint && [checkpoint])).toMatchObject({
      upTo: ENTRIES,
      complete: true,
      fault: null,
    });
    const another = [{ number: 20, digest: Buffer.alloc(32, 1) }];
    expect((await after('SELECT 1', another)).fault).toMatchObject({ kind: 'cut-off', number: 20 });
  });
});
