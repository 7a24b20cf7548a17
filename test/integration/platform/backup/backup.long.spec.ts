/**
 * Backups of a database with a row in every table: what is in them, and what a restore makes of them.
 *
 * @runs-alone It makes and restores whole databases.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  abandonRestore,
  clearTarget,
  compareKeys,
  endRestore,
  keyCheck,
  LEFT_OUT,
  LEFT_OUT_SCHEMAS,
  loadBackup,
  openBackup,
  writeBackup,
  type Manifest,
} from '#libs/backup';
import { auditLog, inOrganisation, migrate, migrationNames, newId, outbox } from '#libs/database';
import { within, digests, catalogue, migrateTo, openServer, type EmptyDatabases } from './databases.js';
import { tables } from '../database/database-under-test.js';
import { twoOrganisations } from '../database/every-table.js';

const KEY = Buffer.alloc(32, 9).toString('base64');
const FORMER = Buffer.alloc(32, 8).toString('base64');

const { database, ours } = await twoOrganisations();
const folder = mkdtempSync(join(tmpdir(), 'candor-backups-'));
const at = (name: string): string => join(folder, name);
let servers: EmptyDatabases;
let manifest: Manifest;

const backupOf = (url: string, file: string): Promise<Manifest> =>
  writeBackup(url, createWriteStream(file), { product: '1.2.3', secretKeys: [KEY, FORMER] });

/** As `candor restore`, without erasing again. */
async function restoreInto(url: string, file: string): Promise<void> {
  const backup = await openBackup(file);
  await clearTarget(url);
  await migrateTo(url, backup.manifest.migrations);
  await loadBackup(url, backup);
  await migrateTo(url);
  await endRestore(url);
}

beforeAll(async () => {
  servers = await openServer();
  await within(database.ownerUrl, async (client) => {
    // What text formats have come to grief over before.
    const odd = 'tab\there, line\nbreak, \\. \\N \\\\ "quotes" é 𝄞 \r\n';
    await client.query('UPDATE user_account SET name = $1', [odd]);
    await client.query(`UPDATE inbound_event SET raw_body = '\\x0a5c2e0a00ff'`);
  });
  manifest = await backupOf(database.ownerUrl, at('whole'));
});
afterAll(async () => {
  await database.close();
  await servers.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  it('holds every table but those that are named with a reason', async () => {
    const all = await tables(database.superuser, ...Object.keys(LEFT_OUT));
    expect(manifest.tables.map(({ name }) => name).sort()).toEqual(all.sort());
    expect(manifest.tables.filter(({ rows }) => rows === 0)).toEqual([]);
    for (const reason of [...Object.values(LEFT_OUT), ...Object.values(LEFT_OUT_SCHEMAS)]) expect(reason).not.toBe('');
    const { rows } = await database.superuser.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !(name in LEFT_OUT_SCHEMAS))).toEqual(['public']);
  });

  it('says what it is, and nothing personal, and neither it nor its rows hold the key', async () => {
    expect(await openBackup(at('whole'))).toMatchObject({ manifest });
    expect(manifest).toMatchObject({
      ...{ format: 1, product: '1.2.3', organisations: 2, migrations: migrationNames() },
      keys: [keyCheck(KEY), keyCheck(FORMER)],
    });
    const bytes = readFileSync(at('whole'));
    const { start, end } = await openBackup(at('whole'));
    const rows = gunzipSync(bytes.subarray(start, end + 1)).toString('latin1');
    expect(rows).toContain(`${ours.organisationId}@example.test`);
    const last = bytes.subarray(end + 1).toString('latin1');
    expect(last).not.toContain('@');
    for (const text of [rows, last]) for (const key of [KEY, FORMER]) expect(text).not.toContain(key);
  });

  it('knows its key', () => {
    expect(compareKeys(manifest, [KEY, FORMER])).toEqual({ matches: true, formerMissing: 0 });
    expect(compareKeys(manifest, [KEY])).toEqual({ matches: true, formerMissing: 1 });
    expect(compareKeys(manifest, [FORMER, KEY])).toEqual({ matches: false, formerMissing: 0 });
    expect(compareKeys(manifest, [])).toMatchObject({ matches: false });
  });

  it('is refused where there is a table, sequence or view that it would lose', async () => {
    await expect(backupOf(await servers.empty(), at('none'))).rejects.toMatchObject({ code: 'database-unknown' });
    const url = await servers.migrated();
    await within(url, (client) => client.query('SET ROLE candor_owner; CREATE SEQUENCE forgotten'));
    await expect(backupOf(url, at('none'))).rejects.toThrow('sequence forgotten');
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    const { organisationId } = ours;
    const subject = { kind: 'role', id: newId() };
    let isOver = false;
    const writing = (async () => {
      let written = 0;
      while (!isOver) {
        // An entry, which its trigger lists, and what is owed: all three or none. They are far apart in the file.
        await inOrganisation(database.app, organisationId, async (tenant) => {
          const actor = { kind: 'system', id: null } as const;
          await auditLog.append(tenant, { actor, action: 'role.changed', subject, details: {} });
          await outbox.enqueue(tenant, [{ job: 'backup-test', payload: {} }]);
        });
        written += 1;
      }
      return written;
    })();
    try {
      await backupOf(database.ownerUrl, at('busy'));
    } finally {
      isOver = true;
    }
    expect(await writing).toBeGreaterThan(0);
    const url = await servers.empty();
    await restoreInto(url, at('busy'));
    const { rows } = await within(url, (client) =>
      client.query(
        `SELECT (SELECT count(*) FROM audit_entry WHERE subject_id = $1) AS entries,
           (SELECT count(*) FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id WHERE subject_id = $1) AS listed,
           (SELECT count(*) FROM outbox WHERE job = 'backup-test') AS owed`,
        [subject.id],
      ),
    );
    expect(new Set(Object.values(rows[0] as object)).size).toBe(1);
    await database.superuser.query(`DELETE FROM outbox WHERE job = 'backup-test'`);
  });
});

