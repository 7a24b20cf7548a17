/** An erased candidate returns. */
import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/database';
import { erasePerson, resolveReturned } from '#libs/erasure';
import { candidateJson, textFile } from '../../../support/candor/pipeline.js';
import { BY, KEY, groundOfFile } from './ground.js';
import { delivered, EMAIL, file, profile } from './person.js';

const ground = await groundOfFile();

const scored = async (candidateId: string): Promise<number> =>
  (
    await ground.db.rows(
      'SELECT 1 FROM ranking JOIN application ON application.id = ranking.application_id WHERE candidate_id = $1',
      [candidateId],
    )
  ).length;
const suppressedBy = async (candidateId: string): Promise<string[] | null> =>
  (
    await ground.db.rows<{ matched: string[] }>(
      'SELECT matched FROM suppressed_candidate WHERE candidate_id = $1 AND resolved_at IS NULL',
      [candidateId],
    )
  )[0]?.matched ?? null;
const resolve = (candidateId: string, resolution: 'release' | 'discard') =>
  ground.within((tenant) =>
    resolveReturned(tenant, {
      organisationId: ground.db.organisationId,
      candidateId,
      resolution,
      reason: 'They wrote to us again',
      secretKeys: [KEY],
      by: BY,
      requestId: 'r',
    }),
  );
const theirs = async (eventId: string): Promise<{ candidateId: string; outcome: string }> => {
  const [row] = await ground.db.rows<{ candidateId: string; outcome: string }>(
    `SELECT application.candidate_id AS "candidateId", inbound_event.outcome FROM audit_entry
       JOIN application ON application.id = audit_entry.subject_id JOIN inbound_event ON inbound_event.id = $1
      WHERE details ->> 'eventId' = inbound_event.id::text`,
    [eventId],
  );
  if (row === undefined) throw new Error('the event led to nothing');
  return row;
};

