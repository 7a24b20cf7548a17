/** Who a person is: the same whatever their documents are read in, and found by every address that is stored of them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import type { Profile } from '#libs/contracts';
import { applications, candidates, connections, inboundEvents, newId, NO_FILTERS, shortlist } from '#libs/database';
import { eraseByAddress } from '#libs/erasure';
import { outboxJob } from '#libs/queues';
import { openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { until } from '../../support/until.js';

/** A résumé that tells the same work as the record below, at length, and says neither a name nor an address. */
const RESUME = `Experience

MLOps Engineer, Example Works
March 2018 – present
- Ran model services with Python, Kubernetes and Docker in production for eleven teams.
- Wrote the pipelines that retrain forty models every night, and the alerts that watch them.
- Moved the serving of models from virtual machines to Kubernetes.

Skills
Python, Kubernetes, Docker, Terraform
`;

describe('who a person is', () => {
  let db: PipelineDatabase;
  let worker: RunningWorker;
  const connectionId = newId();

  beforeAll(async () => {
    db = await openPipeline();

    const connection = { id: connectionId, vendor: 'standard-webhooks', name: 'Our ATS' };
    await db.within((tenant) => connections.create(tenant, { ...connection, secretSealed: Buffer.from('sealed') }));
    // A job of a held kind waits in the outbox until the test lets it go: so the order of two readings is the test's.
    await db.rows('CREATE TABLE held_job (job text PRIMARY KEY)');
    await db.rows('GRANT SELECT ON held_job TO PUBLIC');
    await db.rows(`CREATE FUNCTION hold_job() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM held_job WHERE job = NEW.job) THEN NEW.available_at := 'infinity'; END IF;
        RETURN NEW;
      END $$`);
    await db.rows('CREATE TRIGGER hold_job BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION hold_job()');
    worker = await startWorker({ databaseUrl: db.url, databasePool: 4, redisUrl: null, readers: 1, logLevel: 'error' });
  });
  // A test that fails leaves nothing held for the next one.
  afterEach(async () => {
    await db.rows('DELETE FROM held_job');
    await db.rows(`UPDATE outbox SET available_at = now() WHERE available_at = 'infinity'`);
  });
  afterAll(async () => {
    await worker.stop();
    await db.close();
  });

  const hold = (...jobs: string[]) =>
    db.rows('INSERT INTO held_job SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [jobs]);
  /** Lets the jobs of a kind go, and waits until nothing is left but those that are still held. */
  async function release(job: string): Promise<void> {
    await db.rows('DELETE FROM held_job WHERE job = $1', [job]);
    await db.rows(`UPDATE outbox SET available_at = now() WHERE job = $1 AND available_at = 'infinity'`, [job]);
    await idle();
  }
  const idle = () =>
    until(async () => {
      expect(await db.rows(`SELECT job FROM outbox WHERE available_at <> 'infinity'`)).toEqual([]);
    });

  async function deliver(type: string, data: object, timestamp?: string): Promise<void> {
    const eventId = newId();
    const rawBody = Buffer.from(JSON.stringify({ type, ...(timestamp && { timestamp }), data }));
    const event = { id: eventId, connectionId, headers: {}, rawBody };
    await db.within((tenant) =>
      inboundEvents.record(
        tenant,
        { ...event, vendorEventId: eventId },
        outboxJob('process-inbound-event', { inboundEventId: eventId }),
      ),
    );
    await idle();
  }

  const record = (name: string, email: string) => ({
    ...{ name, email },
    positions: [{ title: 'MLOps Engineer', employer: 'Example Works', start: '2018-03', current: true }],
  });
  const resume = (id: string, text = RESUME) => ({
    ...{ id, kind: 'resume', fileName: 'cv.txt', mediaType: 'text/plain' },
    content: Buffer.from(text).toString('base64'),
  });

  async function candidateOf(vendorId: string): Promise<string> {
    const [row] = await db.rows<{ id: string }>(
      `SELECT our_id AS id FROM external_object WHERE kind = 'candidate' AND vendor_id = $1`,
      [vendorId],
    );
    return row!.id;
  }

  /** The name of a candidate on every surface that shows one. */
  async function named(candidateId: string) {
    const { organisationId, roleId, weightsVersionId } = db;
    return db.within(async (tenant) => {
      const candidate = await candidates.find(tenant, candidateId);
      const [own] = await tenant.query<{ id: string }[]>(
        `SELECT id FROM application WHERE organisation_id = $1 AND candidate_id = $2 AND mode <> 'superseded'`,
        [organisationId, candidateId],
      );
      const application = await applications.find(tenant, own!.id);
      const by = newId();
      const page = { weightsVersionId, roleId, by, limit: 200, after: null, filters: NO_FILTERS };
      const place = (await shortlist.list(tenant, page)).find(({ applicationId }) => applicationId === own!.id);
      return {
        candidate: candidate?.name,
        email: candidate?.email,
        application: application?.name,
        shortlist: place?.name,
      };
    });
  }
  const everywhere = (name: string, email: string) => ({
    ...{ candidate: name, email },
    ...{ application: name, shortlist: name },
  });
  const withEmail = (email: string) => db.within((tenant) => candidates.listWithEmail(tenant, email));

  it.each([
    ['the file before the record', ['read-bulk-document', 'read-json']],
    ['the record before the file', ['read-json', 'read-bulk-document']],
    ['both before the profile is built', []],
  ])('is what the record says, with %s', async (_, order) => {
    const id = `c-${newId()}`;
    const email = `${id}@example.org`;
    await hold('read-json', 'read-bulk-document', 'build-profile');
    const text = RESUME.replace('eleven teams', `the teams of ${id}`);
    await deliver('candidate.created', {
      ...{ id, roleId: db.roleId },
      ...{ candidate: record('Nadia Okafor', email), attachments: [resume('r-1', text)] },
    });
    if (order.length === 0) {
      // As after a lease: the readings exist, and their worker died before the profiles.
      await db.rows(`UPDATE outbox SET attempt = 1`);
      await db.rows(`DELETE FROM held_job WHERE job <> 'build-profile'`);
      await db.rows(`UPDATE outbox SET available_at = now() WHERE job <> 'build-profile'`);
      await idle();
    }
    for (const job of order) await release(job);
    await release('build-profile');
    expect(await named(await candidateOf(id))).toEqual(everywhere('Nadia Okafor', email));
    expect(await withEmail(email)).toEqual([await candidateOf(id)]);
  });

  it('is found by the address of a record before anything is read', async () => {
    const id = `c-${newId()}`;
    await hold('read-json', 'read-bulk-document');
    await deliver('candidate.created', {
      id,
      roleId: db.roleId,
      candidate: record('Ilse Brandt', `${id}@Example.ORG`),
    });
    expect(await withEmail(`${id}@example.org`)).toEqual([await candidateOf(id)]);
    await release('read-json');
    await release('read-bulk-document');
    expect(await withEmail(`${id}@example.org`)).toEqual([await candidateOf(id)]);
  });

  it('keeps the address of a record that waits when a file is read before it', async () => {
    const id = `c-${newId()}`;
    await hold('read-json');
    const text = RESUME.replace('eleven teams', `the teams of ${id}`);
    await deliver('candidate.created', {
      ...{ id, roleId: db.roleId, candidate: record('Ilse Brandt', `${id}@example.org`) },
      attachments: [resume('r-1', `Ilse Brandt\nother-${id}@example.org\n\n${text}`)],
    });
    const whose = await candidateOf(id);
    for (const address of [`${id}@example.org`, `other-${id}@example.org`])
      expect(await withEmail(address)).toEqual([whose]);
    await release('read-json');
    for (const address of [`${id}@example.org`, `other-${id}@example.org`])
      expect(await withEmail(address)).toEqual([whose]);
    expect(await named(whose)).toEqual(everywhere('Ilse Brandt', `${id}@example.org`));
  });

  it('is the one who stands for the person on every surface once a vendor has merged two', async () => {
    const [loser, winner] = [`l-${newId()}`, `w-${newId()}`];
    await deliver('candidate.created', {
      id: loser,
      roleId: db.roleId,
      candidate: record('Lena Lost', `${loser}@example.org`),
    });
    await deliver('candidate.created', { id: winner, candidate: record('Wanda Won', `${winner}@example.org`) });
    await deliver('candidate.merged', { from: loser, into: winner });
    const name = 'Wanda Won';
    expect(await named(await candidateOf(loser))).toEqual(everywhere(name, `${winner}@example.org`));
    // Erasure finds them by both addresses.
    expect(await withEmail(`${loser}@example.org`)).not.toEqual([]);
    expect(await withEmail(`${winner}@example.org`)).not.toEqual([]);
  });

  it('is erased by an address that has not been read yet, of a record and of a call', async () => {
    const [email, unread] = [`ola-${newId()}@example.org`, `una-${newId()}@example.org`];
    const { organisationId } = db;
    await hold('read-json');
    await deliver('candidate.created', { id: `e-${newId()}`, roleId: db.roleId, candidate: record('Ola Eng', email) });
    await hold('process-inbound-event');
    await deliver('candidate.created', { id: `e-${newId()}`, roleId: db.roleId, candidate: record('Una Roy', unread) });
    const by = { kind: 'command', id: null } as const;
    const request = {
      organisationId,
      secretKeys: [Buffer.alloc(32, 7).toString('base64')],
      by,
      cause: 'demand',
    } as const;
    const erase = (address: string) => db.within((tenant) => eraseByAddress(tenant, { ...request, email: address }));
    expect(await erase(email.toUpperCase())).toMatchObject({
      candidates: [{ alreadyErased: false, removed: { identities: 1 } }],
      unread: { importRows: 0, inboundEvents: 0 },
    });
    expect(await erase(unread)).toEqual({ candidates: [], unread: { importRows: 0, inboundEvents: 1 } });
    expect(await erase(unread)).toEqual({ candidates: [], unread: { importRows: 0, inboundEvents: 0 } });
    await release('process-inbound-event');
    await release('read-json');
    for (const address of [email, unread]) expect(await withEmail(address)).toEqual([]);
    const holdsText = `strpos(encode(raw_body, 'escape'), $1) > 0`;
    for (const address of [email, unread])
      expect(await db.rows(`SELECT id FROM inbound_event WHERE ${holdsText}`, [address])).toEqual([]);
  });

  it('is not found by the address of a referee', async () => {
    const id = `c-${newId()}`;
    const text = `${RESUME.replace('eleven teams', `the teams of ${id}`)}\nReferences\nCharles Babbage, babbage-${id}@uni.example\n`;
    await deliver('candidate.created', {
      ...{ id, roleId: db.roleId, candidate: record('Ada Byron', `${id}@example.org`) },
      attachments: [resume('r-1', `Ada Byron\nada.byron-${id}@example.org\n\n${text}`)],
    });
    const whose = await candidateOf(id);
    expect(await withEmail(`ada.byron-${id}@example.org`)).toEqual([whose]);
    expect(await withEmail(`babbage-${id}@uni.example`)).toEqual([]);
  });

  it.each([
    ['in their order', [0, 1, 2]],
    ['backwards', [2, 1, 0]],
    ['the one with the name last', [1, 2, 0]],
  ])('keeps what a later record does not say, whose records come %s, until they are erased', async (_, order) => {
    const id = newId();
    const { positions } = record('', '');
    const [first, second] = [`uwe-${id}@example.org`, `vogt-${id}@example.org`];
    const at = (n: number) => [{ ...positions[0]!, title: `MLOps Engineer of ${n} teams` }];
    const tables = [
      { name: 'Uwe Vogt', email: first, phone: '+49 221 5550188', positions: at(1) },
      { email: second, positions: at(2) },
      { positions: at(3) },
    ];
    for (const one of order)
      await deliver(
        one === 0 ? 'candidate.created' : 'candidate.updated',
        { id: `u-${id}`, roleId: db.roleId, candidate: tables[one]! },
        `2026-11-0${one + 1}T10:00:00Z`,
      );
    const whose = await candidateOf(`u-${id}`);
    expect(await named(whose)).toEqual(everywhere('Uwe Vogt', second));
    const [known] = await db.rows<{ identity: { emails: string[]; phones: string[] }; content: Profile }>(
      'SELECT identity, content FROM profile WHERE candidate_id = $1 ORDER BY number DESC LIMIT 1',
      [whose],
    );
    expect(known!.identity).toMatchObject({ emails: [second, first], phones: ['+49 221 5550188'] });
    // Facts are those of the latest record alone.
    expect(known!.content.positions.map(({ title }) => title?.value)).toEqual(['MLOps Engineer of 3 teams']);
    for (const address of [first, second]) expect(await withEmail(address)).toEqual([whose]);
    // The oldest address, which is no more the first one, is enough.
    const erasure = { organisationId: db.organisationId, email: first, by: { kind: 'command', id: null } } as const;
    const secretKeys = [Buffer.alloc(32, 7).toString('base64')];
    expect(
      await db.within((tenant) => eraseByAddress(tenant, { ...erasure, secretKeys, cause: 'demand' })),
    ).toMatchObject({
      candidates: [{ candidateId: whose, alreadyErased: false }],
    });
    for (const address of [first, second]) expect(await withEmail(address)).toEqual([]);
    expect(await db.rows('SELECT 1 FROM candidate_document WHERE candidate_id = $1', [whose])).toEqual([]);
  });

  it('does not hang on the order in which records come, older ones too', async () => {
    const found: unknown[] = [];
    const calls = (id: string, n: number) =>
      [
        [
          '2026-11-01T10:00:00Z',
          {
            candidate: record('Early Bird', `early-${id}@example.org`),
            attachments: [resume('r-1', RESUME.replace('eleven', `${n}`))],
          },
        ],
        ['2026-11-02T10:00:00Z', { candidate: record('Late Riser', `late-${id}@example.org`) }],
        [
          '2026-11-03T10:00:00Z',
          {
            candidate: record('Late Riser', `late-${id}@example.org`),
            attachments: [resume('r-1', RESUME.replace('eleven', `${n}`))],
          },
        ],
      ] as const;
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const id = newId();
      for (const at of order) {
        const [moment, data] = calls(id, 1_000 + found.length)[at]!;
        await deliver('candidate.updated', { id: `o-${id}`, roleId: db.roleId, ...data }, moment);
      }
      const whose = await candidateOf(`o-${id}`);
      const dates = await db.rows(
        `SELECT d.origin, t.dated_at FROM candidate_document t JOIN document d ON d.id = t.document_id
          WHERE t.candidate_id = $1 AND t.replaced_at IS NULL ORDER BY 1`,
        [whose],
      );
      for (const address of [`early-${id}@example.org`, `late-${id}@example.org`])
        expect(await withEmail(address)).toEqual([whose]);
      found.push([dates, (await named(whose)).candidate]);
    }
    for (const one of found) expect(one).toEqual(found[0]);
  });
});
