/** Advertisements of one paragraph, as boards of agencies print them: without list marks, with masked figures and with the title again. */
import { describe, expect, it } from '@jest/globals';
import { jobDescriptionText } from '../page/page-text.js';
import { readRole } from './read-role.js';

const asked = (page: string): string[] =>
  readRole(jobDescriptionText(page, 'text')).criteria.flatMap(({ label, expression }) =>
    label.endsWith('(assumed)') || expression.test === 'duties' ? [] : [label],
  );
const done = (page: string): string[] =>
  readRole(jobDescriptionText(page, 'text')).criteria.flatMap(({ expression }) =>
    expression.test === 'duties' ? expression.duties.map(({ label }) => label) : [],
  );

describe('an advertisement of one paragraph', () => {
  it('goes on behind a label that it begins with', () => {
    expect(
      asked(
        'Deputy Manager\n\nRole: Deputy Manager Salary: up to **** per hour Location: Hull Tideway Care work with a home that seeks a Deputy Manager. ' +
          'This large home is set in a quiet village. Candidates must be nurse qualified (RGN) and hold an NVQ Level 4.',
      ),
    ).toEqual(['Nurse qualified (RGN)', 'NVQ Level 4']);
  });

  it('asks for nothing in its title and the names behind it', () => {
    expect(
      asked(
        'Registered Nurse\n\nRegistered Nurse Goole, Selby, Howden Permanent Nights We need a nurse. You must hold an active NMC pin.',
      ),
    ).toEqual(['Registered Nurse', 'Active NMC pin']);
  });

  it('asks for nothing in the keywords behind it', () => {
    expect(
      asked(
        'Home Manager\n\nYou must hold an active NMC pin.\n\nRegistered Nurse, Clinical Lead, Deputy Manager, Hull, nursing home, Home Manager, care.',
      ),
    ).toEqual(['Active NMC pin']);
  });

  it('is parted where a sentence begins behind a name or a masked figure', () => {
    const page =
      'Senior Nurse\n\nWe run a nursing home in Goole with forty beds and a garden, and the team there is looking forward to a colleague who stays. ' +
      'The Candidate: Must be a qualified Registered General Nurse Must have at least 2 years experience working with elderly clients ' +
      'Must have an active NMC Pin Number All applicants must hold a clean certificate of health';
    expect(asked(page)).toEqual(expect.arrayContaining(['Active NMC Pin Number', '2+ years: elderly clients']));
    expect(asked(page).join(' ')).toContain('Registered General Nurse');
  });

  it('asks what stands behind whom its employer seeks', () => {
    expect(
      asked(
        'Theatre Sister\n\nTideway Health, your specialist in Hull, are recruiting for a Theatre Sister with solid scrub experience.',
      ),
    ).toEqual(['Scrub experience']);
  });

  it('tells duties in the list that a sentence about the work goes on in', () => {
    const page =
      'Staff Nurse\n\nOur client runs a home in Hull.\n\nAs a nurse you will be responsible for\n- Medication rounds\n- Supervision of two care staff';
    expect(done(page)).toEqual(expect.arrayContaining(['Medication rounds', 'Supervision of two care staff']));
  });
});
