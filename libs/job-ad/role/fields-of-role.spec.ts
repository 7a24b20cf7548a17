import { describe, expect, it } from '@jest/globals';
import { readRole } from './read-role.js';

const titlesOf = (line: string): ReturnType<typeof readRole>['titles'] =>
  readRole(`Harbor Lead\n\nRequirements\n- ${line}\n- Tide tables`).titles;

describe('what years are asked in', () => {
  it('is a place of work, each of several', () => {
    expect(titlesOf('Two years or more on a help desk or in desktop support').fields).toEqual(
      expect.arrayContaining([
        ['help', 'desk'],
        ['desktop', 'support'],
      ]),
    );
  });

  it('is a job, whatever the place of it', () => {
    expect(titlesOf('A year or more as a trainer or instructor in a gym').fields).toEqual([
      ['trainer'],
      ['instructor'],
    ]);
  });

  it('is a field whose people O*NET knows by their titles', () => {
    expect(titlesOf('3 years in banking').family).toContain('job:43-3071');
    expect(titlesOf('3 years as a banker').family).not.toContain('job:43-3071');
  });
});

describe('languages of an English page', () => {
  const asked = (line: string): string[] =>
    readRole(`Harbor Lead\n\nRequirements\n- Tide tables\n- ${line}`)
      .criteria.filter(({ category }) => category === 'languages')
      .map(({ label }) => label);

  it('leave its own out beside another one', () => {
    expect(asked('Bilingual in English and Spanish')).toEqual(['Spanish']);
    expect(asked('Fluent in English and Spanish')).toEqual(['English', 'Spanish']);
  });
});

describe('the kind of named examples', () => {
  it('shows what is asked too', () => {
    const role = readRole('Harbor Lead\n\nRequirements\n- Payroll systems such as ADP or Workday\n- Tide tables');
    expect(JSON.stringify(role.criteria.map(({ expression }) => expression))).toContain('"label":"Payroll systems"');
  });
});
