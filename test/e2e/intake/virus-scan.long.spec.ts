/**
 * Files of candidates and a virus scanner: the real clamd, with signatures of the test's own.
 *
 * @runs-alone Its API and worker have a virus scanner.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { Client } from 'pg';
import type { Application, DocumentText, Import, ImportItem, ItemOutcome, Page, Role } from '#libs/contracts';
import { startApi, startWorkerOf, type Organisation, type TestApi } from '../../support/candor/api.js';
import { clamdForTests, EICAR, startTestClamd, type TestClamd } from '../../support/servers/clamd.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const ROLE = { title: 'Archivist', asOf: '2026-06-01', requirements: ['Python'] };
const MARKER = 'a marker of malice that no scanner but this one knows';
const resume = (name: string, more: string | Uint8Array = ''): Buffer =>
  Buffer.concat([
    Buffer.from(
      `${name}\n\nExperience\nArchivist, Plover Library\nMarch 2019 - June 2020\n- Catalogued maps in Python\n`,
    ),
    Buffer.from(more),
  ]);

const clamdHere = clamdForTests();
if (!clamdHere.available) it.skip(`SKIPPED without clamd: ${clamdHere.skip}`, () => undefined);
else
  describe('an installation with a virus scanner', () => {
    let clamd: TestClamd;
    let api: TestApi;
    let worker: RunningProcess;
    let acme: Organisation;
    let role: Role;
    let database: Client;

    beforeAll(async () => {
      clamd = await startTestClamd(['StreamMaxLength 1M']);
      const settings = { CANDOR_CLAMD: clamd.url };
      api = await startApi({ settings });
      worker = await startWorkerOf(api, { settings });
      acme = await api.addOrganisation('virus-scan');
      role = await send<Role>('/roles', ROLE);
      database = new Client({ connectionString: api.ownerUrl });
      await database.connect();
    });
    afterAll(async () => {
      await database.end();
      await worker.stop();
      await api.stop();
      await clamd.close();
    });

    async function send<Body>(path: string, body?: unknown): Promise<Body> {
      const answer = await api.call<Body>(`/api/v1${path}`, {
        key: acme.keys.admin,
        ...(body !== undefined && { body }),
      });
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return answer.body;
    }

    /** Sends a file for the role. @returns the id of its import */
    async function upload(name: string, bytes: Uint8Array): Promise<string> {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)], { type: 'text/plain' }), name);
      return (await send<Import>(`/roles/${role.id}/imports`, form)).id;
    }

    /** Waits for the result of the only file of an import. */
    async function ended(importId: string): Promise<ImportItem & { outcome: ItemOutcome }> {
      return untilFound(async () => {
        const [item] = (await send<Page<ImportItem>>(`/imports/${importId}/items`)).items;
        return item && item.outcome !== 'waiting' ? item : null;
      });
    }

    const application = (id: string | null) => send<Application>(`/applications/${id}`);
    const documentOf = async ({ applicationId }: ImportItem): Promise<string> =>
      (await application(applicationId)).documents[0]!.id;
    const content = (documentId: string) =>
      api.call(`/api/v1/documents/${documentId}/content`, { key: acme.keys.recruiter });
    const rows = async <Row extends object>(sql: string, values: unknown[]) =>
      (await database.query<Row>(sql, values)).rows;

    it('reads and gives out a file in which nothing is found', async () => {
      const item = await ended(await upload('ada.txt', resume('Ada Clean')));
      expect(item.outcome).toBe('ranked');
      const { status, text } = await content(await documentOf(item));
      expect([status, text]).toEqual([200, String(resume('Ada Clean'))]);
    });

    it('neither reads nor gives out one in which something is found, and keeps the application with the reason', async () => {
      const importId = await upload('bea.txt', resume('Bea Infected', EICAR));
      const item = await ended(importId);
      expect(item).toMatchObject({ outcome: 'infected', error: { message: expect.stringContaining('virus scanner') } });
      expect(item.applicationId).not.toBeNull();
      const { documents, findings } = await application(item.applicationId);
      expect(documents).toMatchObject([{ outcome: 'infected' }]);
      expect(findings.map(({ code, sentence }) => [code, sentence])).toEqual([
        ['infected', expect.stringContaining('Ask the candidate for another file')],
        ['virus-found', expect.stringContaining('Eicar-Test')],
      ]);
      const list = await send<{ items: { applicationId: string }[] }>(`/roles/${role.id}/shortlist`);
      expect(list.items.map(({ applicationId }) => applicationId)).toContain(item.applicationId);

      const documentId = documents[0]!.id;
      const text = await send<DocumentText>(`/documents/${documentId}/text`);
      expect(text).toMatchObject({ text: null, outcome: 'infected' });
      const refused = await content(documentId);
      expect([refused.status, refused.body['code']]).toEqual([409, 'file-infected']);
      expect(refused.text).not.toContain('EICAR');
    });

    it('scans what came as JSON too', async () => {
      await clamd.learn({ 'Eicar-Test': EICAR, Marker: Buffer.from(MARKER) });
      const { applicationId } = await send<{ applicationId: string }>(`/roles/${role.id}/candidates`, {
        name: 'Cy Json',
        summary: MARKER,
      });
      const json = await untilFound(async () =>
        (await application(applicationId)).documents.find(({ outcome }) => outcome !== null),
      );
      expect([json.outcome, (await content(json.id)).body['code']]).toEqual(['infected', 'file-infected']);
      await clamd.learn({ 'Eicar-Test': EICAR });
    });

    it('scans each file of an archive', async () => {
      const archive = zipSync({ 'fay.txt': resume('Fay Packed', EICAR), 'gil.txt': resume('Gil Packed') });
      const headers = { 'content-type': 'application/zip' };
      const path = `/api/v1/roles/${role.id}/imports`;
      const begun = await api.call<Import>(path, { key: acme.keys.admin, body: archive, headers });
      const importId = begun.body.id;
      const items = await untilFound(async () => {
        const all = (await send<Page<ImportItem>>(`/imports/${importId}/items`)).items;
        return all.length === 2 && all.every(({ outcome }) => outcome !== 'waiting') ? all : null;
      });
      expect(Object.fromEntries(items.map(({ fileName, outcome }) => [fileName, outcome]))).toEqual({
        'fay.txt': 'infected',
        'gil.txt': 'ranked',
      });
    });

    it('leaves such a file out of what is held about a person, and says so in its place', async () => {
      const item = await ended(await upload('eve.txt', resume('Eve Exported', EICAR)));
      const { candidateId } = await application(item.applicationId);
      const answer = await fetch(new URL(`/api/v1/candidates/${candidateId}/export`, api.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${acme.keys.admin}` },
      });
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      expect(Object.keys(files).sort()).toEqual(['READ-ME.txt', 'documents/1-eve.txt.left-out.txt', 'person.json']);
      expect(strFromU8(files['documents/1-eve.txt.left-out.txt']!)).toContain('virus scanner');
    });

    it('says of a file that the scanner takes no more of that it was not scanned, and gives it to no one', async () => {
      const item = await ended(await upload('gus.txt', resume('Gus Huge', Buffer.alloc(1_500_000, 'long '))));
      expect(item).toMatchObject({
        outcome: 'not-scanned',
        error: { message: expect.stringContaining('exceeds the limit') },
      });
      const refused = await content(await documentOf(item));
      expect([refused.status, refused.body['code']]).toEqual([409, 'file-not-scanned']);
    });

    it('refuses what was clean when it came once a signature knows it', async () => {
      const item = await ended(await upload('hal.txt', resume('Hal Later', MARKER)));
      const documentId = await documentOf(item);
      expect([item.outcome, (await content(documentId)).status]).toEqual(['ranked', 200]);
      await clamd.learn({ 'Eicar-Test': EICAR, Marker: Buffer.from(MARKER) });
      expect((await content(documentId)).body['code']).toBe('file-infected');
    });

    it('reads a file after all when the scanner was wrong and a user retries it', async () => {
      const importId = await upload('ida.txt', resume('Ida Mistaken', `${MARKER}!`));
      const item = await ended(importId);
      expect(item.outcome).toBe('infected');
      await clamd.learn({ 'Eicar-Test': EICAR });
      expect(await send(`/imports/${importId}/retry`, {})).toEqual({ retried: 1 });
      expect((await ended(importId)).outcome).toBe('ranked');
      const { documents, findings } = await application(item.applicationId);
      expect(documents).toMatchObject([{ outcome: 'text' }]);
      expect(findings.map(({ code }) => code)).not.toContain('virus-found');
      expect((await content(documents[0]!.id)).status).toBe(200);
    });

    it('takes files in while the scanner is away, reads none, gives none out, and goes on when it is back', async () => {
      const before = await ended(await upload('jo.txt', resume('Jo Before')));
      const known = await documentOf(before);
      const metric = async () =>
        /^candor_virus_scanner_up (\S+)$/m.exec(await (await fetch(new URL('/metrics', api.url))).text())?.[1];
      expect([(await api.call('/readyz')).body, await metric()]).toMatchObject([
        { scanner: 'ok', status: 'ready' },
        '1',
      ]);
      await clamd.stop();

      const importId = await upload('kai.txt', resume('Kai Waiting'));
      const away = await content(known);
      expect([away.status, away.body['code'], away.headers.get('retry-after')]).toEqual([
        503,
        'scanner-unavailable',
        '10',
      ]);
      const ready = await api.call('/readyz');
      expect([ready.status, ready.body, await metric()]).toMatchObject([
        200,
        { scanner: 'missing', status: 'degraded' },
        '0',
      ]);
      expect(await send('/system-status')).toMatchObject({ scoringPaused: 'scanner-missing' });
      const entry = await untilFound(async () => {
        const [one] = await rows<{ attempt: number; failures: number }>(
          `SELECT attempt, failures FROM outbox WHERE payload->>'documentId' IN (SELECT document_id::text FROM import_item WHERE import_id = $1)`,
          [importId],
        );
        return one && one.attempt > 0 ? one : null;
      });
      expect(entry.failures).toBe(0);

      await clamd.start();
      expect((await ended(importId)).outcome).toBe('ranked');
      expect((await content(known)).status).toBe(200);
      expect(await send('/system-status')).toMatchObject({ scoringPaused: null });
      expect(await rows('SELECT FROM quarantine', [])).toEqual([]);
    });
  });
