import { describe, expect, it } from '@jest/globals';
import { TRADES } from '#libs/contracts';
import { readRole } from '../role/read-role.js';
import { SHIPPED_ROLES } from './shipped-roles.js';

const shipped = SHIPPED_ROLES.filter(({ trade }) => trade !== 'machine-learning').map((one) => ({
  ...one,
  role: readRole(one.page),
}));
const criteriaOf = (id: string) => shipped.find((one) => one.id === id)!.role.criteria;

/** What the certifications of a role are called, required before preferred. */
const credentialsOf = (id: string) =>
  criteriaOf(id)
    .filter(({ category }) => category === 'certifications')
    .map(({ kind, label }) => `${kind}: ${label}`)
    .sort((a, b) => Number(a.startsWith('preferred')) - Number(b.startsWith('preferred')));

describe('the shipped roles', () => {
  it('are at least 40, of every trade, with ids of their own', () => {
    expect(SHIPPED_ROLES.length).toBeGreaterThanOrEqual(40);
    expect(new Set(SHIPPED_ROLES.map(({ id }) => id)).size).toBe(SHIPPED_ROLES.length);
    expect([...new Set(SHIPPED_ROLES.map(({ trade }) => trade))].sort()).toEqual([...TRADES]);
  });

  it('state the level that is read in their pages', () => {
    expect(SHIPPED_ROLES.map(({ id, level }) => [id, level])).toEqual(
      SHIPPED_ROLES.map(({ id, page }) => [id, readRole(page).level]),
    );
  });
});

describe('the roles of other trades than machine learning', () => {
  it.each(shipped)('$id: is a short ad, and all of it is read as it is meant', ({ page, role }) => {
    const words = page.match(/[\p{L}\p{N}][^\s]*/gu)!.length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(250);
    const linesUnder = (heading: string, next: string) =>
      page.slice(page.indexOf(`\n${heading}\n`), page.indexOf(`\n${next}\n`)).match(/^- /gm)!.length;

    const duties = role.criteria.find(({ id }) => id === 'responsibilities.duties')!.expression;
    expect(duties.test === 'duties' && duties.duties).toHaveLength(linesUnder('Responsibilities', 'Requirements'));

    const years = role.criteria.find(({ id }) => id === 'experience.years')!;
    expect(years.kind).toBe('required');
    const stated = /^- (\d+)\+ years/m.exec(page)![1]!;
    expect(years.expression.test === 'experience' && years.expression.benchmarks[0]!.from).toBe(12 * Number(stated));

    const required = role.criteria.filter(({ kind }) => kind === 'required');
    const preferred = role.criteria.filter(({ kind }) => kind === 'preferred');
    expect(required.length).toBeGreaterThanOrEqual(linesUnder('Requirements', 'Nice to have') - 1);
    expect(preferred.length).toBeGreaterThanOrEqual(linesUnder('Nice to have', 'What we offer'));

    // Nothing is doubtful, and no line is taken for a trait of the applicant.
    expect(role.questions.map(({ code }) => code).filter((code) => code !== 'confirm-musts')).toEqual([]);
    expect(role.notes.filter(({ kind }) => kind !== 'filter')).toEqual([]);
    // What the employer offers is no requirement.
    const offer = page.indexOf('\nWhat we offer\n');
    expect(role.criteria.filter(({ span }) => span && span.start > offer)).toEqual([]);
  });

  it.each([
    [
      'registered-nurse',
      [
        'required: Active Registered Nurse (RN) license',
        'required: Basic Life Support (BLS) certification',
        'preferred: Advanced Cardiovascular Life Support (ACLS) certification',
      ],
    ],
    [
      'electrician',
      ['required: Journeyman Electrician License', 'required: OSHA 10 certification', "required: Driver's license"],
    ],
    [
      'truck-driver',
      [
        "required: Commercial Driver's License (CDL) Class A",
        'required: DOT medical certificate',
        'preferred: Hazmat endorsement',
        'preferred: Tanker endorsement',
      ],
    ],
    ['civil-engineer', ['required: Professional Engineer (PE) license']],
    ['elementary-school-teacher', ['required: State teaching license', 'preferred: ESL endorsement']],
    ['staff-accountant', ['preferred: Certified Public Accountant']],
    ['hr-manager', ['preferred: SHRM Certified Professional or Professional in Human Resources']],
    ['chef', ['required: ServSafe Manager certification']],
    ['legal-assistant', ['preferred: Paralegal certificate', 'preferred: Notary public commission']],
  ])('%s: asks for the licenses and certifications of its trade', (id, credentials) => {
    expect(credentialsOf(id)).toEqual(credentials);
  });

  it.each([
    ['registered-nurse', 'associate'],
    ['pharmacist', 'doctorate'],
    ['physical-therapist', 'doctorate'],
    ['social-worker', 'master'],
    ['civil-engineer', 'bachelor'],
    ['warehouse-associate', 'secondary'],
  ])('%s: asks for the education of its trade (%s)', (id, level) => {
    expect(criteriaOf(id).find((one) => one.id === 'education.degree')!.expression).toMatchObject({ level });
  });
});
