/** Whole American job ads as they are pasted: markup, no line breaks, the chrome of job boards, company, benefits and law around them. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { jobDescriptionText } from '../page/page-text.js';
import { readRole } from './read-role.js';

const roleOf = (name: string) =>
  readRole(jobDescriptionText(readFileSync(resolve('test/fixtures/job-ads', `${name}.txt`), 'utf8'), 'text'));
const criteria = ({ criteria: asked }: ReturnType<typeof readRole>): string[] =>
  asked.map(({ category, kind, label }) => `${category} ${kind}: ${label}`);
const asked = (lines: string, title = 'Baker'): string[] =>
  readRole(`${title}\n\nRequirements\n${lines}`)
    .criteria.filter(({ label }) => !label.includes('assumed'))
    .map(({ category, kind, label }) => `${category} ${kind}: ${label}`);

describe('a pasted page', () => {
  it('with the markup of a form is shown and read without it', () => {
    const role = roleOf('dental-hygienist');
    expect(role.page).not.toMatch(/[<>]|&\w+;/);
    expect(role.title).toBe('Registered Dental Hygienist (RDH)');
    expect(criteria(role)).toEqual([
      'skills preferred: Dentrix or Eaglesoft',
      'skills preferred: Soft-tissue lasers',
      'experience required: 1+ years: dental hygienist',
      'responsibilities required: 6 responsibilities',
      'certifications required: Idaho Dental Hygiene license in good standing',
      'certifications required: Local anesthesia certification',
      'certifications required: CPR/BLS certification',
      'certifications preferred: Nitrous oxide certification',
      'education required: Associate degree',
      'languages bonus: Spanish',
    ]);
    expect(role.questions.map(({ code }) => code)).toEqual(['confirm-musts']);
  });

  it('in one line has its title and its requirements, and is not asked to be pasted again', () => {
    const role = roleOf('warehouse-supervisor');
    expect(role.title).toBe('Warehouse Supervisor');
    expect(criteria(role)).toEqual([
      'skills required: Warehouse management system',
      'skills preferred: Manhattan, HighJump or SAP EWM',
      'skills required: OSHA regulations',
      'skills required: Microsoft Excel and Outlook',
      'experience required: 2+ years: supervisory role',
      'experience required: 3–5 years: warehouse or distribution',
      'responsibilities required: 7 responsibilities',
      'certifications required: Forklift certification',
      'certifications bonus: Six Sigma Green Belt',
      'education required: High school diploma',
      'education preferred: Associate degree in Supply Chain or Business',
      'languages bonus: Spanish',
    ]);
    expect(role.questions.map(({ code }) => code)).toEqual(['confirm-musts']);
  });

  it('with an employer, other jobs and a range of pay asks for nothing of theirs', () => {
    const role = roleOf('controller');
    expect(role.title).toBe('Controller');
    expect(criteria(role)).toEqual([
      'skills required: Manufacturing experience, including standard cost accounting',
      'skills required: US GAAP',
      'skills required: Internal controls',
      'skills required: ERP system such as Epicor, NetSuite, Infor or SAP',
      'skills required: Advanced Excel skills (pivot tables, XLOOKUP, Power Query)',
      'skills bonus: Private equity-backed company',
      'skills preferred: Public accounting background (Big 4 or regional firm)',
      'skills required: Explain numbers to non-financial managers',
      'experience required: 3+ years: managing a team',
      'experience required: 8+ years: accounting',
      'responsibilities required: 10 responsibilities',
      'certifications preferred: Certified Public Accountant or CMA',
      'education required: Bachelor’s degree in Accounting or Finance',
    ]);
    expect(role.notes.map(({ label }) => label)).toContain('Base pay range: $125,000.00/yr - $145,000.00/yr');
    expect(JSON.stringify(role.criteria)).toContain('"lead a team of six"');
  });

  it('with headings that ask the reader, and the chrome of its board, is read below each', () => {
    const role = roleOf('customer-service');
    expect(criteria(role)).toEqual([
      'skills preferred: Call center experience',
      'skills required: Type at least 35 words per minute',
      'skills required: Computer skills, including Microsoft Office',
      'skills required: Navigate multiple screens',
      'skills preferred: Oracle CC&B or another billing system',
      'skills preferred: Utility industry background',
      'experience required: 1+ years: customer service',
      'responsibilities required: 5 responsibilities',
      'education required: High school diploma',
      'education preferred: Associate degree',
      'languages required: English',
      'languages required: Spanish',
    ]);
    expect(role.notes.map(({ label }) => label)).toContain(
      'Must be available to work a rotating schedule between 7 a.m. and 7 p.m., including holidays',
    );
  });

  it('with pictures for headings and bullets is read like one with words and dashes', () => {
    const role = roleOf('account-executive');
    expect(role.title).toBe('Account Executive');
    expect(criteria(role)).toEqual([
      'skills preferred: Selling to CX, support or product teams',
      'skills required: Consistent track record of hitting or exceeding quota ($700K+)',
      'skills required: Salesforce, Outreach (or Salesloft)',
      'skills required: Gong',
      'skills required: LinkedIn Sales Navigator',
      'skills required: MEDDIC/MEDDPICC or similar sales methodology',
      'skills bonus: Start-up experience (Series A–C)',
      'skills bonus: Sold a CX or survey tool before (Qualtrics, Medallia, Delighted…)',
      'skills required: full-cycle SaaS closing',
      'experience required: 3+ years: full-cycle SaaS closing',
      'responsibilities required: 7 responsibilities',
      'education preferred: Bachelor’s degree',
      'languages bonus: Spanish',
    ]);
  });

  it('whose headings, capitals and figures ran into each other is parted at each', () => {
    const role = roleOf('emergency-nurse');
    expect(criteria(role)).toEqual([
      'skills preferred: Epic ASAP',
      'experience preferred: 2+ years: Emergency Department',
      'experience required: 1+ years: acute care RN',
      'responsibilities required: 5 responsibilities',
      'certifications required: Graduate of an accredited school of nursing',
      'certifications required: Washington State RN license or multistate compact',
      'certifications required: BLS',
      'certifications required: ACLS',
      'certifications required: PALS',
      'certifications preferred: TNCC or CEN certification',
      'education preferred: Bachelor’s degree',
    ]);
    expect(role.questions.map(({ code }) => code)).toEqual(['confirm-musts']);
  });
});

describe('a requirement', () => {
  it('keeps what it asks where brackets welcome others', () => {
    expect(asked('- 2 years of experience as a baker (new graduates are welcome to apply!)')).toEqual([
      'experience required: 2+ years: baker',
    ]);
    expect(asked('- Rye bread (all backgrounds welcome)')).toEqual(['skills required: Rye bread']);
  });

  it('asks an associate degree where the lower of two is one', () => {
    expect(asked("- Associate's or Bachelor's degree in Finance preferred")).toEqual([
      'education preferred: Associate degree in Finance',
    ]);
    expect(asked('- Associate’s degree')).toEqual(['education required: Associate degree']);
  });

  it('asks years of a part of its years', () => {
    expect(asked('- 6 years of bakery experience, including at least 2 years in a supervisory role')).toEqual([
      'experience required: 2+ years: supervisory role',
      'experience required: 6+ years: bakery',
    ]);
  });

  it('asks the rules of a body as knowledge, and its card as a certification', () => {
    expect(asked('- OSHA regulations\n- OSHA 30 card')).toEqual([
      'skills required: OSHA regulations',
      'certifications required: OSHA 30 card',
    ]);
  });

  it('is named without a way to it and without the day by which it has to be had', () => {
    expect(asked('- Forklift certification or the ability to obtain it within 90 days of hire')).toEqual([
      'certifications required: Forklift certification',
    ]);
    expect(asked('- BLS certification upon hire\n- TNCC within 6 months')).toEqual([
      'certifications required: BLS certification',
      'certifications required: TNCC',
    ]);
  });

  it('behind opening words is a name where it has a capital', () => {
    expect(asked('- Experience with Relativity and iManage')).toEqual([
      'skills required: Relativity',
      'skills required: iManage',
    ]);
  });

  it('is none where a line tells a cause, how much something matters, or whom to apply', () => {
    expect(
      asked(
        '- Due to the nature of the work, candidates must have a food handler card\n- Rye bread. This is an essential requirement.',
      ),
    ).toEqual(['skills required: Rye bread', 'certifications required: Food handler card']);
    expect(asked('- Rye bread\n- Only apply with references\n- No experience is necessary as we train you')).toEqual([
      'skills required: Rye bread',
    ]);
    expect(asked('- Rye bread\n- We are particularly looking for two talented young people')).toEqual([
      'skills required: Rye bread',
    ]);
  });

  it('stands in a note that asks, and in none of the years of a recruiter', () => {
    expect(asked('Please note we are interested only in candidates that are registered with the NMC.')).toEqual([
      expect.stringMatching(/^certifications required: Registered with the NMC/),
    ]);
    expect(
      asked(
        'With over 10 years experience in the bakery recruitment business, Acme Staffing will help you.\n- Rye bread',
      ),
    ).toEqual(['skills required: Rye bread']);
  });

  it('of the trade of the title is asked once, in its years', () => {
    expect(asked('- 3 years of residential HVAC service experience', 'HVAC Service Technician')).toEqual([
      'experience required: 3+ years: residential HVAC service',
    ]);
  });

  it('that is welcome in a field is the field', () => {
    expect(asked('- Baking experience, preferably in hotels')).toContain('skills preferred: Hotels');
  });
});

describe('conditions', () => {
  it('are noted where they name days, hours on foot or terms, and telephone numbers are no duty', () => {
    const { criteria: duties, notes } = readRole(
      'Cook\n\nResponsibilities\n- Cook meals\nTerms of employment: 190 days. Health and retirement.\nOffice Coordinator: (555) 555-0123\n\nRequirements\n- Available nights, weekends and holidays\n- Able to stand 8+ hours',
    );
    expect(duties.filter(({ id }) => id !== 'experience.years').map(({ label }) => label)).toEqual([
      '1 responsibility',
    ]);
    expect(notes.map(({ label }) => label)).toEqual([
      'Available nights, weekends and holidays',
      'Able to stand 8+ hours',
    ]);
  });
});

describe('millions', () => {
  it('are of the business and no pay', () => {
    const { notes } = readRole('Estimator\n\nThe Estimator prices projects from $2M to $40M.\n\nRequirements\n- Excel');
    expect(notes).toEqual([]);
  });
});
