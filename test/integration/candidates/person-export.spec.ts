import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { erasure, EXPORT_PARTS, inOrganisation } from '#libs/database';
import { openDatabase, type DatabaseUnderTest } from '../platform/database/database-under-test.js';
import { fillEveryTable, type Filled } from '../platform/database/every-table.js';

let database: DatabaseUnderTest;
let filled: Filled;
let other: Filled;

beforeAll(async () => {
  database = await openDatabase();
  filled = await fillEveryTable(database);
  other = await fillEveryTable(database);
});
afterAll(() => database.close());

/** These are empty for a candidate with a row in every table: they depend on ids that the rows there do not share. */
const UNFILLED = [
  'applicationsElsewhere',
  'attachments',
  'audit',
  'suppressions',
  'legalHolds',
  'imports',
  'otherSystems',
];

describe('what is held about a person', () => {
  it('tells something in every part', async () => {
    const held = await inOrganisation(database.app, filled.organisationId, (tenant) =>
      erasure.exportCandidate(tenant, filled.candidateId),
    );
    expect(EXPORT_PARTS.filter((part) => held[part].length === 0).filter((part) => !UNFILLED.includes(part))).toEqual(
      [],
    );
    expect(held).toMatchObject({
      identities: [{ name: 'Ada', email: 'ada@example.test' }],
      texts: [{ text: 'résumé' }],
      scores: [{ weights: 'Default', score: '50.0000000000000000' }],
      corrections: [{ reason: 'They said so' }],
    });
  });

  it('tells nothing about another person', async () => {
    const held = await inOrganisation(database.app, filled.organisationId, (tenant) =>
      erasure.exportCandidate(tenant, other.candidateId),
    );
    expect(Object.values(held).flat()).toEqual([]);
  });
});
