import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';

const criteria = (...lines: string[]): string[] =>
  readRole(lines.join('\n'))
    .criteria.filter(({ label }) => !label.includes('(assumed)'))
    .map(({ category, kind, label }) => `${category} ${kind}: ${label}`);

describe('a list without marks below a heading that asks', () => {
  const expected = [
    'skills required: SQL knowledge',
    'skills required: Tableau',
    'skills preferred: dbt',
    'experience required: 5+ years',
  ];

  it('is read line by line', () => {
    const lines = ['Strong SQL knowledge', 'Experience with Tableau', '5 years of experience'];
    expect(criteria('Data Analyst', '', 'Requirements', ...lines, '', 'Nice to have', 'dbt')).toEqual(expected);
  });

  it('is read where blank lines stand between its lines', () => {
    const lines = ['Strong SQL knowledge', '', 'Experience with Tableau', '', '5 years of experience', ''];
    expect(criteria('Data Analyst', '', 'Requirements', '', ...lines, 'Nice to have', '', 'dbt')).toEqual(expected);
  });

  it('keeps headings that name only what kinds of requirements follow', () => {
    const page = [
      'Inspector',
      '',
      'Duties',
      '',
      'Inspects buildings',
      '',
      'Experience, Training & Licenses',
      '',
      'First aid',
    ];
    expect(JSON.stringify(readRole(page.join('\n')).criteria)).not.toContain('Training & Licenses');
  });
});

describe('a list of labels and values', () => {
  it('asks for each in its category, whatever stands between label and value', () => {
    expect(
      criteria(
        ...['Junior Accountant', '', 'Experience: 3 years', 'Education - BSc Accounting', 'Skills: SQL; Excel'],
        ...['Languages – German', 'Location - Leeds'],
      ),
    ).toEqual([
      'skills required: SQL',
      'skills required: Excel',
      'experience required: 3+ years',
      'education required: Bachelor’s degree in Accounting',
      'languages required: German',
    ]);
  });
});
