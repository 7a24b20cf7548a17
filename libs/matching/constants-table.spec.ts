import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CONSTANTS, type Constant } from './constants.js';
import { constantsTable, withConstantsTable } from './constants-table.js';

describe('the table of constants', () => {
  it('in docs/reference/score.md is the one the code reads', () => {
    const page = readFileSync('docs/reference/score.md', 'utf8');
    expect(page).toBe(withConstantsTable(page));
  });

  it('gives each constant a reason and an origin', () => {
    for (const { reason, origin } of Object.values<Constant>(CONSTANTS)) {
      expect(reason).toMatch(/\.$|…$/);
      expect(origin).toMatch(/^reasoned$|^fitted on /);
    }
    expect(constantsTable().split('\n')).toHaveLength(Object.keys(CONSTANTS).length + 2);
  });

  it('refuses a page without its markers', () => expect(() => withConstantsTable('# no table')).toThrow(RangeError));
});
