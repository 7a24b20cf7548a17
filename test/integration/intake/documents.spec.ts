import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { SearchCondition } from '#libs/contracts';
import { documents, inOrganisation, newId } from '#libs/database';
import { compileSearch, searchVectors } from '#libs/language';
import { openDatabase, type DatabaseUnderTest } from '../platform/database/database-under-test.js';

let database: DatabaseUnderTest;

beforeAll(async () => {
  database = await openDatabase(6);
});

afterAll(() => database.close());

const store = (organisationId: string, bytes: Uint8Array, fileName = 'resume.pdf') =>
  inOrganisation(database.app, organisationId, (tenant) =>
    documents.store(tenant, { bytes, origin: 'upload', fileName, mediaType: 'application/pdf' }),
  );

const load = (organisationId: string, id: string) =>
  inOrganisation(database.app, organisationId, (tenant) => documents.load(tenant, id));

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

  it('keeps the same bytes of two organizations apart', async () => {
    const [a, b] = [newId(), newId()];
    const bytes = randomBytes(1_000);
    const ofA = await store(a, bytes);
    const ofB = await store(b, bytes);
    expect(ofB.duplicate).toBe(false);
    expect(await load(a, ofB.documentId)).toBeNull();
    expect(await load(a, ofA.documentId)).not.toBeNull();
  });
});

describe('what documents are searched by', () => {
  const found = async (text: string, query: string): Promise<boolean> => {
    const read = compileSearch(query);
    if ('fault' in read || !('words' in read.condition)) throw new Error(`no phrase: ${query}`);
    const { rows } = await database.superuser.query<{ found: boolean }>(
      'SELECT coalesce(bool_or(part::tsvector @@ $2::tsquery), false) AS found FROM unnest($1::text[]) AS part',
      [searchVectors(text), read.condition.words],
    );
    return rows[0]!.found;
  };
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(
        'C++',
        'C#',
        '.NET',
        'Node.js',
        'event-driven',
        'CI/CD',
        'Kraków',
        'ﬁnance',
        'the',
        'R&D',
        '機械学習',
        "O'Brien",
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 12 },
  );

  it('is taken by PostgreSQL whatever was typed, and finds every phrase of a text in it', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.nat(), fc.nat(), async (pieces, from, count) => {
        const text = pieces.join(' ');
        const first = from % pieces.length;
        const phrase = pieces
          .slice(first, first + 1 + (count % 4))
          .join(' ')
          .replaceAll(/["\u201c\u201d\u201e\uff02*]/g, ' ');
        if ('fault' in compileSearch(`"${phrase}"`)) return;
        expect(await found(text, `"${phrase}"`)).toBe(true);
      }),
      { numRuns: 300 },
    );
    const typed = fc.array(
      fc.oneof(
        fc.constantFrom('(', ')', 'OR', '-', '"', '*', "'", '\\', 'a', 'C++', 'x-y.z'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(typed, async (pieces) => {
        const read = compileSearch(pieces.join(' '));
        if ('fault' in read) return;
        for (const query of queriesOf(read.condition)) await database.superuser.query('SELECT $1::tsquery', [query]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['Node.js', ['nodejs', '"node js"', 'NODE.JS']],
    ['NodeJS', ['Node.js']],
    ['event driven', ['event-driven']],
    ['well-known developer', ['"wellknown developer"', '"known developer"']],
    ['a senior front-end developer', ['"senior frontend"', '"front end dev*"', '"frontend developer"']],
    ['ASP.NET', ['.net', 'net', 'aspnet']],
  ])('%s is found by what means the same', async (text, queries) => {
    for (const query of queries) expect([query, await found(text, query)]).toEqual([query, true]);
  });

  it('keeps names apart that share letters, and finds phrases deep in long documents', async () => {
    for (const [text, query] of [
      ['C++ and C#', 'C'],
      ['net revenue', '.NET'],
      ['Java', 'JavaScript'],
      ['sourcing of events', '"events sourcing"'],
    ] as const)
      expect([text, await found(text, query)]).toEqual([text, false]);
    const long = `${'and research and then some more '.repeat(4_000)} quite unlike anything else ${'and so on '.repeat(900)}`;
    for (const query of ['"some more quite unlike anything else and so on"', '"on and so on"', '"unlike anything"'])
      expect([query, await found(long, query)]).toEqual([query, true]);
    expect(await found(long, '"unlike everything"')).toBe(false);
  });
});

function queriesOf(condition: SearchCondition): string[] {
  if ('words' in condition) return [condition.words];
  if ('not' in condition) return queriesOf(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(queriesOf);
}
