import { describe, expect, it } from '@jest/globals';
import { roleInputSchema } from '#libs/contracts';
import { SHIPPED_SKILLS } from '#libs/language';
import { absenceAsked } from '../../notes/absences.js';
import { readSingleRequirement } from '../read-single-requirement.js';
import { roleFromRequirements } from '../role-from-requirements.js';

const listed = (...requirements: unknown[]) =>
  roleFromRequirements(roleInputSchema.parse({ title: 'Payroll Specialist', requirements }));
/** The questions but the one that every list raises, with their criteria. */
const asked = (...requirements: unknown[]) =>
  listed(...requirements)
    .questions.filter(({ code }) => code !== 'confirm-musts')
    .map(({ code, criterion, data }) => [code, criterion, data]);
const scored = (...requirements: unknown[]) => listed(...requirements).criteria.map(({ label }) => label);

describe('a requirement of one general word', () => {
  it.each(['Sales', 'Safety', 'Training'])('is asked about: %s', (word) => {
    expect(asked(word, 'Excel')).toEqual([
      ['general-requirement', expect.stringMatching(/^skills\./), { label: word }],
    ]);
  });

  it.each(['Carpentry', 'Excel', 'Sales of used boats', 'CPA', 'Phlebotomy', 'German'])('is not: %s', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe('a requirement of very many words', () => {
  const long = `Payroll in Excel ${'and everything around the harbor that may come up on a quiet day '.repeat(6)}`;

  it('says what was taken from it', () => {
    expect(asked(long)).toEqual([
      [
        'long-requirement',
        'skills.excel',
        { words: long.split(/\s+/).filter(Boolean).length, names: 'Microsoft Excel' },
      ],
    ]);
  });

  it('stays what it is where it has a line of its own length', () => {
    expect(asked('Run payroll for 300 people in four countries with different taxes and calendars')).toEqual([]);
  });
});

describe('requirements that say the same, or the opposite', () => {
  it('count once, and that is said', () => {
    expect(scored('Excel', 'payroll', 'Payroll', 'MS Excel')).toEqual(['Excel', 'payroll']);
    expect(asked('Excel', 'payroll', 'Payroll', 'MS Excel')).toEqual([
      ['listed-twice', 'skills.payrol', { first: 'payroll', second: 'Payroll' }],
      ['listed-twice', 'skills.excel', { first: 'Excel', second: 'MS Excel' }],
    ]);
  });

  it('a thing and its absence contradict each other', () => {
    expect(scored('No payroll', 'Payroll', 'Excel')).toEqual(['Payroll', 'Excel']);
    expect(asked('No payroll', 'Payroll', 'Excel')).toEqual([
      ['requirements-contradict', null, { first: 'Payroll', second: 'No payroll' }],
    ]);
  });

  it('so do years and a limit below them', () => {
    const years = ['5+ years of payroll experience', 'At most 2 years of experience'];
    expect(scored(...years)).toEqual(['5+ years: payroll']);
    expect(asked(...years)).toEqual([
      ['requirements-contradict', null, { first: '5+ years: payroll', second: 'At most 2 years of experience' }],
    ]);
    expect(asked('2+ years of payroll experience', 'Up to 5 years of experience')).toEqual([
      ['years-limit', null, { label: 'Up to 5 years of experience' }],
    ]);
  });
});

describe('the absence of something', () => {
  it('is noted and not scored', () => {
    const { criteria, notes } = listed('No airport work', 'Excel');
    expect(criteria.map(({ label }) => label)).toEqual(['Excel']);
    expect(notes.map(({ kind, label }) => [kind, label])).toEqual([['filter', 'No airport work']]);
    expect(asked('No airport work', 'Excel')).toEqual([['absence-asked', null, { label: 'No airport work' }]]);
  });

  it.each(['No degree needed', 'No-code platforms', 'Not for profit accounting', 'NoSQL', 'Nonprofit payroll'])(
    'is not asked by: %s',
    (text) => {
      expect(absenceAsked(text, SHIPPED_SKILLS)).toBeNull();
    },
  );
});

describe('a requirement in a language that is not read', () => {
  it('is looked for by its words, and that is said once for all', () => {
    expect(scored('給料計算', 'Опыт работы в бухгалтерии', 'Excel')).toHaveLength(3);
    expect(asked('給料計算', 'Опыт работы в бухгалтерии', 'Excel')).toEqual([
      ['requirement-not-read', 'skills.給料計算', { label: '給料計算', others: 1 }],
    ]);
  });

  it('is none where it names a tool', () => {
    expect(asked('Опыт с Excel')).toEqual([]);
  });
});

it('a requirement that is added to a role is asked about, too', () => {
  expect(readSingleRequirement('Sales', 'requirement').questions.map(({ code }) => code)).toEqual([
    'general-requirement',
  ]);
  expect(readSingleRequirement('Sehr gute Deutschkenntnisse', 'requirement').criteria).toMatchObject([
    { id: 'languages.german', expression: { test: 'language' } },
  ]);
});

it.each(['Degree', 'A degree', 'Any degree'])('%s by itself asks for education', (text) => {
  expect(listed(text).criteria).toMatchObject([{ category: 'education', expression: { level: 'bachelor' } }]);
});
