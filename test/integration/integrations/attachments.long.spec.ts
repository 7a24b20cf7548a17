/** Files that an ATS names: fetched once, retried, given up; and what is known of a candidate until they arrive. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { attachments, connections, inboundEvents, inOrganisation, newId, outbox } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { candidateJson, openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { until } from '../../support/until.js';

interface Seen {
  state: string;
  code: string | null;
  attempts: number;
  waits: boolean;
  documentId: string | null;
}

describe('files that an ATS names', () => {
  let db: PipelineDatabase;
  let worker: RunningWorker;
  let server: Server;
  let address: string;
  /** What the ATS's file server answers, by path. */
  const files = new Map<string, RequestListener>();
  const asked: string[] = [];
  const connectionId = newId();

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://x');
      asked.push(pathname);
      const answer = files.get(pathname);
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    db = await openPipeline();
    const { organisationId } = db;
    await inOrganisation(db.app, organisationId, (tenant) =>
      connections.create(tenant, {
        ...{ id: connectionId, vendor: 'standard-webhooks', name: 'Our ATS' },
        secretSealed: Buffer.from('sealed'),
      }),
    );
    worker = await startWorker({
      ...{ databaseUrl: db.url, databasePool: 4, redisUrl: null, readers: 1, logLevel: 'error' },
      egressAllow: [{ network: '127.0.0.1', bits: 32, port: (server.address() as AddressInfo).port }],
    });
  });
  afterAll(async () => {
    await worker.stop();
    server.closeAllConnections();
    server.close();
    await db.close();
  });
  afterEach(() => {
    files.clear();
    asked.length = 0;
  });

  /** Delivers what an ATS says about a candidate. */
  async function deliver(type: string, data: object): Promise<void> {
    const eventId = newId();
    const rawBody = Buffer.from(JSON.stringify({ type, data }));
    const event = { organisationId: db.organisationId, id: eventId, connectionId, headers: {}, rawBody };
    await inOrganisation(db.app, db.organisationId, (tenant) =>
      inboundEvents.record(
        tenant,
        { ...event, vendorEventId: eventId },
        outboxJob('process-inbound-event', { inboundEventId: eventId }),
      ),
    );
  }

  let people = 0;
  /**
   * Creates a candidate with a file and a shorter record: Python, and no other requirement. @returns the id of the file
   */
  async function somebody(id: string, url: string): Promise<string> {
    const candidate = JSON.parse(Buffer.from(candidateJson(1 + 64 * people++).bytes).toString()) as unknown;
    await deliver('candidate.created', { id, roleId: db.roleId, candidate, attachments: [file(url)] });
    return fileOf(id, url);
  }

  const file = (url: string) => ({
    ...{ id: url.split('?')[0], kind: 'resume', fileName: 'cv.txt', mediaType: 'text/plain' },
    url: url.startsWith('/') ? `${address}${url}` : url,
  });
  async function fileOf(whose: string, url: string): Promise<string> {
    const named = () =>
      db.rows<{ id: string }>('SELECT id FROM ats_attachment WHERE candidate_vendor_id = $1 AND vendor_id = $2', [
        whose,
        url.split('?')[0],
      ]);
    await until(async () => expect(await named()).toHaveLength(1));
    return (await named())[0]!.id;
  }

  const allDone = () => until(async () => expect(await due()).toBe(0));
  const due = async (): Promise<number> =>
    (
      await db.rows<{ n: number }>(
        `SELECT count(*)::int AS n FROM outbox WHERE available_at < now() + interval '1 min'`,
      )
    )[0]!.n;
  const seen = async (id: string): Promise<Seen | undefined> =>
    (
      await db.rows<Seen>(
        `SELECT state, error_code AS code, attempts, retry_at IS NOT NULL AS waits, document_id AS "documentId"
           FROM ats_attachment WHERE id = $1`,
        [id],
      )
    )[0];
  /** The state of a candidate, and what is open about them. */
  const stateOf = async (whose: string) => {
    const [row] = await db.rows<{ lane: number; low: number; high: number; awaited: number; flags: string[] }>(
      `SELECT k.lane, k.low, k.high, cardinality(p.awaited) AS awaited,
          ARRAY(SELECT flag ->> 'code' FROM json_array_elements(a.content -> 'flags') AS flag) AS flags
         FROM external_object o JOIN application ON application.candidate_id = o.our_id
         JOIN ranking k ON k.application_id = application.id
         JOIN assessment a ON a.id = k.assessment_id JOIN profile p ON p.id = k.profile_id
        WHERE o.vendor_id = $1`,
      [whose],
    );
    return row!;
  };
  const documentsOf = (whose: string) =>
    db.rows(
      'SELECT FROM candidate_document d JOIN external_object o ON o.our_id = d.candidate_id WHERE o.vendor_id = $1',
      [whose],
    );

  it('are documents of theirs, and what they may say is unknown until then', async () => {
    let release: () => void = () => undefined;
    files.set('/ida', (_, response) => {
      release = () =>
        void response.end('Ida Moor\n\nExperience\nMLOps Engineer, Werft GmbH, 2023-01 - 2025-06\n- Ran Kubernetes\n');
    });
    const id = await somebody('ida', '/ida?sig=secret');
    await until(async () => expect(asked).toEqual(['/ida']));
    await until(async () => expect(await stateOf('ida')).toMatchObject({ awaited: 1, flags: ['not-arrived'] }), 20_000);
    const before = await stateOf('ida');
    expect(before.high).toBe(10_000);
    release();
    await allDone();
    expect(await seen(id)).toMatchObject({ state: 'fetched', code: null });
    const after = await stateOf('ida');
    expect(after).toMatchObject({ awaited: 0, flags: [] });
    expect(after.low).toBeGreaterThan(before.low);
    expect(after.high).toBeLessThan(10_000);
    expect(await db.rows('SELECT source FROM ats_attachment WHERE id = $1', [id])).toEqual([{ source: null }]);
    expect(await documentsOf('ida')).toHaveLength(2);
  });

  it('reopen what is known of a candidate when they are named later', async () => {
    files.set('/bo-1', (_, response) => response.end('Bo Lund\n\nSkills\nPython\n'));
    await somebody('bo', '/bo-1');
    await allDone();
    expect(await stateOf('bo')).toMatchObject({ awaited: 0, flags: [] });
    await deliver('candidate.updated', { id: 'bo', attachments: [file('/bo-1'), file('/bo-gone')] });
    const gone = await fileOf('bo', '/bo-gone');
    await allDone();
    expect(await seen(gone)).toMatchObject({ state: 'expired' });
    expect(await stateOf('bo')).toMatchObject({ awaited: 1, flags: ['not-arrived'], high: 10_000 });
  });

  it('are one document where two of them hold the same', async () => {
    for (const path of ['/cy-1', '/cy-2'])
      files.set(path, (_, response) => response.end('Cy Roth\n\nSkills\nPython\n'));
    const one = await somebody('cy', '/cy-1');
    await allDone();
    await deliver('candidate.updated', { id: 'cy', attachments: [file('/cy-2')] });
    const other = await fileOf('cy', '/cy-2');
    await allDone();
    const [first, second] = [await seen(one), await seen(other)];
    expect(second).toMatchObject({ state: 'fetched', documentId: first?.documentId });
    expect(await documentsOf('cy')).toHaveLength(2);
    expect(await stateOf('cy')).toMatchObject({ awaited: 0 });
  });

  it('are stored once, however often they are asked for', async () => {
    files.set('/dee', (_, response) => response.end('Dee Lang\n\nSkills\nPython\n'));
    const attachmentId = await somebody('dee', '/dee');
    for (let again = 0; again < 5; again++) await db.enqueue(outboxJob('fetch-attachment', { attachmentId }));
    await allDone();
    expect(await seen(attachmentId)).toMatchObject({ state: 'fetched', attempts: 0 });
    expect(await documentsOf('dee')).toHaveLength(2);
  });

  it('that come with the record are documents at once; what is no base64 is not, until it is sent as it should be', async () => {
    const candidate = JSON.parse(Buffer.from(candidateJson(1 + 64 * people++).bytes).toString()) as unknown;
    const sent = (content: string) => ({ id: 'cv', kind: 'resume', fileName: 'cv.txt', content });
    await deliver('candidate.created', { id: 'eli', roleId: db.roleId, candidate, attachments: [sent('%%%')] });
    const id = await fileOf('eli', 'cv');
    await allDone();
    expect(await seen(id)).toMatchObject({ state: 'failed', code: 'malformed' });
    expect(await stateOf('eli')).toMatchObject({ awaited: 1, flags: ['not-arrived'] });
    const content = Buffer.from('Eli Hart\n\nSkills\nPython\n').toString('base64');
    await deliver('candidate.updated', { id: 'eli', attachments: [sent(content)] });
    await allDone();
    expect(await seen(id)).toMatchObject({ state: 'fetched', code: null });
    expect(await stateOf('eli')).toMatchObject({ awaited: 0, flags: [] });
  });

  it.each([
    ['an address that has expired', 403, '/fay-1', { state: 'expired', code: 'expired' }],
    ['a refusal', 401, '/fay-2', { state: 'failed', code: 'answered-otherwise' }],
  ])('are given up after %s, and what they may say stays unknown', async (_, status, path, outcome) => {
    files.set(path, (__, response) => response.writeHead(status).end());
    const id = await somebody(path, path);
    await allDone();
    expect(await seen(id)).toMatchObject({ ...outcome, attempts: 1, waits: false, documentId: null });
    expect(await stateOf(path)).toMatchObject({ awaited: 1, flags: ['not-arrived'], high: 10_000 });
    expect(asked).toEqual([path]);
  });

  it.each([
    ['in the intranet', 'http://10.0.0.1/cv?sig=secret'],
    ['metadata', 'https://169.254.169.254/latest/meta-data/'],
    ['another port of this machine', 'http://127.0.0.1:1/cv'],
  ])('are not asked for where requests may not go: %s', async (_, url) => {
    const id = await somebody(url, url);
    await allDone();
    expect(await seen(id)).toMatchObject({ state: 'failed', code: 'not-allowed', attempts: 1 });
    const [row] = await db.rows<{ message: string }>(
      'SELECT error_message AS message FROM ats_attachment WHERE id = $1',
      [id],
    );
    expect(row!.message).not.toContain('secret');
  });

  it('are tried again after a failure of the server, by one job, and by hand', async () => {
    files.set('/gus', (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end());
    const attachmentId = await somebody('gus', '/gus');
    await allDone();
    expect(await seen(attachmentId)).toMatchObject({
      state: 'waiting',
      code: 'server-failed',
      attempts: 1,
      waits: true,
    });
    const delayed = () =>
      db.rows<{ late: boolean }>(
        `SELECT available_at > now() + interval '55 min' AS late FROM outbox WHERE job = 'fetch-attachment' AND payload ->> 'attachmentId' = $1`,
        [attachmentId],
      );
    expect(await delayed()).toEqual([{ late: true }]);
    // Another job before the time has nothing to do.
    await db.enqueue(outboxJob('fetch-attachment', { attachmentId }));
    await allDone();
    expect(asked).toEqual(['/gus']);
    expect(await delayed()).toEqual([{ late: true }]);

    files.set('/gus', (_, response) => response.end('Gus Ames\n\nSkills\nPython\n'));
    await inOrganisation(db.app, db.organisationId, async (tenant) => {
      expect(await attachments.revive(tenant, attachmentId)).toBe(true);
      await outbox.enqueue(tenant, [outboxJob('fetch-attachment', { attachmentId })]);
    });
    await allDone();
    expect(await seen(attachmentId)).toMatchObject({ state: 'fetched', code: null, waits: false });
    // The job that waits finds nothing to do when its time has come.
    await db.rows(`UPDATE outbox SET available_at = now() WHERE payload ->> 'attachmentId' = $1`, [attachmentId]);
    await allDone();
    expect(asked).toEqual(['/gus', '/gus']);
    expect(await delayed()).toEqual([]);
  });

  it('are fetched from their new address when the vendor signs another one, unless no one waits for them', async () => {
    const answers: RequestListener = ({ url = '' }, response) => {
      if (url.endsWith('sig=new')) response.end('Hal Held\n\nSkills\nPython\n');
      else response.writeHead(410).end();
    };
    for (const path of ['/hal', '/ivo']) files.set(path, answers);
    const [hal, ivo] = [await somebody('hal', '/hal?sig=old'), await somebody('ivo', '/ivo?sig=old')];
    await allDone();
    expect([await seen(hal), await seen(ivo)]).toMatchObject([{ state: 'expired' }, { state: 'expired' }]);
    await inOrganisation(db.app, db.organisationId, (tenant) => attachments.dismiss(tenant, ivo));
    for (const id of ['hal', 'ivo']) await deliver('candidate.updated', { id, attachments: [file(`/${id}?sig=new`)] });
    await allDone();
    expect([await seen(hal), await seen(ivo)]).toMatchObject([
      { state: 'fetched', code: null },
      { state: 'dismissed' },
    ]);
    expect(asked.filter((path) => path === '/ivo')).toHaveLength(1);
  });
});