describe('a restore', () => {
  it('makes every table what it was, in an empty database and in one that was migrated, and everything around the tables', async () => {
    await backupOf(database.ownerUrl, at('again'));
    const [before, around] = [await digests(database.ownerUrl), await catalogue(database.ownerUrl)];
    const [empty, migrated] = [await servers.empty(), await servers.migrated()];
    for (const url of [empty, migrated]) {
      await restoreInto(url, at('again'));
      expect(await digests(url)).toEqual(before);
      expect(await catalogue(url)).toEqual(around);
      await expect(restoreInto(url, at('again'))).rejects.toMatchObject({ code: 'target-not-empty' });
    }
    // The backup of a restored database is the same backup.
    const again = await backupOf(empty, at('twice'));
    expect(again.tables).toEqual((await openBackup(at('again'))).manifest.tables);
  });

  it('brings a backup of an earlier version up to date', async () => {
    const names = migrationNames();
    const earlier = names.slice(0, -3);
    const url = await servers.empty();
    await migrateTo(url, earlier);
    const id = newId();
    await within(url, (client) => client.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [id, 'Early']));
    expect((await backupOf(url, at('early'))).migrations).toEqual(earlier);
    const target = await servers.migrated();
    await restoreInto(target, at('early'));
    const { rows } = await within(target, (client) => client.query('SELECT id, name FROM organisation'));
    expect(rows).toEqual([{ id, name: 'Early' }]);
    expect(await catalogue(target)).toEqual(await catalogue(database.ownerUrl));
  });

  it('works without a superuser, where the roles are there already, as on a managed server', async () => {
    const roles = 'candor_owner, candor_app, candor_relay, candor_sealer, candor_backup, candor_queue';
    const [from, to] = [await servers.login('CREATEROLE'), await servers.login('CREATEROLE')];
    await servers.server.query(`GRANT ${roles} TO ${from}, ${to} WITH ADMIN OPTION`);
    const [source, target] = [await servers.empty({ owner: from }), await servers.empty({ owner: to })];
    await restoreInto(servers.as(source, from), at('whole'));
    await backupOf(servers.as(source, from), at('managed'));
    await restoreInto(servers.as(target, to), at('managed'));
    expect(await digests(target)).toEqual(await digests(source));
    expect((await openBackup(at('managed'))).manifest.tables).toEqual(manifest.tables);
    expect(await catalogue(target)).toEqual(await catalogue(database.ownerUrl));

    // The tables are there, and the role is not theirs.
    const weak = await servers.login('');
    const refused = backupOf(servers.as(source, weak), at('none'));
    await expect(refused).rejects.toMatchObject({ code: 'backup-forbidden' });
    await expect(refused).rejects.toThrow(`GRANT candor_backup TO ${weak}`);
  });

  it('keeps others out until it ends, and leaves an empty database when it is abandoned', async () => {
    const url = await servers.empty();
    const backup = await openBackup(at('whole'));
    await clearTarget(url);
    await expect(migrate(url)).rejects.toMatchObject({ code: 'restore-unfinished' });
    await migrateTo(url, backup.manifest.migrations);
    await loadBackup(url, backup);
    await expect(backupOf(url, at('none'))).rejects.toMatchObject({ code: 'restore-unfinished' });
    await abandonRestore(url);
    expect(await digests(url)).toEqual({});
    expect(await migrate(url)).toEqual(migrationNames());
    expect(await catalogue(url)).toEqual(await catalogue(database.ownerUrl));
  });

  it('refuses a database that Candor is connected to', async () => {
    await database.app.query('SELECT 1');
    await expect(clearTarget(database.ownerUrl)).rejects.toMatchObject({ code: 'target-in-use' });
  });

  it('refuses a file that was cut off or changed anywhere, and what is no backup or a later one', async () => {
    const whole = readFileSync(at('whole'));
    const code = async (bytes: Buffer): Promise<unknown> => {
      writeFileSync(at('broken'), bytes);
      return openBackup(at('broken')).then(
        () => 'opened',
        (error: { code: string }) => error.code,
      );
    };
    for (let share = 0; share < 40; share++) {
      const place = Math.floor((whole.length * share) / 40);
      const flipped = Buffer.from(whole);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (share % 8));
      expect({ place, code: await code(flipped) }).toMatchObject({
        code: expect.stringMatching(/^backup-(damaged|unknown)$/),
      });
      expect({ place, code: await code(whole.subarray(0, place)) }).toMatchObject({
        code: expect.stringMatching(/^backup-(damaged|unknown)$/),
      });
    }
    for (const last of [
      whole.subarray(0, -1),
      Buffer.concat([whole, whole]),
      Buffer.concat([whole, Buffer.from('\n')]),
    ])
      expect(await code(last)).toBe('backup-damaged');
    expect(await code(Buffer.from('PGDMP'))).toBe('backup-unknown');
    expect(await code(Buffer.concat([Buffer.from('candor-backup 2\n'), whole.subarray(16)]))).toBe('backup-newer');
  });

  it('leaves nothing when what was loaded is not what the manifest says', async () => {
    const url = await servers.migrated();
    const backup = await openBackup(at('whole'));
    const lied = structuredClone(backup);
    const last = lied.manifest.tables.at(-1);
    if (last) last.digest = '0'.repeat(64);
    await expect(loadBackup(url, lied)).rejects.toMatchObject({ code: 'restore-differs' });
    const ended = new AbortController();
    const interrupted = loadBackup(url, backup, { signal: ended.signal, progress: () => ended.abort(new Error('no')) });
    await expect(interrupted).rejects.toThrow('no');
    const empty = await digests(url);
    expect(Object.entries(empty).filter(([name, digest]) => name !== 'migration' && digest !== '0 ')).toEqual([]);
    expect(await catalogue(url)).toEqual(await catalogue(database.ownerUrl));
  });
});
