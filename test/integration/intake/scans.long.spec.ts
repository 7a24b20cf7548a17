/**
 * A scan that arrives while text recognition is off is tried again when it is on, and overtakes no one meanwhile.
 *
 * @runs-alone It recognizes text, which keeps a core busy.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startWorker } from '../../../apps/worker/start-worker.js';
import { imports, inOrganisation, newId, outbox, roles } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { openPipeline, textFile, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { column, writePdf } from '../../support/writers/pdf-writer.js';
import { pngOf, scanOf } from '../../support/scans.js';
import { until } from '../../support/until.js';

let db: PipelineDatabase;

beforeAll(async () => {
  db = await openPipeline();
});
afterAll(() => db.close());

const start = (ocr: string | null) =>
  startWorker({ databaseUrl: db.url, databasePool: 6, redisUrl: null, readers: 1, logLevel: 'error', ocr });

const itemOf = async (importId: string) => {
  const [item] = await db.rows<{ outcome: string; error_message: string | null }>(
    'SELECT outcome, error_message FROM import_item WHERE import_id = $1',
    [importId],
  );
  return item;
};

it('a scan waits for its recogniser, which is switched on later', async () => {
  const lines = ['Morgan Whitfield', 'morgan@whitfield.example', 'Senior Data Engineer, Harbour Analytics'];
  const scan = await scanOf(writePdf([{ texts: column(60, 700, lines, 30).map((one) => ({ ...one, size: 16 })) }]), {
    dpi: 150,
  });
  const incoming = { bytes: pngOf(scan), mediaType: 'image/png', fileName: 'scan.png' };
  const importId = await db.beginImport();
  const { documentId, candidateId } = await db.receive(incoming, { inImport: { id: importId, position: 0 } });

  const without = await start(null);
  await until(async () => expect(await db.open()).toBe(0));
  expect(await itemOf(importId)).toMatchObject({
    outcome: 'needs-ocr',
    error_message: expect.stringContaining('CANDOR_OCR'),
  });
  const again = () => inOrganisation(db.app, db.organisationId, (tenant) => imports.retryItems(tenant, importId, null));
  expect(await again()).toBe(1);
  await until(async () => expect(await db.open()).toBe(0));
  expect(await itemOf(importId)).toMatchObject({ outcome: 'needs-ocr' });
  await without.stop();

  const recognising = await start('eng');
  expect(await again()).toBe(1);
  const other = await db.receive({ ...incoming, bytes: Buffer.concat([incoming.bytes, Buffer.from('again')]) });
  await db.receive(textFile('quick', 'Read while scans are recognised'));
  await until(async () => expect(await db.open()).toBe(0));
  await recognising.stop();

  expect(await itemOf(importId)).toEqual({ outcome: 'ranked', error_message: null });
  const texts = await db.rows<{ document_id: string; extractor: string; outcome: string; text: string | null }>(
    'SELECT document_id, extractor, outcome, text FROM document_text WHERE document_id = ANY($1) ORDER BY id',
    [[documentId, other.documentId]],
  );
  for (const id of [documentId, other.documentId])
    expect(texts.filter(({ document_id }) => document_id === id)).toMatchObject([
      { extractor: 'image/2', outcome: 'needs-ocr', text: null },
      { extractor: 'image-ocr/2:eng', outcome: 'text', text: expect.stringContaining('morgan@whitfield.example') },
    ]);
  const [profile] = await db.rows<{ name: string }>('SELECT name FROM candidate_identity WHERE candidate_id = $1', [
    candidateId,
  ]);
  expect(profile).toEqual({ name: 'Morgan Whitfield' });
});

it('a job description that is a scan is recognized as those of candidates are, and says so', async () => {
  const lines = ['Staff Nurse', 'Requirements', 'NMC registration', 'Two years of experience on a ward'];
  const scan = await scanOf(writePdf([{ texts: column(60, 700, lines, 30).map((one) => ({ ...one, size: 16 })) }]), {
    dpi: 150,
  });
  const page = { fileName: 'scan.png', mediaType: 'image/png', bytes: Buffer.from(pngOf(scan)) };
  const read = async (ocr: string | null) => {
    const id = newId();
    const requestedBy = newId();
    await inOrganisation(db.app, db.organisationId, async (tenant) => {
      await roles.createPage(tenant, { id, requestedBy, ...page });
      await outbox.enqueue(tenant, [outboxJob('read-job-description', { jobDescriptionId: id })]);
    });
    const worker = await start(ocr);
    await until(async () => expect(await db.open()).toBe(0));
    await worker.stop();
    return inOrganisation(db.app, db.organisationId, (tenant) => roles.findPage(tenant, requestedBy, id));
  };
  expect(await read(null)).toMatchObject({ text: null, message: expect.stringMatching(/^It is a scan.*CANDOR_OCR/) });
  expect(await read('eng')).toMatchObject({
    text: expect.stringContaining('NMC registration'),
    message: expect.stringMatching(/^It is a scan. OCR recognized its text/),
  });
});
