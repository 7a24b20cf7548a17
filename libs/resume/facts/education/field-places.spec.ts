import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../../lines/lines.js';
import { plainCopy } from '../../lines/plain-copy.js';
import { educationIn } from './education.js';

const read = (text: string): string[] =>
  educationIn(splitLines(plainCopy(text)), 0).map(
    ({ level, field, institution }) => `${level ?? '-'} | ${field?.value ?? '-'} | ${institution?.value ?? '-'}`,
  );

describe('the field behind the colon of a degree', () => {
  it.each([
    ['MA : Counseling WEBFORD UNIVERSITY - June 2004', 'master | Counseling | WEBFORD UNIVERSITY'],
    ['Bachelor of Arts : Graphic Design EASTHAM COLLEGE OF ART', 'bachelor | Graphic Design | EASTHAM COLLEGE OF ART'],
    [
      'Associate of Science : Healthcare Systems Community College of Northvale',
      'associate | Healthcare Systems | Community College of Northvale',
    ],
    [
      'Doctor of Pharmacy : Pharmaceutics Harlow College of Pharmacy',
      'doctorate | Pharmaceutics | Harlow College of Pharmacy',
    ],
    [
      'Bachelor of Science : Supply Chain Logistics 2012 Northern Plains University',
      'bachelor | Supply Chain Logistics | Northern Plains University',
    ],
    [
      'Bachelor of Arts : Psychology & Family Studies The University of Westhaven May 2001',
      'bachelor | Psychology & Family Studies | The University of Westhaven',
    ],
    [
      'Associate of Science : Marketing Management Bronx Community College City , State',
      'associate | Marketing Management | Bronx Community College',
    ],
    [
      'MBA : Business Administration, Accounting & Finance , 2001 University of Westhaven',
      'master | Business Administration, Accounting & Finance | University of Westhaven',
    ],
  ])('%s ends where the school begins', (line, expected) => expect(read(line)).toEqual([expected]));

  it.each([
    ['Bachelor of Fine Arts : Fiber & Textiles Denver , CO', 'Fiber & Textiles'],
    ['Bachelor of Liberal Arts : Sociology & Dance Westhaven University', 'Sociology & Dance'],
    ['Bachelor of Design (Hons), Interaction Design — Westhaven University, 2017', 'Interaction Design'],
    ['- **Bachelor of Design (Hons), Interaction Design** — Westhaven University, 2017', 'Interaction Design'],
    ['Bachelor of Business Administration : Real Estate , May 2012 Westhaven University', 'Real Estate'],
  ])('%s states it, not what the degree is of', (line, field) =>
    expect(educationIn(splitLines(plainCopy(line)), 0)[0]?.field?.value).toBe(field),
  );

  it.each(['BSc (Hons), First Class, University of Westhaven, 2009', 'BA, Upper Second, Leeds University, 2012'])(
    '%s: a class is none',
    (line) => expect(educationIn(splitLines(line), 0)[0]?.field ?? null).toBeNull(),
  );
});

describe('the field before a diploma', () => {
  it.each([
    ['Social Services Diploma, Westhaven Polytechnic University, 2011', 'Social Services'],
    ['Culinary Arts Diploma - Nova Scotia Community College', 'Culinary Arts'],
    ['Web Development Diploma, Eastport College, 2019', 'Web Development'],
    ['CILEX Level 3 Diploma for Legal Secretaries, City of Bristol College, 2008', 'Legal Secretaries'],
    ['AAT Level 2 Certificate in Accounting, Eastport College, 2015', 'Accounting'],
  ])('%s', (line, field) => expect(educationIn(splitLines(line), 0)[0]?.field?.value).toBe(field));
});

describe('a field in words of its own beside a degree that says no more', () => {
  const courses = 'Interaction Design\nAccessibility Engineering';
  it.each([
    [
      'between school and degree',
      `Northvale University  2018 - 2020\nHuman-Machine Dialogue\nMaster of Science\nCourses\n${courses}`,
    ],
    [
      'above the school',
      `Human-Machine Dialogue\nNorthvale University  2018 - 2020\nMaster of Science\nCourses\n${courses}`,
    ],
    [
      'before the degree',
      `Human-Machine Dialogue, Master of Science, Northvale University\n2018 - 2020\nInteraction Design   Ergonomics`,
    ],
  ])('%s comes before the courses below', (_where, text) => {
    expect(read(text)).toEqual(['master | Human-Machine Dialogue | Northvale University']);
  });
});
