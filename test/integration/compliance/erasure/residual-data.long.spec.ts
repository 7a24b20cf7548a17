/** Data of a person before there is a candidate, and what a worker does about it over time. */
import { expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { ImportFormat, ImportState } from '#libs/contracts';
import { erasure, imports, newId, outbox, retention, roles } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { candidateJson } from '../../../support/candor/pipeline.js';
import { until, untilFound } from '../../../support/until.js';
import { groundOfFile } from './ground.js';
import { delivered, EMAIL, file, VENDOR_ID, WORDS } from './person.js';
import { searchDatabase } from './search.js';

const soon = { firstAfterMs: 100, everyMs: 100 };
const ground = await groundOfFile({ intervals: { residualData: soon, orphanedSources: soon, retention: soon } });
const { db, within } = ground;
const { organisationId } = db;

const search = () => searchDatabase({ query: async (sql: string) => ({ rows: await db.rows(sql) }) } as never, WORDS);

/** A source that came in and that people have not let go on yet. */
async function source(
  format: ImportFormat,
  bytes: Buffer,
  state: ImportState,
  { samples = ['Quirina Vandersloot'], fileName = null as string | null } = {},
): Promise<string> {
  const id = await db.beginImport();
  await within(async (tenant) => {
    await imports.addSourcePiece(tenant, id, 0, bytes);
    const column = {
      index: 0,
      header: 'name',
      field: 'name',
      position: null,
      confidence: 1,
      samples,
    };
    await imports.update(tenant, id, {
      ...{
        format,
        fileName,
        state,
        sourceSize: bytes.length,
        sourceDigest: createHash('sha256').update(bytes).digest(),
      },
      splitCursor: { at: 0, of: bytes.length, line: 1, position: 0 },
      mapping:
        format === 'csv' ? ({ auto: true, encoding: 'utf-8', separator: ',', columns: [column] } as never) : null,
    });
  });
  return id;
}

/** No user has to confirm the columns. */
const UNSEEN = { auto: true, encoding: null, separator: null, columns: [] };

const letGoOn = (importId: string, mapping: typeof UNSEEN | null = null) =>
  within(async (tenant) => {
    await imports.update(tenant, importId, { state: 'running', mapping });
    await outbox.enqueue(tenant, [outboxJob('split-import', { importId })]);
  });

const items = (importId: string) =>
  db.rows<{ outcome: string; line: number | null }>(
    'SELECT outcome, line FROM import_item WHERE import_id = $1 ORDER BY position',
    [importId],
  );

it('an erasure clears pending sources, pending events and names of refused files, and no other candidate', async () => {
  const other = candidateJson(3).bytes.toString();
  const own = JSON.stringify({ name: 'Quirina Vandersloot', email: EMAIL.toUpperCase(), skills: ['Papierkranich'] });
  const lines = await source(
    'ndjson',
    Buffer.from(`${other}\n${own}\n${candidateJson(5).bytes.toString()}\n`),
    'paused',
  );
  const table = `name,street,email\nBob Both,"Long\nStreet",bob@x.example\n"Quirina Vandersloot","Sperlingsgasse 17\nWolkenheim",${EMAIL}\n`;
  const rows = await source('csv', Buffer.from(table), 'mapping');
  const others = await source('csv', Buffer.from('name,email\nBob Both,bob@x.example\n'), 'mapping', {
    samples: ['Bob Both', 'Quirina Vandersloot'],
    fileName: 'Bobs.csv',
  });
  const wide = await source('csv', Buffer.from(`\ufeff${table}`, 'utf16le'), 'mapping');
  // Her file, another one that says her address, and a row that does, with a file that says nothing of her.
  const packed = `name,email,skills,file\nQ. V.,${EMAIL},Python,letter.txt\nBob Other,other@x.example,Python,\n`;
  const archive = zipSync({
    'lebenslauf-qv.txt': file().bytes,
    'qv.txt': Buffer.concat([file().bytes, Buffer.from('\nReferences on request')]),
    'people.csv': Buffer.from(packed),
    'letter.txt': Buffer.from('Dear team, I built the Papierkranich'),
    'other.json': candidateJson(9).bytes,
  });
  const zip = await source('zip', Buffer.from(archive), 'paused', { fileName: 'Export_Vandersloot_Quirina.zip' });

  const { candidateId } = await db.receive(file());
  await ground.drained();
  await ground.deliver(delivered(db.roleId));
  await ground.drained();
  const waiting = async (body: Buffer): Promise<string> => {
    const id = newId();
    await db.rows(
      `INSERT INTO inbound_event (organisation_id, id, connection_id, vendor_event_id, raw_body, outcome) VALUES ($1, $2::uuid, $3, $2::uuid::text, $4, 'waiting')`,
      [organisationId, id, ground.connectionId, body],
    );
    return id;
  };
  const theirs = [
    await waiting(delivered(db.roleId)),
    await waiting(Buffer.from(JSON.stringify({ data: { id: VENDOR_ID } }))),
  ];
  const mention = await waiting(Buffer.from(JSON.stringify({ data: { note: `Knows ${EMAIL} from work` } })));
  const refused = await db.beginImport();
  await db.rows(
    `INSERT INTO import_item (organisation_id, import_id, position, file_name, outcome) VALUES ($1, $2, 0, 'VANDERSLOOT_Quirina.exe', 'unsupported'),
       ($1, $2, 1, 'Vandersloot-Bernd.exe', 'unsupported')`,
    [organisationId, refused],
  );
  const tables = [{ name: 'people/Quirina Vandersloot.csv' }, { name: 'people/Bob.csv' }];
  const columns = tables.map(({ name }) => ({ table: name, samples: [] }));
  await db.rows('UPDATE import SET mapping = $2 WHERE id = $1', [refused, JSON.stringify({ tables, columns })]);

  const unread = {
    fileName: 'Vandersloot, Quirina.pdf',
    bytes: Buffer.from('%PDF-1.7\nbroken off'),
    mediaType: 'application/pdf',
  };
  const namesake = await db.receive(unread);
  await ground.drained();

  const [{ id: fromAts = '' } = {}] = await db.rows<{ id: string }>('SELECT our_id AS id FROM external_object');
  await db.rows('UPDATE candidate SET merged_into_id = $1 WHERE id = $2', [candidateId, fromAts]);
  const report = await ground.erase(candidateId);
  expect(report.removed).toMatchObject({ importRows: 3, inboundEvents: 3, importItems: 3 });
  const remaining = await db.rows(
    "SELECT file_name AS name, mapping -> 'columns' -> 0 -> 'samples' AS samples FROM import WHERE id = ANY($1::uuid[]) ORDER BY id",
    [[rows, others, wide, zip]],
  );
  expect(remaining).toEqual([
    { name: null, samples: [] },
    { name: 'Bobs.csv', samples: ['Bob Both'] },
    { name: null, samples: [] },
    { name: null, samples: null },
  ]);
  expect(report.remaining).toContainEqual(expect.objectContaining({ kind: 'import sources', count: 1, ids: [zip] }));
  // It may be another person of the same name: users check, and erase it too.
  expect(report.remaining).toContainEqual(
    expect.objectContaining({ kind: 'candidates without a name', ids: [namesake.candidateId] }),
  );
  expect((await ground.erase(namesake.candidateId)).remaining.map(({ kind }) => kind)).not.toContain(
    'candidates without a name',
  );

  const bodies = `SELECT id, outcome, raw_body IS NULL AS empty FROM inbound_event WHERE id = ANY($1::uuid[]) ORDER BY id`;
  expect(await db.rows(bodies, [theirs])).toEqual(theirs.map((id) => ({ id, outcome: 'ignored', empty: true })));
  expect(await db.rows(bodies, [[mention]])).toEqual([{ id: mention, outcome: 'waiting', empty: false }]);
  await db.rows('DELETE FROM inbound_event WHERE id = $1', [mention]);
  expect(await db.rows('SELECT file_name FROM import_item WHERE import_id = $1 ORDER BY position', [refused])).toEqual([
    { file_name: null },
    { file_name: 'Vandersloot-Bernd.exe' },
  ]);
  const renamed = ['people/table 1', 'people/Bob.csv'];
  expect(await db.rows('SELECT mapping FROM import WHERE id = $1', [refused])).toEqual([
    {
      mapping: {
        tables: renamed.map((name) => ({ name })),
        columns: renamed.map((table) => ({ table, samples: [] })),
      },
    },
  ]);
  await db.rows('DELETE FROM import_item WHERE import_id = $1', [refused]);
  const kept = async (id: string) => {
    const pieces = 'SELECT bytes FROM import_source WHERE import_id = $1 ORDER BY position';
    return Buffer.concat((await db.rows<{ bytes: Buffer }>(pieces, [id])).map(({ bytes }) => bytes));
  };
  const gone = table.slice(table.indexOf('"Quirina'));
  const after = table.replace(gone, gone.replace(/[^\n]/g, ' '));
  expect((await kept(rows)).toString()).toBe(after);
  expect((await kept(wide)).toString('utf16le')).toBe(`\ufeff${after}`);
  // Names of files in an archive can be read in it; what they hold waits to be erased on arrival.
  expect(await search()).toEqual(['public.import_source.bytes: lebenslauf-qv']);

  // The others come in, with the numbers of their lines. Nothing of the erased people in the archive is stored, and
  // none is suppressed.
  const documents = async () => (await db.rows('SELECT FROM document')).length;
  const before = await documents();
  await letGoOn(lines);
  await letGoOn(zip, UNSEEN);
  await ground.drained();
  expect(await items(lines)).toEqual([
    { outcome: 'ranked', line: 1 },
    { outcome: 'ranked', line: 3 },
  ]);
  expect(await items(zip)).toEqual([
    { outcome: 'erased', line: 2 },
    { outcome: 'erased', line: null },
    { outcome: 'ranked', line: 3 },
    { outcome: 'erased', line: null },
    { outcome: 'erased', line: null },
    { outcome: 'ranked', line: null },
  ]);
  expect([await documents(), await db.rows(`SELECT FROM audit_entry WHERE action = 'candidate.suppressed'`)]).toEqual([
    before + 4,
    [],
  ]);
  expect(await search()).toEqual([]);
  expect(await ground.verified()).toMatchObject({ complete: true, fault: null });
});

it('an erased person does not stay forever in sources that are never resumed', async () => {
  const waiting = ['mapping', 'paused', 'failed'] as const;
  const stale: string[] = [];
  for (const state of waiting) stale.push(await source('ndjson', Buffer.from('{}\n{}\n'), state));
  const fresh = await source('ndjson', Buffer.from('{}\n{}\n'), 'paused');
  await db.rows(`UPDATE import SET created_at = now() - interval '31 days' WHERE id = ANY($1::uuid[])`, [stale]);
  const kept = async () =>
    (await db.rows<{ id: string }>('SELECT import_id AS id FROM import_source')).map(({ id }) => id);
  await until(async () => expect((await kept()).filter((id) => stale.includes(id))).toEqual([]));
  expect(await kept()).toContain(fresh);
  expect(await db.rows('SELECT DISTINCT state FROM import WHERE id = ANY($1::uuid[])', [stale])).toEqual([
    { state: 'cancelled' },
  ]);
  expect(await db.rows(`SELECT FROM audit_entry WHERE action = 'import.cleared'`)).toHaveLength(3);
});

it('an expired candidate is announced and erased by the policy without any call', async () => {
  const living = async () => (await db.rows('SELECT FROM candidate WHERE erased_at IS NULL')).length;
  expect(await living()).toBeGreaterThan(0);
  await within((tenant) => roles.update(tenant, db.roleId, { state: 'closed' }));
  await db.rows(`UPDATE role SET closed_at = now() - interval '2 months'`);
  await within((tenant) =>
    retention.setPolicy(tenant, { months: 1, noticeDays: 1, eventBodyDays: 90, changedBy: null }),
  );
  const run = await untilFound(
    async () => (await db.rows<{ id: string; state: string }>('SELECT id, state FROM retention_run'))[0],
  );
  expect(run.state).toBe('announced');
  const before = await living();
  // A day passes.
  await db.rows(`UPDATE retention_run SET due_at = due_at - interval '1 day'`);
  await until(
    async () => expect(await db.rows('SELECT state FROM retention_run')).toEqual([{ state: 'finished' }]),
    10_000,
  );
  expect([before > 0, await living()]).toEqual([true, 0]);
  const actions = await db.rows<{ action: string }>(
    `SELECT action FROM audit_entry WHERE action LIKE 'retention.%' ORDER BY id`,
  );
  expect(actions.map(({ action }) => action)).toEqual(['retention.announced', 'retention.finished']);
  expect(await ground.verified()).toMatchObject({ complete: true, fault: null });
});

it('a source is taken apart to its end when an erasure was at it as its turn came', async () => {
  const importId = await source('ndjson', Buffer.from(`${candidateJson(71).bytes.toString()}\n`), 'paused');
  const jobs = () => db.rows<{ id: string }>(`SELECT id FROM outbox WHERE payload ->> 'importId' = $1`, [importId]);
  await within(async (tenant) => {
    await erasure.lockSource(tenant, importId);
    await letGoOn(importId);
    const [first] = await jobs();
    await untilFound(async () => !(await jobs()).some(({ id }) => id === first?.id));
  });
  await untilFound(async () => (await items(importId)).length === 1);
  await ground.drained();
});
