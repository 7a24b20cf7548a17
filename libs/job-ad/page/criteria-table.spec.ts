import { describe, expect, it } from '@jest/globals';
import { readRole } from '../role/read-role.js';
import { listsOfCriteriaTable } from './criteria-table.js';
import { jobDescriptionText } from './page-text.js';

const criteria = (page: string): string[] =>
  readRole(page).criteria.map(({ category, kind, label }) => `${category} ${kind}: ${label}`);

const EXPECTED = [
  'skills required: Care of ventilated patients',
  'skills preferred: Haemofiltration',
  'experience required: 2+ years',
  'certifications required: NMC registration',
  'certifications preferred: Mentorship qualification',
];

describe('a table of essential and desirable criteria', () => {
  it('is read with its kinds where it was pasted with tabs, cells of several lines too', () => {
    const page = jobDescriptionText(
      [
        'Staff Nurse',
        '',
        'Person Specification',
        'Criteria\tEssential\tDesirable\tHow assessed',
        'Qualifications\tNMC registration\tMentorship qualification\tCertificates',
        'Experience\tMinimum 2 years’ experience\t\tInterview',
        'Skills\tCompetent in the care of ventilated patients\tHaemofiltration\tInterview',
      ].join('\n'),
      'text',
    );
    expect(page).not.toMatch(/assess|Interview|Certificates/);
    expect(criteria(page)).toEqual(EXPECTED);
    expect(jobDescriptionText(page, 'text')).toBe(page);
  });

  it('is read so from HTML', () => {
    const page = jobDescriptionText(
      `<h1>Staff Nurse</h1><h2>Person specification</h2><table>
        <tr><th></th><th>Essential</th><th>Desirable</th><th>Assessed by</th></tr>
        <tr><td>Qualifications</td><td><ul><li>NMC registration</li></ul></td><td>Mentorship qualification</td><td>Form</td></tr>
        <tr><td>Experience</td><td>Minimum 2 years’ experience</td><td></td><td>Interview</td></tr>
        <tr><td>Skills</td><td>Competent in the care of ventilated patients</td><td>Haemofiltration</td><td>Interview</td></tr>
      </table>`,
      'html',
    );
    expect(criteria(page)).toEqual(EXPECTED);
  });

  it('is read so from markdown', () => {
    const page = jobDescriptionText(
      '# Staff Nurse\n\n| | Essential | Desirable |\n|---|---|---|\n| Qualifications | NMC registration | Mentorship qualification |\n| Experience | Minimum 2 years’ experience | |\n| Skills | Competent in the care of ventilated patients | Haemofiltration |\n',
      'markdown',
    );
    expect(criteria(page)).toEqual(EXPECTED);
  });

  it('keeps a cell of several lines together', () => {
    const page = jobDescriptionText(
      'Cook\n\nArea\tEssential\tDesirable\nSkills\tFood safety\nMenu costing\tSugar work\n',
      'text',
    );
    expect(criteria(page).filter((one) => one.startsWith('skills'))).toEqual([
      'skills required: Food safety',
      'skills required: Menu costing',
      'skills preferred: Sugar work',
    ]);
  });

  it('is no other table', () => {
    expect(
      listsOfCriteriaTable([
        ['Shift', 'From', 'To'],
        ['Early', '6', '14'],
      ]),
    ).toBeNull();
  });
});
