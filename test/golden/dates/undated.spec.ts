import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, SHIPPED, criterionOf } from '../support/index.js';

const lines = ['Ran [kubernetes] for serving', 'Over 18 months moved training to [airflow]'];
const employed = { title: 'MLOps Engineer', employer: 'Northwind' };
const years = (person: Person) => criterionOf(person.facts(), SHIPPED, 'experience.years');

describe('a relevant position without dates', () => {
  it('counts as three months of the 36 that the band asks', () => {
    // 0.8 × 3/36 = 0.0667; the résumé shows no scope.
    expect(years(new Person().job({ title: 'MLOps Engineer' }, lines[0]!)).value).toBe(667);
  });

  it('two of them as six', () => {
    const two = new Person().job({ title: 'MLOps Engineer' }, lines[0]!).job({ title: 'MLOps Engineer' }, lines[0]!);
    expect(years(two).value).toBe(times(6));
  });

  it('counts a duration told in a sentence that shows a criterion, at most half the bound', () => {
    expect(years(new Person().job(employed, ...lines)).value).toBe(4000); // 18 of 36
    expect(years(new Person().job(employed, lines[0]!, 'Over 30 months moved it to [airflow]')).value).toBe(4000);
    expect(years(new Person().job(employed, lines[0]!, 'Over 12 months moved it to [airflow]')).value).toBe(times(12));
  });

  it('counts no duration in a sentence that shows nothing, nor without title and employer', () => {
    expect(years(new Person().job(employed, lines[0]!, 'Led the choir for 18 months')).value).toBe(667);
    expect(years(new Person().job({ title: 'MLOps Engineer' }, ...lines)).value).toBe(667);
  });

  it('does not add to dated work that is longer', () => {
    const dated = new Person().job({ title: 'MLOps Engineer', from: '2024-07', to: 'now' }, lines[0]!);
    expect(years(dated.job({ title: 'MLOps Engineer' }, lines[0]!)).value).toBe(times(24));
  });

  it('counts no less when it states that it was short', () => {
    // One month stated must not be worth less than none stated: three either way; a year is a year.
    const dated = (to: string) => years(new Person().job({ title: 'MLOps Engineer', from: '2026-01', to }, lines[0]!));
    expect(dated('2026-01').value).toBe(times(3));
    expect(dated('2026-03').value).toBe(times(3));
    expect(dated('2026-04').value).toBe(times(4));
  });

  it('reads as a band that is not stated', () => {
    expect(assess(new Person().job(employed, ...lines).facts(), SHIPPED, AS_OF).band.reads).toBe('not-stated');
  });
});

/** 0.8 × months / 36 in ten-thousandths. */
function times(months: number): number {
  return Math.round((8000 * months) / 36);
}
