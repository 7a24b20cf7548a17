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

  it('is each of a list, up to the one behind the "or"', () => {
    expect(titlesOf('Minimum of 3 years in public relations, journalism or publishing').fields).toEqual(
      expect.arrayContaining([['public', 'relat'], ['journal'], ['publish']]),
    );
    expect(titlesOf('3 years in bookkeeping, tax or a related field').fields).toContainEqual(['tax']);
    expect(titlesOf('Five years in sales').fields).toContainEqual(['sale']);
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

describe('the trade of a role', () => {
  it('has the words of its title and its fields, and not what a field is also known by', () => {
    const { trade } = readRole(
      'Public Relations Specialist\n\nDuties\n- Write press releases\n- Run social media\n\nRequirements\n- 3 years in public relations or journalism',
    ).titles;
    expect(trade).toEqual(expect.arrayContaining(['public', 'journal']));
    expect(trade).not.toContain('press');
    expect(trade).not.toContain('releas');
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
