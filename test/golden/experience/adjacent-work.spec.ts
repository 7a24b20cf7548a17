import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, SHIPPED, criterionOf } from '../support/index.js';

const read = (person: Person) => {
  const { value, explanation } = criterionOf(person.facts(), SHIPPED, 'experience.years');
  const months = (key: string) => Number(explanation.detail[key]);
  return {
    value,
    relevantMonths: months('relevantMonths'),
    adjacentMonths: months('adjacentMonths'),
    adjacentCredit: months('adjacentCredit'),
  };
};

describe('work next to the role', () => {
  it('counts half, at most half of the middle band’s 36 months', () => {
    // G: eight years of DevOps (a feeder title), 98 months: 49 halved months, capped at 18. 0.8 × 18/36 = 0.4.
    const devops = new Person().job({ title: 'DevOps Engineer', from: '2018-05', to: 'now' }, 'Kept servers up');
    expect(read(devops)).toMatchObject({ value: 4000, adjacentMonths: 98, adjacentCredit: 18, relevantMonths: 0 });
    expect(assess(devops.facts(), SHIPPED, AS_OF).band.reads).toBe('entry');
  });

  it('counts below the cap month for month, halved', () => {
    // July 2025 to June 2026 = 12 months, 6 credited: 0.8 × 6/36 = 0.1333.
    const short = new Person().job({ title: 'Software Engineer', from: '2025-07', to: 'now' }, 'Wrote code');
    expect(read(short)).toMatchObject({ value: 1333, adjacentCredit: 6 });
  });

  it('counts a position without dates as a short one, halved', () => {
    // Three months halved: 1.5, in whole months 2; two positions: 3. 0.8 × 2/36 = 0.0444, 0.8 × 3/36 = 0.0667.
    const one = new Person().job({ title: 'Software Engineer' }, 'Wrote code');
    expect(read(one)).toMatchObject({ value: 444, adjacentMonths: 0 });
    const two = new Person()
      .job({ title: 'Software Engineer' }, 'Wrote code')
      .job({ title: 'Data Engineer' }, 'Moved data');
    expect(read(two)).toMatchObject({ value: 667, adjacentMonths: 0 });
  });

  it('gives a position with dates at least what it would have without', () => {
    // One month is halved to half a month, in whole months 1; as a short one it counts 2.
    const month = new Person().job({ title: 'Software Engineer', from: '2026-06', to: 'now' }, 'Wrote code');
    expect(read(month)).toMatchObject({ value: 444, adjacentMonths: 1 });
  });

  it('counts no month twice that relevant work covers', () => {
    // Relevant 2024-07…2026-06 = 24; adjacent 2023-07…2024-12 = 18, of which 6 are covered: 12, credited 6. 30/36 × 0.8.
    const both = new Person()
      .job({ title: 'MLOps Engineer', from: '2024-07', to: 'now' }, 'Ran [kubernetes]')
      .job({ title: 'Software Engineer', from: '2023-07', to: '2024-12' }, 'Wrote code');
    expect(read(both)).toMatchObject({ relevantMonths: 24, adjacentMonths: 12, adjacentCredit: 6, value: 6667 });
  });

  it('is quoted where it counts, and not beside work of the role that suffices', () => {
    const tiersQuoted = (from: string): string[] => {
      const person = new Person()
        .job({ title: 'MLOps Engineer', from, to: 'now' }, 'Ran [kubernetes]')
        .job({ title: 'Software Engineer', from: '2015-01', to: '2019-12' }, 'Wrote code');
      const { evidence } = criterionOf(person.facts(), SHIPPED, 'experience.years').explanation;
      return evidence.map(({ tier }) => tier ?? 'exact');
    };
    expect(tiersQuoted('2025-01')).toContain('implied');
    expect(tiersQuoted('2020-01')).toEqual(['exact']);
  });

  it.each([
    ['a title of the role over text that shows a criterion', 'MLOps Engineer', ['Ran [kubernetes]'], 'relevant'],
    ['a title of the role over text that shows none', 'MLOps Engineer', ['Attended meetings'], 'adjacent'],
    ['another title of the family', 'AI Engineer', ['Ran [kubernetes]'], 'adjacent'],
    ['any title over three criteria', 'Gardener', ['Ran [kubernetes] and [airflow] with [mlflow]'], 'adjacent'],
    ['any title over two', 'Gardener', ['Ran [kubernetes] and [airflow]'], 'none'],
    [
      'any title over four skills and two fifths of the duties',
      'Gardener',
      [
        'Ran [kubernetes], [airflow], [mlflow] and [terraform]',
        'Built training pipelines: ingestion, evaluation, serving',
        'Containerize inference workloads as reproducible builds',
        'Monitor data drift and prediction latency',
        'Report cost attribution and resource usage',
      ],
      'relevant',
    ],
  ])('%s', (_, title, duty, relation) => {
    const { relevantMonths, adjacentMonths } = read(new Person().job({ title, from: '2025-07', to: 'now' }, ...duty));
    const expected = { relevant: [12, 0], adjacent: [0, 12], none: [0, 0] }[relation];
    expect([relevantMonths, adjacentMonths]).toEqual(expected);
  });

  it('takes the headline’s title for a job without one, only over a criterion', () => {
    const untitled = (duty: string) =>
      new Person().headline('MLOps Engineer').job({ from: '2025-07', to: 'now' }, duty);
    expect(read(untitled('Ran [kubernetes]'))).toMatchObject({ relevantMonths: 12 });
    expect(read(untitled('Attended meetings'))).toMatchObject({ relevantMonths: 0, adjacentMonths: 0 });
  });

  it('does not take projects for work', () => {
    const project = new Person().project({ title: 'MLOps Engineer', from: '2020-01', to: 'now' }, 'Ran [kubernetes]');
    expect(read(project)).toMatchObject({ value: 0, relevantMonths: 0 });
  });
});
