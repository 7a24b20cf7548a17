import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { Person, SHIPPED } from './support/index.js';

const read = (from: string, to: string, asOf: string) => {
  const person = new Person().job({ title: 'MLOps Engineer', from, to }, 'Ran [kubernetes]');
  const { band, criteria } = assess(person.facts(), SHIPPED, asOf);
  const { detail } = criteria.find(({ id }) => id === 'skills.containers')!.explanation.children[1]!;
  return { months: band.relevantMonths, current: detail['current'] };
};

describe('dates after the as-of date', () => {
  it('count as current, and no month beyond it is counted', () => {
    // January to June 2026 are six months, whatever end lies ahead.
    expect(read('2026-01', '2027-12', '2026-06-15')).toEqual({ months: 6, current: true });
    expect(read('2026-01', 'now', '2026-06-15')).toEqual({ months: 6, current: true });
  });

  it('count when the as-of date reaches them', () => {
    expect(read('2026-01', '2027-12', '2027-12-01')).toEqual({ months: 24, current: true });
    expect(read('2026-01', '2027-12', '2028-01-01')).toEqual({ months: 24, current: false });
  });

  it('a job that begins after it is this month’s', () => {
    expect(read('2026-09', 'now', '2026-06-15')).toEqual({ months: 1, current: true });
  });
});
