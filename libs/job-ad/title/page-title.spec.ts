import { describe, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/language';
import { titleOfPage } from './page-title.js';

const titleOf = (lines: readonly string[]): string | null => titleOfPage(lines.join('\n'), SHIPPED_SKILLS, true);

describe('the title of a page', () => {
  it.each<[string, string[], string]>([
    ['a label', ['Harbour Trust', 'POSITION: Lock Keeper', 'LOCATION: Goole'], 'Lock Keeper'],
    ['a label alone', ['Vacancy notice', 'Job title', 'Lock Keeper', 'Location', 'Goole'], 'Lock Keeper'],
    [
      'a label inside a line that ran on',
      ['Lock work', 'JOB DESCRIPTION JOB TITLE: Commis Chef HOURS: 40 per week REPORTS TO: Head Chef'],
      'Commis Chef',
    ],
    [
      'a line below a notice, a number and an employer',
      [
        'VACANCY ANNOUNCEMENT',
        'Ref. 2024/17',
        'Tideway Trust Ltd',
        'Senior Payroll Accountant',
        'We run four harbours.',
      ],
      'Senior Payroll Accountant',
    ],
    [
      'a line below the controls of a job board',
      ['Tideway Career Site', 'Sign In', 'Search for Jobs', 'Dock Cleaning Assistant', 'Apply', 'You clean our docks.'],
      'Dock Cleaning Assistant',
    ],
    [
      'a line below a place and a date',
      ['Goole, East Riding', '12 March 2024', 'Crane Operator', 'We are looking for a crane operator.'],
      'Crane Operator',
    ],
    ['the second of two names in a line', ['Tideway Trust | Crane Operator', 'You load barges.'], 'Crane Operator'],
    [
      'whom prose seeks, without praise',
      [
        'Great opportunity in Goole!',
        'We are looking for an enthusiastic, experienced dental nurse to join our practice.',
      ],
      'Dental nurse',
    ],
    [
      'whom prose seeks, in names',
      ['Tideway Trust', 'The trust seeks a dynamic, technically astute Sales Engineer to manage its customers.'],
      'Sales Engineer',
    ],
    [
      'who is required',
      ['Fantastic chance', 'Deputy Nursing Home Manager required for a home in Hull. Apply today.'],
      'Deputy Nursing Home Manager',
    ],
    [
      'who does the work',
      ['Tideway Trust', 'The Harbour Safety Officer is responsible for four piers.'],
      'Harbour Safety Officer',
    ],
    [
      'a qualification and a place above the job',
      ['RMN Goole', 'Registered Mental Health Nurse, Goole. We seek a Registered Mental Health Nurse for nights.'],
      'Registered Mental Health Nurse',
    ],
  ])('is %s', (_, lines, title) => {
    expect(titleOf(lines)).toBe(title);
  });

  it.each<[string, string[]]>([
    ['a level', ['Entry level', 'Excellent computer skills', '0-1 years of experience']],
    ['a list of skills', ['Docker and Kubernetes', 'PostgreSQL']],
    ['a slogan', ['Want the best summer of your life?', 'Apply now.']],
  ])('is not %s', (_, lines) => {
    expect(titleOf(lines)).toBeNull();
  });
});
