import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { queuePoolConfig } from '#libs/database';
import { INSUFFICIENT_PRIVILEGE, sqlState, tables } from './database-under-test.js';
import { twoOrganisations } from './every-table.js';
import { openDataSource } from '../../../support/servers/postgres.js';

const { database, ours, theirs } = await twoOrganisations();
afterAll(() => database.close());

/** `table: PRIVILEGE` for everything that the role may do to tables in the schema `public`. */
async function privileges(role: string): Promise<string[]> {
  const { rows } = await database.superuser.query<{ may: string }>(
    `SELECT relname || ': ' || privilege AS may
     FROM pg_class, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'S')
       AND has_table_privilege($1, pg_class.oid, privilege) ORDER BY 1`,
    [role],
  );
  return rows.map((row) => row.may);
}

describe('the relay role', () => {
  it('may lease and finish what is owed, number events, add to the quarantine, note heartbeats, see whose words are owed and up to where endpoints and products were told, and nothing else', async () => {
    expect(await privileges('candor_relay')).toEqual([
      'document_words_pending: SELECT',
      'live_event: DELETE',
      'live_event: INSERT',
      'live_event: SELECT',
      'live_event_head: INSERT',
      'live_event_head: SELECT',
      'live_event_head: UPDATE',
      'live_event_waiting: DELETE',
      'live_event_waiting: SELECT',
      'outbox: DELETE',
      'outbox: SELECT',
      'outbox: UPDATE',
      'quarantine: INSERT',
      'webhook_cursor: SELECT',
      'worker_process: DELETE',
      'worker_process: INSERT',
      'worker_process: SELECT',
      'worker_process: UPDATE',
      'write_back_cursor: SELECT',
    ]);
  });

  it('sees the outbox of every organization', async () => {
    const rows = await database.relay.query<{ id: string }[]>('SELECT organisation_id AS id FROM outbox ORDER BY 1');
    expect(rows.map((row) => row.id)).toEqual([ours.organisationId, theirs.organisationId].sort());
  });

  it('cannot make itself a tenant', async () => {
    const attempt = database.relay.transaction(async (tx) => {
      await tx.query(`SELECT set_config('candor.organisation', $1, true)`, [ours.organisationId]);
      return tx.query('SELECT * FROM candidate');
    });
    expect(await sqlState(attempt)).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('the sealer role', () => {
  it('may read entries and add seals, and change or delete none', async () => {
    expect(await privileges('candor_sealer')).toEqual([
      'audit_checkpoint: INSERT',
      'audit_checkpoint: SELECT',
      'audit_checkpoint: UPDATE',
      'audit_entry: SELECT',
      'audit_seal: INSERT',
      'audit_seal: SELECT',
      'audit_unsealed: DELETE',
      'audit_unsealed: SELECT',
    ]);
  });
});

describe('the role of backups', () => {
  it('may read every table, and change none', async () => {
    const all = await tables(database.superuser);
    expect(await privileges('candor_backup')).toEqual(all.map((table) => `${table}: SELECT`));
  });

  it('is not one that the processes may switch to', async () => {
    expect(await sqlState(database.app.query('SET ROLE candor_backup'))).toBe(INSUFFICIENT_PRIVILEGE);
    expect(await sqlState(database.relay.query('SET ROLE candor_backup'))).toBe(INSUFFICIENT_PRIVILEGE);
  });
});

describe('the queue role', () => {
  let queue: pg.Client;
  beforeAll(async () => {
    queue = new pg.Client(queuePoolConfig(database.url));
    await queue.connect();
  });
  afterAll(() => queue.end());

  it('may do nothing to our tables', async () => {
    expect(await privileges('candor_queue')).toEqual([]);
    for (const table of await tables(database.superuser)) {
      expect({ table, state: await sqlState(queue.query(`SELECT FROM public.${table}`)) }).toEqual({
        table,
        state: INSUFFICIENT_PRIVILEGE,
      });
    }
  });

  it('owns its schema, in which it makes sequences and tables at run time', async () => {
    await queue.query('CREATE SEQUENCE probe_seq');
    await queue.query('CREATE TABLE probe (id int)');
    const { rows } = await queue.query(`SELECT current_user AS role, 'probe'::regclass::oid::regclass::text AS name,
      relnamespace::regnamespace::text AS schema FROM pg_class WHERE oid = 'probe'::regclass`);
    expect(rows).toEqual([{ role: 'candor_queue', name: 'probe', schema: 'bullmq' }]);
    await queue.query('DROP TABLE probe; DROP SEQUENCE probe_seq');
  });

  it('cannot create anything among our tables', async () => {
    expect(await sqlState(queue.query('CREATE TABLE public.probe (id int)'))).toBe(INSUFFICIENT_PRIVILEGE);
  });

  it('is the only one of ours that may enter its schema', async () => {
    for (const source of [database.app, database.relay]) {
      const [{ may }] = await source.query(`SELECT has_schema_privilege('bullmq', 'USAGE') AS may`);
      expect(may).toBe(false);
    }
  });
});

describe('the login of the processes', () => {
  it('sees nothing until it switches to a role', async () => {
    const client = new pg.Client(database.url);
    await client.connect();
    try {
      expect(await sqlState(client.query('SELECT FROM candidate'))).toBe(INSUFFICIENT_PRIVILEGE);
      expect(await sqlState(client.query('SELECT FROM outbox'))).toBe(INSUFFICIENT_PRIVILEGE);
      expect(await sqlState(client.query('SET ROLE candor_owner'))).toBe(INSUFFICIENT_PRIVILEGE);
    } finally {
      await client.end();
    }
  });

  it('gets the role of the pool also when its URL brings options of its own', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c role=candor_relay -c statement_timeout=4321');
    const app = await openDataSource(url.href, 'app', { size: 1 });
    try {
      expect(await app.query(`SELECT current_user AS role, current_setting('statement_timeout') AS timeout`)).toEqual([
        { role: 'candor_app', timeout: '4321ms' },
      ]);
    } finally {
      await app.destroy();
    }
  });
});

describe('the owner role', () => {
  it('is under row-level security too', async () => {
    const owner = await openDataSource(database.ownerUrl, 'owner', { size: 1 });
    try {
      expect(await owner.query('SELECT current_user AS role')).toEqual([{ role: 'candor_owner' }]);
      expect(await owner.query('SELECT * FROM candidate')).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });
});
