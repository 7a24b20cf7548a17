import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inOrganisation, loadDocument, newId, storeDocument } from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

let database: DatabaseUnderTest;

beforeAll(async () => {
  database = await openDatabase(6);
});

afterAll(() => database.close());

const store = (organisationId: string, bytes: Uint8Array, fileName = 'resume.pdf') =>
  inOrganisation(database.app, organisationId, (tx) =>
    storeDocument(tx, { organisationId, bytes, origin: 'upload', fileName, mediaType: 'application/pdf' }),
  );

const load = (organisationId: string, id: string) =>
  inOrganisation(database.app, organisationId, (tx) => loadDocument(tx, organisationId, id));

describe('storeDocument', () => {
  it.each([0, 1, 2_000, 262_144, 262_145, 1_000_000])('gives %d bytes back as they came', async (size) => {
    const organisationId = newId();
    const bytes = randomBytes(size);
    const { documentId, duplicate } = await store(organisationId, bytes);
    expect(duplicate).toBe(false);
    const loaded = await load(organisationId, documentId);
    expect(loaded?.bytes.equals(bytes)).toBe(true);
    expect(loaded?.document).toMatchObject({ id: documentId, origin: 'upload', fileName: 'resume.pdf' });
  });

  it('knows bytes again, under whatever name', async () => {
    const organisationId = newId();
    const bytes = randomBytes(300_000);
    const first = await store(organisationId, bytes, 'a.pdf');
    expect(await store(organisationId, bytes, 'b.pdf')).toEqual({ documentId: first.documentId, duplicate: true });
    expect((await load(organisationId, first.documentId))?.bytes.equals(bytes)).toBe(true);
  });

  it('makes one document of bytes that arrive many times at once', async () => {
    const organisationId = newId();
    const bytes = randomBytes(300_000);
    const stored = await Promise.all(Array.from({ length: 12 }, () => store(organisationId, bytes)));
    expect(new Set(stored.map((one) => one.documentId)).size).toBe(1);
    expect(stored.filter((one) => !one.duplicate)).toHaveLength(1);
  });

  it('keeps the same bytes of two organisations apart', async () => {
    const [a, b] = [newId(), newId()];
    const bytes = randomBytes(1_000);
    const ofA = await store(a, bytes);
    const ofB = await store(b, bytes);
    expect(ofB.duplicate).toBe(false);
    expect(await load(a, ofB.documentId)).toBeNull();
    expect(await load(a, ofA.documentId)).not.toBeNull();
  });
});
