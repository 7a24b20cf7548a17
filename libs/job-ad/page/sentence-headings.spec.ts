import { describe, expect, it } from '@jest/globals';
import type { RoleContent } from '#libs/contracts';
import { readRole } from '../role/read-role.js';
import { jobDescriptionText } from './page-text.js';
import { headingOfSentence } from './sentence-headings.js';

const read = (...lines: string[]): RoleContent => readRole(jobDescriptionText(lines.join('\n'), 'text'));
const skills = (role: RoleContent): string[] =>
  role.criteria.filter(({ id }) => id.startsWith('skills')).map(({ label }) => label);
const asked = (role: RoleContent): string[] =>
  role.criteria.filter(({ label }) => !label.includes('(assumed)')).map(({ label }) => label);

describe('a sentence before a colon', () => {
  it.each([
    ['Depending on the unit, duties may include, but are not limited to the following:', 'duties'],
    ['As a Voter Services Specialist you will:', 'duties'],
    ['The GIS Manager II will be responsible for the following:', 'duties'],
    ['The ideal candidate for this post will possess all of the following:', 'required'],
    ['Applicants are required to submit:', 'ignored'],
    ['The county offers an exceptional package of benefits for full-time employees:', 'ignored'],
  ])('%s opens %s', (sentence, section) => {
    expect(headingOfSentence(sentence)?.section).toBe(section);
  });

  it('opens duties of lines without marks', () => {
    const role = read(
      'Records Clerk',
      '',
      'The ideal candidate will possess:',
      'Knowledge of county codes',
      '',
      'Depending on the area of assignment, duties may include, but are not limited to the following:',
      '',
      'Rejects documents that do not meet standards',
      'Follows the destruction schedule',
    );
    expect(asked(role)).toEqual(['County codes', '2 responsibilities']);
  });
});

describe('how a public employer selects', () => {
  const PAGE = [
    'Records Clerk',
    '',
    'MINIMUM QUALIFICATIONS',
    'Knowledge of county codes',
    '',
    'License Required: Possession of a valid driver license.',
    '',
  ];

  it('asks nothing below its headings', () => {
    const role = read(
      ...PAGE,
      'Oral Interview: Conducted by a board who will evaluate candidates in job-related areas.',
      '',
      'TENTATIVE EXAM DATES',
      'Tentative Exam: May 23, 2018',
      '',
      'CONVICTION HISTORY',
      'The resulting report of your history will be used to determine conflicts with the duties.',
    );
    expect(skills(role)).toEqual(['County codes']);
  });

  it('asks nothing in a subject of its own below the lists', () => {
    const role = read(
      ...PAGE,
      'DISASTER SERVICE WORKER',
      'Employees complete all training as assigned, and return to work in the event of an emergency.',
    );
    expect(skills(role)).toEqual(['County codes']);
  });

  it('asks nothing in the questions of its form', () => {
    const role = read(
      ...PAGE,
      '01',
      '',
      'EXPERIENCE: Please select all areas in which you have experience.',
      'Recorded legal documents',
      'Imaging of maps',
      '',
      '02',
      '',
      'Do you have any experience with Python?',
      'Yes',
    );
    expect(skills(role)).toEqual(['County codes']);
  });
});
