import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganisation, newId, OrganisationIdError } from '#libs/database';
import {
  INSUFFICIENT_PRIVILEGE,
  openDatabase,
  sqlState,
  tables,
  tenantColumn,
  type DatabaseUnderTest,
} from './database-under-test.js';
import { fillEveryTable, type Filled } from './every-table.js';
import { openDataSource } from '../../../support/servers/postgres.js';

/** Not about a tenant: which migrations were run, what is counted before one is known, and what holds for the installation. */
const EXEMPT = ['call_count', 'migration', 'secret_key_check', 'sign_in_count'];
/** Under row-level security all the same: only the relay's pool sees it. */
const OF_NO_TENANT = ['worker_process'];
/** What the sealer, or the relay, alone writes. */
const SEALED = ['audit_checkpoint', 'audit_seal', 'live_event', 'live_event_head'];

let database: DatabaseUnderTest;
let ours: Filled;
let theirs: Filled;
let tenantTables: string[];

beforeAll(async () => {
  database = await openDatabase();
  ours = await fillEveryTable(database);
  theirs = await fillEveryTable(database);
  tenantTables = await tables(database.superuser, ...EXEMPT, ...OF_NO_TENANT);
});

afterAll(() => database.close());

describe('the app role', () => {
  it('is what the pool runs as, and owns or bypasses nothing', async () => {
    const [role] = await database.app.query(
      `SELECT current_user AS name, rolsuper, rolbypassrls,
              (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({ name: 'candor_app', rolsuper: false, rolbypassrls: false, owned: 0 });
  });

  it('sees the rows of one organization without any WHERE, in every table', async () => {
    expect(tenantTables.length).toBeGreaterThan(30);
    for (const table of tenantTables) {
      const column = tenantColumn(table);
      const everything = await database.superuser.query(`SELECT DISTINCT ${column} AS tenant FROM ${table}`);
      expect({ table, tenants: everything.rows.length }).toEqual({ table, tenants: 2 });
      if (table === 'login_directory') continue; // Read before the tenant is known.
      const seen = await inOrganisation(database.app, ours.organisationId, (tenant) =>
        tenant.query<{ tenant: string }[]>(`SELECT DISTINCT ${column} AS tenant FROM ${table}`),
      );
      expect({ table, seen }).toEqual({ table, seen: [{ tenant: ours.organisationId }] });
    }
  });

  it('sees nothing on a connection that served a tenant before', async () => {
    await inOrganisation(database.app, ours.organisationId, (tenant) => tenant.query('SELECT 1'));
    // The pool has one connection: this is the same one, and it holds '' now, not nothing.
    const [{ setting }] = await database.app.query(`SELECT current_setting('candor.organisation', true) AS setting`);
    expect(setting).toBe('');
    for (const table of tenantTables.filter((name) => name !== 'login_directory')) {
      expect({ table, rows: await database.app.query(`SELECT * FROM ${table}`) }).toEqual({ table, rows: [] });
    }
  });

  it('sees nothing on a new connection either', async () => {
    const fresh = await openDataSource(database.url, 'app', { size: 1 });
    try {
      const [{ setting }] = await fresh.query(`SELECT current_setting('candor.organisation', true) AS setting`);
      expect(setting).toBeNull();
      expect(await fresh.query('SELECT * FROM candidate')).toEqual([]);
    } finally {
      await fresh.destroy();
    }
  });

  it('sees nothing after a transaction that failed', async () => {
    await expect(
      inOrganisation(database.app, ours.organisationId, (tenant) => tenant.query('SELECT 1/0')),
    ).rejects.toMatchObject({ code: '22012' });
    expect(await database.app.query('SELECT * FROM candidate')).toEqual([]);
  });

  it('cannot add a row to another organization, in any table', async () => {
    for (const table of tenantTables) {
      const column = tenantColumn(table);
      const attempt = inOrganisation(database.app, ours.organisationId, (tenant) =>
        tenant.query(
          `INSERT INTO ${table} SELECT changed.* FROM ${table} own,
             jsonb_populate_record(own, jsonb_build_object('${column}', $1::text)) changed
           WHERE own.${column} = $2 LIMIT 1`,
          [theirs.organisationId, ours.organisationId],
        ),
      );
      const why = SEALED.includes(table)
        ? `permission denied for table ${table}`
        : `row-level security policy for table "${table}"`;
      await expect(attempt).rejects.toThrow(why);
    }
  });

  it('cannot move a row to another organization, in any table', async () => {
    for (const table of tenantTables) {
      const column = tenantColumn(table);
      const attempt = inOrganisation(database.app, ours.organisationId, (tenant) =>
        tenant.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`, [
          theirs.organisationId,
          ours.organisationId,
        ]),
      );
      expect({ table, state: await sqlState(attempt) }).toEqual({ table, state: INSUFFICIENT_PRIVILEGE });
    }
  });

  it('cannot change or delete the rows of another organization', async () => {
    const changed = await inOrganisation(database.app, ours.organisationId, async (tenant) => [
      await tenant.query('UPDATE candidate SET erased_at = now() WHERE id = $1', [theirs.candidateId]),
      await tenant.query('DELETE FROM login_directory WHERE organisation_id = $1', [theirs.organisationId]),
      await tenant.query('DELETE FROM candidate WHERE id = $1', [theirs.candidateId]),
    ]);
    expect(changed).toEqual([
      [[], 0],
      [[], 0],
      [[], 0],
    ]);
  });

  it('cannot switch row-level security off or drop a policy', async () => {
    expect(await sqlState(database.app.query('ALTER TABLE candidate NO FORCE ROW LEVEL SECURITY'))).toBe(
      INSUFFICIENT_PRIVILEGE,
    );
    expect(await sqlState(database.app.query('DROP POLICY tenant ON candidate'))).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await sqlState(database.app.query('TRUNCATE candidate CASCADE'))).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('inOrganisation', () => {
  it('refuses what is not the id of an organization', async () => {
    for (const id of ['', 'x', `' OR true --`]) {
      await expect(inOrganisation(database.app, id, async () => undefined)).rejects.toThrow(OrganisationIdError);
    }
  });

  it('rolls back what a failing piece of work wrote', async () => {
    const id = newId();
    const { organisationId } = ours;
    const attempt = inOrganisation(database.app, organisationId, async (tenant) => {
      await tenant.query('INSERT INTO candidate (organisation_id, id) VALUES ($1, $2)', [organisationId, id]);
      throw new Error('half way');
    });
    await expect(attempt).rejects.toThrow('half way');
    const { rows } = await database.superuser.query('SELECT FROM candidate WHERE id = $1', [id]);
    expect(rows).toEqual([]);
  });

  it('keeps tenants apart that share connections at the same time', async () => {
    const wide = await openDataSource(database.url, 'app', { size: 4 });
    try {
      const tenants = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? ours : theirs).organisationId);
      const seen = await Promise.all(
        tenants.map((id) =>
          inOrganisation(wide, id, async (tenant) => {
            const rows = await tenant.query<{ id: string }[]>(
              'SELECT organisation_id AS id FROM candidate, pg_sleep(0.002)',
            );
            return [...new Set(rows.map((row) => row.id))];
          }),
        ),
      );
      expect(seen).toEqual(tenants.map((id) => [id]));
    } finally {
      await wide.destroy();
    }
  });
});

