/**
 * Imports of one source: candidates as lines or rows, or a ZIP of files.
 *
 * @runs-alone It starts workers with limits of their own.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import {
  attachment,
  type Import,
  type ImportItem,
  type ImportMapping,
  type Page,
  type Role,
  type Shortlist,
} from '#libs/contracts';
import { imports, inOrganisation } from '#libs/database';
import { startWorkerOf } from '../../support/candor/api.js';
import { CV, form, startIntakeApi } from '../../support/candor/intake-api.js';
import { ROLE } from '../../support/candor/people.js';
import { until } from '../../support/until.js';
import { openDataSource } from '../../support/servers/postgres.js';

const intake = await startIntakeApi();
const { api, acme, role, post, rows, count } = intake;
const worker = await startWorkerOf(api);
afterAll(async () => {
  await worker.stop();
  await intake.stop();
});

const get = async <Body>(path: string) => (await api.call<Body>(path, { key: acme.keys.recruiter })).body;
const send = (type: string, body: string | Uint8Array, { query = '', key = '', to = role.id, name = '' } = {}) =>
  post<Import>(`/api/v1/roles/${to}/imports${query}`, {
    body,
    headers: {
      'content-type': type,
      ...(key && { 'idempotency-key': key }),
      ...(name && { 'content-disposition': attachment(name) }),
    },
  });
const ended = async (id: string): Promise<Import> => {
  await until(async () => expect((await get<Import>(`/api/v1/imports/${id}`)).state).toBe('finished'));
  return get<Import>(`/api/v1/imports/${id}`);
};
const itemsOf = async (id: string) => (await get<Page<ImportItem>>(`/api/v1/imports/${id}/items?limit=100`)).items;
const line = (name: string, extra: object = {}) =>
  JSON.stringify({
    name,
    positions: [{ title: 'MLOps Engineer', employer: 'Tannery Labs', start: '2020-01' }],
    ...extra,
  });

describe('candidates as lines of JSON', () => {
  it('each end in an outcome of their own, with their line; a bad line stops no other', async () => {
    const body = [
      line('Ann Lark'),
      '{"name": "Bo',
      '',
      JSON.stringify({ externalId: 77, candidate: JSON.parse(line('Cy Moor')) as object }),
      line('Di Fenn', { starSign: 'lion' }),
      line('Di Fenn', { files: ['cv.pdf'] }),
      JSON.stringify({ candidate: JSON.parse(line('Ann Lark')) as object }),
      JSON.stringify({ basics: { name: 'Ed Hill', label: 'Data Engineer' }, skills: [{ name: 'Python' }] }),
    ].join('\r\n');
    const accepted = await send('application/x-ndjson', body);
    expect([accepted.status, accepted.body.format, accepted.body.splitting]).toEqual([202, 'ndjson', true]);
    const done = await ended(accepted.body.id);
    expect(done).toMatchObject({ total: 7, done: 7, splitting: false, secondsLeft: null, note: null });
    expect(done.outcomes).toEqual({ ranked: 3, malformed: 3, duplicate: 1 });
    const items = await itemsOf(done.id);
    expect(
      items.map(({ line, outcome, externalId, error }) => [line, outcome, externalId, error?.code ?? null]),
    ).toEqual([
      [1, 'ranked', null, null],
      [2, 'malformed', null, 'malformed-json'],
      [4, 'ranked', '77', null],
      [5, 'malformed', null, 'invalid-candidate'],
      [6, 'malformed', null, 'invalid-candidate'],
      [7, 'duplicate', null, 'duplicate'],
      [8, 'ranked', null, null],
    ]);
    expect(items[3]!.error!.message).toBe('starSign: Unknown field');
    expect(items[4]!.error!.message).toMatch(/^files: .*\{"candidate": \{"name": "…", …\}, "files": \["cv\.pdf"\]\}$/);
    expect(items[0]!.applicationId).toBe(items[5]!.applicationId);
    expect(await count('import_source')).toBe(0);
  });

  it('sent again are the same people, and the same call is the same import', async () => {
    const body = Array.from({ length: 300 }, (_, index) => line(`Person ${index}`)).join('\n');
    const first = await send('application/x-ndjson', body, { key: 'three hundred' });
    const repeated = await send('application/x-ndjson', body, { key: 'three hundred' });
    expect([repeated.status, repeated.body.id]).toEqual([202, first.body.id]);
    expect((await send('application/x-ndjson', `${body}\n`, { key: 'three hundred' })).status).toBe(422);
    expect((await ended(first.body.id)).outcomes).toEqual({ ranked: 300 });
    const applications = await count('application');
    const again = await send('application/x-ndjson', body);
    expect((await ended(again.body.id)).outcomes).toEqual({ duplicate: 300 });
    expect(await count('application')).toBe(applications);
  });

  it('are refused when nothing comes, and forgotten when the body breaks off', async () => {
    const imports = await count('import');
    expect((await send('application/x-ndjson', '')).body).toMatchObject({ status: 422, code: 'no-candidates' });
    const broken = new ReadableStream({
      start: (stream) => stream.enqueue(strToU8(`${line('Broken Off')}\n`)),
      pull: (stream) => stream.error(new Error('gone')),
    });
    const url = `${api.url}/api/v1/roles/${role.id}/imports`;
    const headers = { authorization: `Bearer ${acme.keys.recruiter}`, 'content-type': 'application/x-ndjson' };
    await expect(
      fetch(url, { method: 'POST', headers, body: broken, duplex: 'half' } as RequestInit),
    ).rejects.toThrow();
    await until(async () => expect(await count('import')).toBe(imports));
    expect(await count('import_source')).toBe(0);
  });
});

describe('the imports of a role', () => {
  it('are listed newest first, page by page, each as it is by itself', async () => {
    const sent = [];
    for (const name of ['Li One', 'Li Two', 'Li Three'])
      sent.push((await send('application/x-ndjson', `${line(name)}\n{"name": "`)).body.id);
    for (const id of sent) await ended(id);
    const path = `/api/v1/roles/${role.id}/imports?limit=2`;
    const first = await get<Page<Import>>(path);
    expect(first.items.map(({ id }) => id)).toEqual([sent[2], sent[1]]);
    expect(first.items[0]).toEqual(await get<Import>(`/api/v1/imports/${sent[2]}`));
    expect(first.items[0]!.outcomes).toEqual({ ranked: 1, malformed: 1 });
    const second = await get<Page<Import>>(`${path}&cursor=${first.next}`);
    expect(second.items[0]!.id).toBe(sent[0]);
  });

  it('are distinguished by the names of their files, and a name is erased with the candidate whom it names', async () => {
    const files = ['a.txt', '../b.txt', 'c.txt', 'd.txt'].map((name, at): [string, string] => [`${CV}${at}`, name]);
    const { body: uploaded } = await post<Import>(`/api/v1/roles/${role.id}/imports`, { body: form(...files) });
    const named = { name: 'Märzliste "neu".ndjson', key: 'named' };
    const { body: source } = await send('application/x-ndjson', line('Nan Named', { email: 'nan@example.org' }), named);
    const theirs = { name: 'exports/Named_Nan.ndjson', key: 'hers' };
    const hers = (await send('application/x-ndjson', `${line('Nan Other')}\n${line('Nat Other')}`, theirs)).body;
    expect([uploaded.fileNames, source.fileNames, hers.fileNames]).toEqual([
      ['a.txt', 'b.txt', 'c.txt'],
      ['Märzliste "neu".ndjson'],
      ['Named_Nan.ndjson'],
    ]);
    for (const { id } of [uploaded, source, hers]) await ended(id);
    const listed = async () =>
      (await get<Page<Import>>(`/api/v1/roles/${role.id}/imports?limit=3`)).items.map(({ fileNames }) => fileNames);
    expect(await listed()).toEqual([hers.fileNames, source.fileNames, uploaded.fileNames]);

    const { rows: people } = await rows.query<{ id: string }>(
      `SELECT candidate_id AS id FROM candidate_identity WHERE name = 'Nan Named'`,
    );
    const erasure = `/api/v1/candidates/${people[0]!.id}/erasure`;
    expect((await api.call(erasure, { key: acme.keys.admin, method: 'POST' })).status).toBe(200);
    // One has her name, and the other held no other candidate.
    expect(await listed()).toEqual([[], [], uploaded.fileNames]);
    const answers = async () => {
      const { rows: kept } = await rows.query<{ response: string }>('SELECT response::text FROM idempotency_key');
      return kept.filter(({ response }) => /Named_Nan|Märzliste/.test(response));
    };
    expect(await answers()).toEqual([]);
    // A repeated call is the same import all the same.
    const again = await send('application/x-ndjson', `${line('Nan Other')}\n${line('Nat Other')}`, theirs);
    expect([again.status, again.body.id, again.body.fileNames]).toEqual([202, hers.id, []]);
  });
});

describe('a table', () => {
  const table = [
    'Bewerbernummer;Vorname;Nachname;E-Mail;Kenntnisse;Berufsbezeichnung;Arbeitgeber;Von;Bis;Position 2;Firma 2;Bemerkung',
    'B-1;Jörg;Groß;joerg@example.org;Python, Kubernetes;MLOps Engineer;Müller GmbH;03.2019;heute;Analyst;Alt AG;nett',
    'B-2;Zoë;Veit;zoe@example.org;"Go; Docker";Platform Engineer;"Veit ""&"" Co";2018-05;2021;;;',
    'B-3;Leer;;;;;;;;;;',
  ].join('\n');

  it('shows what its columns are taken for, takes corrections, and only then reads the rows', async () => {
    const accepted = await send('text/csv', Buffer.from(table, 'latin1'));
    expect([accepted.status, accepted.body.state]).toEqual([202, 'mapping']);
    const path = `/api/v1/imports/${accepted.body.id}/mapping`;
    await until(async () => expect((await get<ImportMapping>(path)).state).toBe('guessed'));
    const guess = await get<ImportMapping>(path);
    expect([guess.encoding, guess.separator, guess.unmapped]).toEqual(['windows-1252', ';', ['Bemerkung']]);
    expect(
      guess.columns.map(({ field, position }) => [field, position].filter((one) => one !== null).join(' ')),
    ).toEqual([
      ...['externalId', 'firstName', 'lastName', 'email', 'skills', 'title 1', 'employer 1', 'start 1', 'end 1'],
      ...['title 2', 'employer 2', ''],
    ]);
    expect(guess.columns[1]!.samples).toEqual(['Jörg', 'Zoë', 'Leer']);
    expect(await itemsOf(accepted.body.id)).toEqual([]);

    const put = (body: object) => post(path, { method: 'PUT', body });
    expect((await put({ columns: [{ index: 40, field: 'name' }] })).status).toBe(422);
    const confirmed = await put({ columns: [{ index: 11, field: 'summary' }] });
    expect(confirmed.body).toMatchObject({ state: 'confirmed', unmapped: [] });
    expect((await put({})).status).toBe(409);
    const done = await ended(accepted.body.id);
    expect(done.outcomes).toEqual({ ranked: 2, malformed: 1 });
    const items = await itemsOf(done.id);
    expect(items.map(({ line, externalId, outcome }) => [line, externalId, outcome])).toEqual([
      [2, 'B-1', 'ranked'],
      [3, 'B-2', 'ranked'],
      [4, 'B-3', 'malformed'],
    ]);
    const { rows: texts } = await rows.query<{ text: string }>(
      'SELECT text FROM document_text WHERE document_id = $1',
      [items[0]!.documentId],
    );
    expect(texts[0]!.text).toMatch(/Jörg Groß[\s\S]*nett[\s\S]*MLOps Engineer, Müller GmbH[\s\S]*2019[\s\S]*Alt AG/);
  });

  it('is read by the guess when the call says so; what is no table says so', async () => {
    const guessed = await send('text/csv', 'name,skills\nAl Roe,Python\n', { query: '?mapping=guess' });
    expect((await ended(guessed.body.id)).outcomes).toEqual({ ranked: 1 });
    const none = await send('text/csv', '\n\n\n', { query: '?mapping=guess' });
    expect((await ended(none.body.id)).note).toMatch(/No rows were found/);
  });

  it('is shown and read without what no database stores, and stops no erasure while it waits', async () => {
    await intake.addCandidate({ name: 'Nia Ulm', email: 'nia.ulm@people.example', skills: ['Python'] });
    const halves = Buffer.from('e\ud800mail;na\0me;skills\nada@people.example;A\0da \udc00Ulm;Py\0thon\n', 'utf16le');
    const sent = [
      await send('text/csv', Buffer.concat([Buffer.from([0xff, 0xfe]), halves])),
      await send('text/csv', 'na\0me,email,skills\nA\0da,ada@people.example,Py\0thon\n'),
    ];
    const guessed = async (id: string) => {
      const columns = async () => (await get<ImportMapping>(`/api/v1/imports/${id}/mapping`)).columns;
      await until(async () => expect(await columns()).toHaveLength(3));
      return columns();
    };
    for (const { body } of sent)
      for (const { header, samples } of await guessed(body.id))
        expect([header, ...samples].join(' ')).toMatch(/^[\w@. ]+$/);
    const erased = await api.call('/api/v1/erasures', {
      key: acme.keys.admin,
      body: { email: 'nia.ulm@people.example' },
    });
    expect([erased.status, (erased.body['candidates'] as unknown[]).length]).toEqual([200, 1]);
    const [first, second] = sent.map(({ body }) => body.id);
    expect((await post(`/api/v1/imports/${first}/cancel`, {})).status).toBe(200);
    expect((await post(`/api/v1/imports/${second}/mapping`, { method: 'PUT', body: {} })).status).toBe(200);
    expect((await ended(second!)).outcomes).toEqual({ ranked: 1 });
  });
});

describe('a ZIP of files', () => {
  it('gives each entry an outcome under its own name, and takes nothing from one that is no whole ZIP', async () => {
    const inner = zipSync({ 'cv.txt': strToU8(CV) });
    const archive = zipSync({
      'people/': new Uint8Array(),
      'people/jo.txt': strToU8(CV),
      '../../etc/ann.txt': strToU8(CV.replace('Jo Winter', 'Ann Lark the Second')),
      '__MACOSX/._jo.txt': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'inner.zip': inner,
      'all/people.csv': strToU8('\n\n\n'),
      'empty.txt': new Uint8Array(),
      'tool.exe': Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]),
      'locked.txt': strToU8(`${CV} locked`),
    });
    // Says of itself that it is encrypted, in its header and in the directory.
    const bytes = Buffer.from(archive);
    for (let at = bytes.indexOf('locked.txt'); at >= 0; at = bytes.indexOf('locked.txt', at + 1)) {
      const isLocal = bytes.readUInt32LE(at - 30) === 0x04034b50;
      bytes[isLocal ? at - 24 : at - 38]! |= 1;
    }
    const accepted = await send('application/zip', bytes);
    const done = await ended(accepted.body.id);
    const items = await itemsOf(done.id);
    expect(items.map(({ fileName, outcome, error }) => [fileName, outcome, error?.code ?? null])).toEqual([
      ['people/jo.txt', 'ranked', null],
      ['etc/ann.txt', 'ranked', null],
      ['__MACOSX/._jo.txt', 'skipped', 'system-file'],
      ['.DS_Store', 'skipped', 'system-file'],
      ['inner.zip', 'unsupported', 'archive-in-archive'],
      ['all/people.csv', 'malformed', 'not-a-table'],
      ['empty.txt', 'empty', 'empty'],
      ['tool.exe', 'unsupported', expect.any(String)],
      ['locked.txt', 'encrypted', 'encrypted-entry'],
    ]);
    const left = { at: 6, of: 10, line: 1, position: 6 };
    await rows.query(`UPDATE import SET state = 'paused', split_cursor = $2 WHERE id = $1`, [done.id, left]);
    expect((await post<Import>(`/api/v1/imports/${done.id}/cancel`, {})).body.note).toMatch(/4 of the 10 files/);
    const cut = await send('application/zip', archive.subarray(0, archive.length - 30));
    expect(await ended(cut.body.id)).toMatchObject({
      total: 0,
      note: expect.stringContaining('cut off, damaged or not a ZIP'),
    });
  });
});

describe('a ZIP with a table whose rows name its files', () => {
  const cv = (name: string) => strToU8(CV.replace('Jo Winter', name));
  const files = {
    'export/candidates.csv': strToU8(
      [
        'Candidate ID,Name,Email,Phone,Resume,Cover letter',
        'Z-1,Zia Orr,zia@example.org,+49 30 5550101,cvs/zia.txt,letters/zia.txt',
        'Z-2,Zeb Ash,zeb@example.org,,C:\\Old ATS\\ZEB.TXT,',
        'Z-3,Zoe Elm,zoe@example.org,,cvs/zoe.pdf,',
        'Z-4,Zed Fir,zed@example.org,,export/cvs/zia.txt,',
        'Z-5,,,,cvs/nameless.txt,',
        'Z-6,Zac Yew,zac@example.org,,same.txt,',
        'Z-7,Zara Oak,zara@example.org,,cvs/locked.doc,',
        'Z-8,,,,,',
        'Z-9,Zoltan Same,,,twins/one.txt,',
        'Z-10,Zoltan Same,,,twins/two.txt,',
      ].join('\n'),
    ),
    'export/jobs.csv': strToU8('Title,Location,Description\nEngineer,Berlin,Ships software\n'),
    'export/more.ndjson': strToU8(
      `${JSON.stringify({ candidate: { name: 'Zulu Line', email: 'zulu@example.org' }, files: ['cvs/zulu.txt'] })}\n`,
    ),
    'export/cvs/zia.txt': cv('Z. Orr'),
    'export/letters/zia.txt': strToU8('Dear team, I would like to join. Zia Orr'),
    'export/cvs/zeb.txt': cv('Zeb Ash'),
    'export/cvs/nameless.txt': cv('Zelda Unnamed'),
    'export/cvs/zulu.txt': cv('Zulu Line'),
    'export/a/same.txt': cv('Same One'),
    'export/b/Same.txt': cv('Same Two'),
    'export/cvs/locked.doc': Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]),
    'export/twins/one.txt': cv('Zoltan Same'),
    'export/twins/two.txt': strToU8(`${CV}Another one`),
    'export/cvs/extra.txt': cv('Nobody Names Me'),
  };
  const outcomesOf = (items: readonly ImportItem[]) =>
    items.map(({ position, fileName, row, outcome, error }) =>
      [position, fileName, row ?? '-', outcome, error?.code ?? ''].join(' ').trim(),
    );

  it('asks what its columns hold, then makes one candidate of each row and the files that it names', async () => {
    const accepted = await send('application/zip', zipSync(files));
    expect([accepted.status, accepted.body.state]).toEqual([202, 'running']);
    const path = `/api/v1/imports/${accepted.body.id}`;
    await until(async () => expect((await get<Import>(path)).state).toBe('mapping'));
    const guess = await get<ImportMapping>(`${path}/mapping`);
    expect(guess.columns.map(({ table, field }) => `${table!.slice(7)} ${field}`)).toEqual([
      ...['externalId', 'name', 'email', 'phone', 'file', 'file'].map((field) => `candidates.csv ${field}`),
      ...Array.from({ length: 3 }, () => 'jobs.csv null'),
    ]);
    expect(await itemsOf(accepted.body.id)).toEqual([]);
    await post(`${path}/mapping`, { method: 'PUT', body: {} });
    const done = await ended(accepted.body.id);
    const items = await itemsOf(done.id);
    const table = 'export/candidates.csv';
    expect(outcomesOf(items)).toEqual([
      `0 ${table}, line 2 - ranked`,
      '1 export/cvs/zia.txt 0 attached',
      '2 export/letters/zia.txt 0 attached',
      `3 ${table}, line 3 - ranked`,
      '4 export/cvs/zeb.txt 3 attached',
      `5 ${table}, line 4 - ranked`,
      '6 cvs/zoe.pdf 5 missing file-not-found',
      `7 ${table}, line 5 - ranked`,
      '8 export/cvs/zia.txt 7 duplicate file-taken',
      `9 ${table}, line 6 - ranked`,
      `10 ${table}, line 7 - ranked`,
      '11 same.txt 10 missing file-ambiguous',
      // Their only file cannot be read, and a name and contacts are nothing to score.
      `12 ${table}, line 8 - unsupported unsupported`,
      expect.stringMatching(/^13 export\/cvs\/locked\.doc 12 unsupported/),
      `14 ${table}, line 9 - malformed invalid-candidate`,
      `15 ${table}, line 10 - ranked`,
      '16 export/twins/one.txt 15 attached',
      `17 ${table}, line 11 - ranked`,
      '18 export/twins/two.txt 17 attached',
      '19 export/jobs.csv - skipped table-not-taken',
      '20 export/more.ndjson, line 1 - ranked',
      '21 export/cvs/zulu.txt 20 attached',
      '22 export/a/same.txt - ranked',
      '23 export/b/Same.txt - ranked',
      '24 export/cvs/extra.txt - ranked',
    ]);
    expect(items[15]!.applicationId).not.toBe(items[17]!.applicationId);
    expect(items[6]!.error!.message).toMatch(
      /^Line 4 of export\/candidates\.csv names it, but it is not in the archive/,
    );
    expect(new Set(items.slice(0, 3).map(({ applicationId }) => applicationId)).size).toBe(1);
    expect(items[0]).toMatchObject({ line: 2, externalId: 'Z-1' });
    // Name and contacts are those of the row, the work is that of the résumé.
    const { rows: profiles } = await rows.query(
      `SELECT i.name, i.email, p.content::text LIKE '%Tannery Labs%' AS works,
              (SELECT count(*)::int FROM profile_source s WHERE s.profile_id = p.id) AS documents
         FROM application a JOIN profile p ON p.candidate_id = a.candidate_id JOIN candidate_identity i ON i.candidate_id = a.candidate_id
        WHERE a.id = $1 ORDER BY p.number DESC LIMIT 1`,
      [items[0]!.applicationId],
    );
    expect(profiles).toEqual([{ name: 'Zia Orr', email: 'zia@example.org', works: true, documents: 3 }]);
  });

  it('is known when it comes again, and a file that was missing is attached to the candidate who is there', async () => {
    const applications = await count('application');
    const again = { ...files, 'export/cvs/zoe.pdf': strToU8(`${CV}Zoe has come`) };
    const accepted = await send('application/zip', zipSync(again), { query: '?mapping=guess' });
    const done = await ended(accepted.body.id);
    expect(done.outcomes).toEqual({ duplicate: 21, attached: 1, missing: 1, malformed: 1, skipped: 1 });
    const items = await itemsOf(done.id);
    const zoe = items.find(({ fileName }) => fileName === 'export/cvs/zoe.pdf')!;
    expect(zoe.outcome).toBe('attached');
    expect(await count('application')).toBe(applications);
    const { rows: texts } = await rows.query(
      `SELECT count(*)::int AS n FROM candidate_document d JOIN application a USING (candidate_id) WHERE a.id = $1`,
      [zoe.applicationId],
    );
    expect(texts).toEqual([{ n: 2 }]);
    const { rows: late } = await rows.query('SELECT FROM application WHERE out_of_date IS NOT NULL');
    expect(late).toEqual([]);
  });

  it('is erased with the person: rows, files, and what was missing', async () => {
    const { rows: people } = await rows.query<{ id: string; name: string }>(
      `SELECT candidate_id AS id, name FROM candidate_identity WHERE name IN ('Zia Orr', 'Zac Yew') ORDER BY name`,
    );
    expect(people.map(({ name }) => name)).toEqual(['Zac Yew', 'Zia Orr']);
    for (const { id } of people)
      expect(
        (await api.call(`/api/v1/candidates/${id}/erasure`, { key: acme.keys.admin, method: 'POST' })).status,
      ).toBe(200);
    const { rows: left } = await rows.query<{ outcome: string; n: number }>(
      `SELECT outcome, count(*)::int AS n FROM import_item i JOIN import ON import.id = import_id
        WHERE format = 'zip' AND i.file_name IS NULL GROUP BY 1 ORDER BY 1`,
    );
    // Zia: two rows and four files (two of them known the second time). Zac: two rows and what was missing twice.
    expect(left).toEqual([
      { outcome: 'duplicate', n: 4 },
      { outcome: 'erased', n: 6 },
    ]);
    const { rows: kept } = await rows.query(
      `SELECT file_name FROM document WHERE file_name = 'zia.txt' UNION ALL
       SELECT text FROM document_text WHERE text ~ '(Zia|Z\\.) Orr|Zac Yew'`,
    );
    expect(kept).toEqual([]);
  });

  it('may name many in a cell, none, or nothing else, and tells each that it has no room for or knows from another role', async () => {
    const letters = Array.from({ length: 51 }, (_, index) => `letter${index}.txt`);
    const table = [
      'Name,Email,Skills,Resume',
      `Many Files,many@example.org,Python,${letters.join(';')}`,
      'No File,none@example.org,Python,N/A',
      'Odd File,odd@example.org,Python,cv.pages',
      'Marked File,marked@example.org,Python,File; Marked | 2.txt',
    ];
    const body = zipSync({
      ...Object.fromEntries(letters.map((name, index) => [name, strToU8(`Letter ${index} of Many Files to the team`)])),
      'pia.txt': cv('Pia Pole'),
      'File; Marked | 2.txt': cv('Marked File'),
      'people.csv': strToU8(table.join('\n')),
      'people.ndjson': strToU8(`${JSON.stringify({ files: ['pia.txt'] })}\n`),
    });
    const { body: other } = await post<Role>('/api/v1/roles', { body: ROLE });
    const codes: string[][] = [];
    for (const to of [role.id, other.id]) {
      const accepted = await send('application/zip', body, { query: '?mapping=guess', to });
      const done = await ended(accepted.body.id);
      expect(done.outcomes).toEqual({ ranked: 5, attached: 51, missing: 1, skipped: 1 });
      const items = await itemsOf(done.id);
      expect(items[51]).toMatchObject({ fileName: 'letter50.txt', row: 0, applicationId: items[0]!.applicationId });
      expect(items[51]!.error!.message).toMatch(/^Line 2 of people\.csv names it, and more than 50 files/);
      codes.push([...new Set(items.map(({ outcome, error }) => [outcome, error?.code ?? ''].join(' ').trim()))]);
    }
    const refused = ['skipped too-many-files', 'missing file-not-found'];
    expect(codes[0]).toEqual(['ranked', 'attached', ...refused]);
    expect(codes[1]).toEqual(['ranked', 'attached known-before', ...refused]);
  });

  it('is refused a column of files when the table comes by itself', async () => {
    const { body } = await send('text/csv', 'name,resume\nAl Roe,al.pdf\n');
    const path = `/api/v1/imports/${body.id}/mapping`;
    await until(async () => expect((await get<ImportMapping>(path)).state).toBe('guessed'));
    expect((await get<ImportMapping>(path)).unmapped).toEqual(['resume']);
    const put = await post(path, { method: 'PUT', body: { columns: [{ index: 1, field: 'file' }] } });
    expect(put.status).toBe(422);
    expect((await post(`/api/v1/imports/${body.id}/cancel`, {})).status).toBe(200);
  });
});

describe('an import that people hold', () => {
  it('pauses, resumes and ends on request, and keeps what is ranked', async () => {
    const people = (name: string) => Array.from({ length: 2_000 }, (_, index) => line(`${name} ${index}`)).join('\n');
    const { body: begun } = await send('application/x-ndjson', people('Held'));
    const act = (what: string) => post<Import>(`/api/v1/imports/${begun.id}/${what}`, {});
    await until(async () => {
      const { done, total, splitting, perSecond, secondsLeft } = await get<Import>(`/api/v1/imports/${begun.id}`);
      expect([done, perSecond]).toEqual([expect.any(Number), expect.any(Number)]);
      if (!splitting) expect(Math.abs(secondsLeft! - (total - done) / perSecond!)).toBeLessThan(20);
    });
    expect((await act('pause')).body).toMatchObject({ state: 'paused', perSecond: null, secondsLeft: null });
    expect((await act('pause')).status).toBe(200);
    let before = -1;
    await until(async () => {
      const { done } = await get<Import>(`/api/v1/imports/${begun.id}`);
      const same = done === before;
      before = done;
      expect(same).toBe(true);
    });
    expect((await get<Import>(`/api/v1/imports/${begun.id}`)).state).toBe('paused');
    // Whatever it did before it was held is no measure now.
    expect((await act('resume')).body).toMatchObject({ state: 'running', perSecond: null, secondsLeft: null });
    await until(
      async () => expect((await get<Import>(`/api/v1/imports/${begun.id}`)).done).toBeGreaterThan(before),
      20_000,
    );
    const cancelled = await act('cancel');
    expect([cancelled.status, cancelled.body.state]).toEqual([200, 'cancelled']);
    expect((await act('resume')).body).toMatchObject({ status: 409, code: 'import-state' });
    await until(async () => expect(await count('outbox')).toBe(0));
    const end = await get<Import>(`/api/v1/imports/${begun.id}`);
    expect(Object.keys(end.outcomes).sort()).toEqual(['cancelled', 'ranked']);
    // Whatever was being taken apart at that moment is not taken in.
    expect(end.total).toBe(cancelled.body.total);
    const { rows: kept } = await rows.query<{ applications: number; ranked: number }>(
      `SELECT count(*)::int AS applications, count(r.application_id)::int AS ranked FROM application a
         JOIN import_item i ON i.application_id = a.id AND i.import_id = $1 LEFT JOIN ranking r ON r.application_id = a.id`,
      [begun.id],
    );
    expect(kept[0]).toEqual({ applications: end.outcomes.ranked, ranked: end.outcomes.ranked });
    expect(await count('import_source')).toBe(0);
  });
});

it('an import is found by the same ZIP that comes meanwhile, and cancelled with rows and the files that they name: nothing of it waits afterwards', async () => {
  const people = Array.from({ length: 30 }, (_, index) => `Can${index},c${index}@example.org,${index}.txt`);
  const files = people.map((_, index) => [`${index}.txt`, strToU8(`${CV}Cancelled ${index}`)]);
  const body = zipSync({
    ...(Object.fromEntries(files) as Record<string, Uint8Array>),
    'p.csv': strToU8(`name,email,file\n${people.join('\n')}\n`),
  });
  const { body: begun } = await send('application/zip', body, { query: '?mapping=guess' });
  const of = async () => (await get<Import>(`/api/v1/imports/${begun.id}`)).outcomes;
  await until(async () => expect(await of()).toMatchObject({ attached: expect.any(Number) }));
  // The same that comes meanwhile finds what the first one made, read or not.
  expect((await post(`/api/v1/imports/${begun.id}/pause`, {})).status).toBe(200);
  const { body: same } = await send('application/zip', body, { query: '?mapping=guess' });
  expect((await ended(same.id)).outcomes).toEqual({ duplicate: 60 });
  expect((await post(`/api/v1/imports/${begun.id}/cancel`, {})).status).toBe(200);
  await until(async () => expect(await count('outbox')).toBe(0));
  const { attached = 0, ranked = 0, cancelled = 0, ...others } = await of();
  expect([others, attached + ranked + cancelled, cancelled > 0]).toEqual([{}, 60, true]);
  const { rows: kept } = await rows.query<{ applications: number; ranked: number }>(
    `SELECT count(DISTINCT a.id)::int AS applications, count(DISTINCT r.application_id)::int AS ranked FROM application a
       JOIN import_item i ON i.application_id = a.id AND i.import_id = $1 LEFT JOIN ranking r ON r.application_id = a.id`,
    [begun.id],
  );
  expect(kept[0]!.ranked).toBe(kept[0]!.applications);

  // A canceled import is read when the same file comes again.
  const { body: again } = await send('application/zip', body, { query: '?mapping=guess' });
  const done = await ended(again.id);
  const { duplicate = 0, attached: now = 0, ranked: late = 0, ...rest } = done.outcomes;
  expect([rest, duplicate + now + late, now]).toEqual([{}, 60, 30 - attached]);
});

describe('a failed item', () => {
  it('of a source that could not be split ends the import with the reason, and a retry resumes where it stopped', async () => {
    await rows.query(
      `CREATE FUNCTION no_items() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$`,
    );
    await rows.query('CREATE TRIGGER no_items BEFORE INSERT ON import_item FOR EACH ROW EXECUTE FUNCTION no_items()');
    const { body: begun } = await send('application/x-ndjson', line('Tried Twice'));
    const of = async () => get<Import>(`/api/v1/imports/${begun.id}`);
    await until(async () => {
      // Each attempt but the last one.
      await rows.query(
        'UPDATE outbox SET failures = 9, available_at = now() WHERE lease_until IS NULL AND failures BETWEEN 1 AND 8',
      );
      expect((await of()).state).toBe('failed');
    });
    expect(await of()).toMatchObject({ note: expect.stringContaining('quarantined'), secondsLeft: null });
    await rows.query('DROP TRIGGER no_items ON import_item');
    await rows.query('DROP FUNCTION no_items');
    expect((await post(`/api/v1/imports/${begun.id}/retry`, {})).status).toBe(202);
    expect(await ended(begun.id)).toMatchObject({ outcomes: { ranked: 1 }, note: null });
    expect([await count('import_source'), await count('quarantine')]).toEqual([0, 0]);
  });

  it('because reading took too long is read again, and nothing else is', async () => {
    const { body: begun } = await post<Import>(`/api/v1/roles/${role.id}/imports`, {
      body: form([CV.replace('Jo Winter', 'Slow Reader'), 'slow.txt'], [new Uint8Array(), 'empty.txt']),
    });
    await ended(begun.id);
    const [{ documentId }] = (await itemsOf(begun.id)) as [ImportItem];
    await rows.query(`UPDATE import_item SET outcome = 'timed-out' WHERE document_id = $1`, [documentId]);
    await rows.query(
      `UPDATE document_text SET outcome = 'timed-out', text = NULL, text_digest = NULL, extractor = 'none/1' WHERE document_id = $1`,
      [documentId],
    );
    const retry = async (query = '') =>
      (await post<{ retried: number }>(`/api/v1/imports/${begun.id}/retry${query}`, {})).body;
    expect(await retry('?position=1')).toMatchObject({ status: 409, code: 'nothing-to-retry' });
    expect(await retry()).toEqual({ retried: 1 });
    expect((await ended(begun.id)).outcomes).toEqual({ ranked: 1, empty: 1 });
    const texts = await rows.query('SELECT outcome FROM document_text WHERE document_id = $1 ORDER BY id', [
      documentId,
    ]);
    expect(texts.rows).toEqual([{ outcome: 'timed-out' }, { outcome: 'text' }]);
    expect(await retry()).toEqual({ retried: 0 });
  });
});

it('of two gigabytes is refused at once, while others are answered', async () => {
  const { port } = new URL(api.url);
  const refused = (type: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          `POST /api/v1/roles/${role.id}/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${acme.keys.recruiter}\r\n` +
            `Content-Type: ${type}\r\nContent-Length: 2147483648\r\n\r\n`,
        ),
      );
      socket.setEncoding('utf8').on('data', (answer: string) => {
        resolve(answer);
        socket.destroy();
      });
      socket.on('error', reject);
    });
  for (const type of ['application/zip', 'application/x-ndjson', 'text/csv', 'multipart/form-data; boundary=edge']) {
    expect([type, await refused(type)]).toEqual([type, expect.stringMatching(/^HTTP\/1\.1 413 [\s\S]*MiB/)]);
  }
  expect((await get<{ id: string }>(`/api/v1/roles/${role.id}`)).id).toBe(role.id);
  expect((await rows.query(`SELECT FROM import WHERE state = 'receiving'`)).rows).toEqual([]);
});

it('the API leaves nothing of an upload that broke off with its process, or was cancelled while something else held it', async () => {
  await rows.query(
    `INSERT INTO import (organisation_id, id, role_id, source, state, created_at)
     SELECT $1, id, $2, 'import', 'receiving', now() - make_interval(hours => hours)
       FROM (VALUES ('01890000-0000-7000-8000-000000000001'::uuid, 1), ('01890000-0000-7000-8000-000000000003', 3)) AS left_over (id, hours)`,
    [acme.id, role.id],
  );
  await rows.query(
    `INSERT INTO import (organisation_id, id, role_id, source, state, finished_at)
     SELECT $1, id, $2, 'import', 'cancelled', now() - make_interval(hours => hours)
       FROM (VALUES ('01890000-0000-7000-8000-000000000002'::uuid, 1), ('01890000-0000-7000-8000-000000000004', 3)) AS left_over (id, hours)`,
    [acme.id, role.id],
  );
  await rows.query(
    `INSERT INTO import_source SELECT organisation_id, id, 0, 'x' FROM import WHERE id < '01890000-0000-7000-8000-000000000005'`,
  );
  const app = await openDataSource(api.databaseUrl, 'app', { size: 1 });
  expect(await inOrganisation(app, acme.id, (tenant) => imports.removeOrphanedSources(tenant))).toBe(2);
  await app.destroy();
  const left = await rows.query('DELETE FROM import_source RETURNING import_id AS id');
  const recent = [1, 2].map((end) => ({ id: `01890000-0000-7000-8000-00000000000${end}` }));
  expect(left.rows.sort((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))).toEqual(recent);
});

it('an import from the command line takes files together and a table with a corrected column, and nothing twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-import-'));
  try {
    writeFileSync(join(folder, 'kim.txt'), `${CV.replace('Jo Winter', 'Kim Vale')}`);
    writeFileSync(join(folder, 'odd.bin'), Uint8Array.from([0, 1, 2, 3, 0, 1]));
    writeFileSync(join(folder, 'people.csv'), 'who,skills\nLou Marsh,Python\n');
    const packed = {
      'old.csv': strToU8('who,file\nMia Reed,cv.txt\nMel Sand,gone.txt\n'),
      'cv.txt': strToU8(`${CV}Mia`),
    };
    writeFileSync(join(folder, 'packed.zip'), zipSync(packed));
    const main = fileURLToPath(new URL('../../../dist/packed/apps/cli/main.js', import.meta.url));
    const args = [main, 'import', '--role', role.id, '--server', api.url, '--map', 'who=name', folder];
    const env = { PATH: process.env['PATH'], CANDOR_API_KEY: acme.keys.recruiter };
    const run = () => promisify(execFile)(process.execPath, args, { env });
    const { stdout, stderr } = await run();
    expect(stdout).toMatch(/4 ranked/);
    expect(stdout).toMatch(/1 attached/);
    expect(stdout).toMatch(/packed\.zip, gone\.txt: missing: Line 3 of old\.csv names it/);
    expect(stdout).toMatch(/^people\.csv: 1 ranked$/m);
    expect((await get<Page<Import>>(`/api/v1/roles/${role.id}/imports?limit=1`)).items[0]!.fileNames).toEqual([
      'kim.txt',
      'odd.bin',
    ]);
    expect(stdout).toMatch(/odd\.bin: unsupported: This kind of file is not supported/);
    const look = await get<Shortlist>(`/api/v1/roles/${role.id}/shortlist?lane=review&limit=100`);
    expect(look.items).toContainEqual(expect.objectContaining({ fileName: 'odd.bin', score: null }));
    expect(stderr).toMatch(/ {2}who → name\n {2}skills → skills/);
    expect(stderr).toMatch(/old\.csv: who → name\n {2}old\.csv: file → file/);
    const [applications, imports] = [await count('application'), await count('import')];
    expect((await run()).stdout).toBe(stdout);
    expect([await count('application'), await count('import')]).toEqual([applications, imports]);

    // A table with unknown columns waits, and the other is reported. The next mapping goes to the one that waits.
    rmSync(join(folder, 'packed.zip'));
    writeFileSync(join(folder, 'odd.csv'), 'aa,bb\nNia Pell,x1\n');
    const mapped = (...maps: string[]) =>
      promisify(execFile)(process.execPath, [...args.slice(0, 6), ...maps.flatMap((one) => ['--map', one]), folder], {
        env,
      }).catch((error: { stdout: string; code: number }) => error);
    const asked = await mapped();
    expect(asked).toMatchObject({ code: 1 });
    expect(asked.stdout).toMatch(
      /^odd\.csv waits for its column mapping .*: .*with --map COLUMN=FIELD\. Columns: column 1, column 2\.$/m,
    );
    expect(asked.stdout).toMatch(/^people\.csv: 1 ranked$/m);
    expect((await mapped('column 1=name', 'column 2=skills')).stdout).toMatch(/^odd\.csv: 2 ranked$/m);
    expect(await count('import')).toBe(imports + 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('an import goes as its page in the docs says: every call of it, one after the other', async () => {
  const page = readFileSync(new URL('../../../docs/how-to/integrate/import-files.md', import.meta.url), 'utf8');
  const calls = page.split('\n').filter((line) => line.startsWith('curl '));
  expect(calls.length).toBeGreaterThan(10);
  const folder = mkdtempSync(join(tmpdir(), 'candor-docs-'));
  try {
    writeFileSync(join(folder, 'people.ndjson'), `${line('Doc Lines')}\n{"name": "Bo\n`);
    writeFileSync(join(folder, 'resumes.zip'), zipSync({ 'doc.txt': strToU8(CV.replace('Jo Winter', 'Doc Zip')) }));
    const header = 'id,name,email,role now,skills,employer,since,first role,remarks';
    writeFileSync(
      join(folder, 'people.csv'),
      `${header}\nA-1,Doc Row,row@example.org,MLOps Engineer,Python,Vale,2019-03,Analyst,nice\n`,
    );
    let env = { PATH: process.env['PATH'], ROLE: role.id, IMPORT: '', API: `${api.url}/api/v1` };
    const [answers, wanted]: [string[], string[]] = [[], []];
    for (const call of calls) {
      const command = `AUTH="Authorization: Bearer ${acme.keys.recruiter}"; ${call} -s -w ' %{http_code}'`;
      const run = async () => (await promisify(execFile)('sh', ['-c', command], { cwd: folder, env })).stdout;
      // The columns of a table are being looked at for a moment.
      if (call.includes(' PUT '))
        await until(
          async () => expect((await get<ImportMapping>(`/api/v1/imports/${env.IMPORT}/mapping`)).state).toBe('guessed'),
          10_000,
        );
      const answer = await run();
      if (/POST "\$API\/roles/.test(call)) env = { ...env, IMPORT: (JSON.parse(answer.slice(0, -4)) as Import).id };
      if (call.includes(' PUT ')) await ended(env.IMPORT);
      answers.push(answer.slice(-3));
      wanted.push(
        /(pause|resume|cancel)"/.test(call)
          ? '409'
          : /retry"|\/roles\/\$ROLE\/imports" .*--data/.test(call)
            ? '202'
            : '200',
      );
    }
    expect(answers).toEqual(wanted);
    expect((await itemsOf(env.IMPORT)).map(({ externalId, outcome }) => [externalId, outcome])).toEqual([
      ['A-1', 'ranked'],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
