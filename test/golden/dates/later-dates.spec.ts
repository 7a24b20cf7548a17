import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, scoreOf, SHIPPED } from '../support/index.js';
import { profileOf } from '../support/texts-to-score.js';

const jobOf = (from?: string, to?: string) =>
  new Person()
    .job({ title: 'MLOps Engineer', ...(from === undefined ? {} : { from, to: to! }) }, 'Ran [kubernetes]')
    .facts();

const read = (from: string, to: string, asOf: string) => {
  const { band, criteria, flags } = assess(jobOf(from, to), SHIPPED, asOf);
  const { detail } = criteria.find(({ id }) => id === 'skills.containers')!.explanation.children[1]!;
  return { months: band.relevantMonths, current: detail['current'], flags: flags.map(({ code }) => code) };
};

describe('dates after the as-of date', () => {
  it('count as current, and no month beyond it is counted', () => {
    // January to June 2026 are six months, whatever end lies ahead.
    expect(read('2026-01', '2027-12', '2026-06-15')).toEqual({ months: 6, current: true, flags: [] });
    expect(read('2026-01', 'now', '2026-06-15')).toEqual({ months: 6, current: true, flags: [] });
  });

  it('count when the as-of date reaches them', () => {
    // In its last month the position has the end that is stated, and is not said to go on.
    expect(read('2026-01', '2027-12', '2027-12-01')).toEqual({ months: 24, current: false, flags: [] });
    expect(read('2026-01', '2027-12', '2028-01-01')).toEqual({ months: 24, current: false, flags: [] });
  });

  it('a job that begins after it has no months yet, counts as undated and is flagged', () => {
    for (const [from, to] of [
      ['2026-09', 'now'],
      ['2028-01', '2030-06'],
    ] as const) {
      const { months, flags } = read(from, to, '2026-06-15');
      expect({ months, flags }).toEqual({ months: 0, flags: ['dates-ahead'] });
      // Neither writing dates that lie ahead nor leaving them out gains anything.
      expect(scoreOf(jobOf(from, to), SHIPPED).score).toBe(scoreOf(jobOf(), SHIPPED).score);
    }
    expect(scoreOf(jobOf('2028-01', '2030-06'), SHIPPED).score).toBeLessThan(
      scoreOf(jobOf('2024-01', '2026-06'), SHIPPED).score,
    );
  });

  it('a job of this year without a month may have begun', () => {
    const workedFor = (dates: string) =>
      assess(
        profileOf(`Experience\n\nMLOps Engineer, Larkspur, ${dates}\n- Ran Kubernetes for models`),
        SHIPPED,
        AS_OF,
      );
    // A bare year counts from July, which is after June 15; no document said July.
    expect(workedFor('2026 – present').band.relevantMonths).toBe(1);
    expect(workedFor('2026 – present').flags).toEqual([]);
    expect(workedFor('2027 – 2029').band.relevantMonths).toBe(0);
    expect(workedFor('2027 – 2029').flags).toMatchObject([{ code: 'dates-ahead', data: { positions: 1 } }]);
  });
});