describe('an erased person', () => {
  beforeEach(async () => {
    const { candidateId } = await ground.db.receive(file());
    await ground.drained();
    const first = await ground.deliver(delivered(ground.db.roleId));
    await ground.drained();
    for (const id of new Set([candidateId, (await theirs(first)).candidateId])) {
      if ((await suppressedBy(id)) === null) await ground.erase(id);
      else await resolve(id, 'discard');
    }
  });

  it('is suppressed when the same file comes again, with the file kept and the import resolved', async () => {
    const { db } = ground;
    const importId = await db.beginImport();
    const { candidateId, documentId } = await db.receive(file(), { inImport: { id: importId, position: 0 } });
    await db.closeImport(importId);
    await ground.drained();
    expect(await suppressedBy(candidateId)).toEqual(['document', 'email', 'phone']);
    expect(await scored(candidateId)).toBe(0);
    expect(await db.rows('SELECT id FROM profile WHERE candidate_id = $1', [candidateId])).toEqual([]);
    expect(
      await db.rows('SELECT text IS NOT NULL AS kept FROM document_text WHERE document_id = $1', [documentId]),
    ).toEqual([{ kept: true }]);
    const item = () => db.rows('SELECT outcome, error_code AS code FROM import_item WHERE import_id = $1', [importId]);
    expect(await item()).toEqual([{ outcome: 'suppressed', code: 'erased-before' }]);
    expect(await db.rows('SELECT state FROM import WHERE id = $1', [importId])).toEqual([{ state: 'finished' }]);

    // The same file for the same role a second time waits for the same word.
    const second = await db.beginImport();
    await db.receive(file(), { inImport: { id: second, position: 0 } });
    await db.closeImport(second);
    await ground.drained();
    expect(await db.rows('SELECT outcome FROM import_item WHERE import_id = $1', [second])).toEqual([
      { outcome: 'suppressed' },
    ]);

    await resolve(candidateId, 'release');
    await ground.drained();
    expect(await scored(candidateId)).toBe(1);
    expect(await item()).toEqual([{ outcome: 'ranked', code: null }]);
    expect(await resolve(candidateId, 'release')).toBeNull();
    await ground.erase(candidateId);
  });

  it.each([
    ['address', { name: 'Q. V.', email: EMAIL.toUpperCase() }, ['email']],
    ['name in another order, and phone', { name: 'VANDERSLOOT Quirina', phone: '0151 / 987 654 32' }, ['phone']],
    ['name in another spelling, and phone', { name: 'Quirrina Vanderslot', phone: '0151 98765432' }, ['phone']],
    ['phone, under the name of another one of the family', { name: 'Jan Vandersloot', phone: '0151 98765432' }, null],
    ['phone, under another name', { name: 'Berta Amsel', phone: '0151 98765432' }, null],
    ['name alone', { name: 'Quirina Vandersloot' }, null],
  ])('is suppressed, or is not, by the %s', async (_, known, matched) => {
    const body = { ...profile, email: `${newId()}@papier.example`, ...known, skills: ['Python', _] };
    const { candidateId } = await ground.db.receive({
      bytes: Buffer.from(JSON.stringify(body)),
      mediaType: 'application/json',
      fileName: null,
    });
    await ground.drained();
    expect(await suppressedBy(candidateId)).toEqual(matched);
    expect(await scored(candidateId)).toBe(matched === null ? 1 : 0);
    if (matched === null) await ground.erase(candidateId);
    else await resolve(candidateId, 'discard');
  });

  it('is suppressed when the webhook is sent again, by the vendor’s id also when nothing else is the same', async () => {
    const nobody = { name: 'Q. V.', email: 'else@papier.example', skills: ['Docker'] };
    const event = await ground.deliver(delivered(ground.db.roleId, nobody));
    await ground.drained();
    const { candidateId, outcome } = await theirs(event);
    expect({ outcome, matched: await suppressedBy(candidateId) }).toEqual({
      outcome: 'suppressed',
      matched: ['vendor-id'],
    });
    expect(await scored(candidateId)).toBe(0);
    const { erasure } = (await resolve(candidateId, 'discard')) ?? {};
    expect(erasure).toMatchObject({ candidateId, alreadyErased: false });
    expect((await theirs(event)).outcome).toBe('ignored');
    expect(await ground.db.rows('SELECT raw_body FROM inbound_event WHERE id = $1', [event])).toEqual([
      { raw_body: null },
    ]);
  });

  it('keeps no one else out', async () => {
    const { candidateId } = await ground.db.receive(candidateJson(13));
    const noPhone = await ground.db.receive(textFile('plain', 'Ann Both\n+49 151\n\nSkills\nPython, Kubernetes\n'));
    await ground.drained();
    expect([await scored(candidateId), await scored(noPhone.candidateId)]).toEqual([1, 1]);
  });
});

it('an erased person is recognized after the key of the installation changed, as long as the former key is given', async () => {
  const { db, within } = ground;
  const { organisationId } = db;
  const former = Buffer.alloc(32, 3).toString('base64');
  const body = { name: 'Old Key', email: 'old-key@papier.example', skills: ['Python'] };
  const again = { bytes: Buffer.from(JSON.stringify(body)), mediaType: 'application/json', fileName: null };
  const { candidateId } = await db.receive(again);
  await ground.drained();
  await within((tenant) =>
    erasePerson(tenant, { organisationId, candidateId, secretKeys: [former], by: BY, cause: 'demand' }),
  );
  await ground.startAgain({ formerSecretKeys: [former] });
  const { candidateId: returned } = await db.receive(again);
  await ground.drained();
  expect(await suppressedBy(returned)).toEqual(['document', 'email']);
});

it('an eight-digit number with or without country code lists others who have it and suppresses an erased person who returns', async () => {
  const { db } = ground;
  const json = (name: string, phone: string) => ({
    bytes: Buffer.from(JSON.stringify({ name, phone, skills: ['Python', name] })),
    mediaType: 'application/json',
    fileName: null,
  });
  const erased = await db.receive(json('Nora Berg', '+47 91 23 45 67'));
  const alike = await db.receive(json('N. B.', '91234567'));
  await db.receive(json('Otto Acht', '+49 30 91234567'));
  await ground.drained();
  const { remaining: left } = await ground.erase(erased.candidateId);
  expect(left.find(({ kind }) => kind === 'candidates with the same address')).toMatchObject({
    ids: [alike.candidateId],
  });
  const { candidateId } = await db.receive(json('N. Berg', '9123 4567'));
  await ground.drained();
  expect(await suppressedBy(candidateId)).toEqual(['phone']);
});