describe('the catalogue', () => {
  it('has forced row-level security with a policy on every table but the exempt ones', async () => {
    const { rows } = await database.superuser.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class c
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid))
       ORDER BY 1`,
    );
    expect(rows.map((row) => row.name)).toEqual(EXEMPT);
  });

  it('has no policy that forgets the tenant but those that must', async () => {
    const { rows: ofBackups } = await database.superuser.query(
      `SELECT DISTINCT cmd, roles::text AS roles, count(*)::int AS tables FROM pg_policies WHERE policyname = 'backup' GROUP BY 1, 2`,
    );
    const secured = tenantTables.length + OF_NO_TENANT.length;
    expect(ofBackups).toEqual([{ cmd: 'SELECT', roles: '{candor_backup}', tables: secured }]);
    const { rows } = await database.superuser.query(
      `SELECT tablename AS table, policyname AS policy FROM pg_policies
       WHERE schemaname = 'public' AND policyname <> 'backup' AND (permissive <> 'PERMISSIVE'
         OR NOT coalesce(qual, with_check) LIKE '%current_setting(''candor.organisation''::text, true)%') ORDER BY 1, 2`,
    );
    expect(rows).toEqual([
      { table: 'audit_checkpoint', policy: 'sealer' },
      { table: 'audit_entry', policy: 'sealer_reads' },
      { table: 'audit_seal', policy: 'sealer' },
      { table: 'audit_unsealed', policy: 'sealer' },
      // Of `texts_saying`, which names the tenant itself.
      { table: 'document_words', policy: 'search' },
      { table: 'document_words_pending', policy: 'relay' },
      { table: 'live_event', policy: 'relay' },
      { table: 'live_event_head', policy: 'relay' },
      { table: 'live_event_waiting', policy: 'relay' },
      { table: 'login_directory', policy: 'anyone_reads' },
      { table: 'outbox', policy: 'relay' },
      { table: 'quarantine', policy: 'relay_adds' },
      { table: 'webhook_cursor', policy: 'relay' },
      { table: 'worker_process', policy: 'relay' },
      { table: 'write_back_cursor', policy: 'relay' },
    ]);
  });

  it('leads every primary key, unique key and foreign key with the organization', async () => {
    const { rows } = await database.superuser.query(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(c.oid) AS definition FROM pg_constraint c
       WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
         AND NOT conrelid::regclass::text = ANY ($1)
         AND (SELECT attname FROM pg_attribute WHERE attrelid = conrelid AND attnum = conkey[1]) <> 'organisation_id'
       ORDER BY 1, 2`,
      [EXEMPT],
    );
    // The directory is read by address, before the tenant is known; an organization is its own tenant; a process
    // belongs to none.
    expect(rows).toEqual([
      { table: 'login_directory', definition: 'PRIMARY KEY (email)' },
      { table: 'organisation', definition: 'PRIMARY KEY (id)' },
      { table: 'worker_process', definition: 'PRIMARY KEY (id)' },
    ]);
  });

  it('has an index for every foreign key that a deletion follows', async () => {
    const { rows } = await database.superuser.query<{ table: string; definition: string }>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(f.oid) AS definition FROM pg_constraint f
       WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = f.conrelid
           AND (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
       ORDER BY 1, 2`,
    );
    // Deleting a role (rare) reads these in full; their tables are small, or go with the applications before.
    expect(rows.map(({ table, definition }) => `${table}: ${definition.split(' REFERENCES')[0]}`)).toEqual([
      'assessment: FOREIGN KEY (organisation_id, role_version_id)',
      'ranking: FOREIGN KEY (organisation_id, role_id, weights_version_id)',
      'role: FOREIGN KEY (organisation_id, id, active_weights_id)',
      'role: FOREIGN KEY (organisation_id, id, current_version_id)',
      'weights_draft: FOREIGN KEY (organisation_id, role_version_id)',
    ]);
  });
});
