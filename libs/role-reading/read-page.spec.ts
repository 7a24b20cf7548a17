import { describe, expect, it } from '@jest/globals';
import { SHIPPED_ROLES } from '#libs/job-ad';
import { readRolePage } from './read-page.js';

const isAsked = (page: string): boolean =>
  readRolePage(page).questions.some(({ code }) => code === 'looks-like-resume');

const RESUMES = {
  'with an address and periods': `Ana Reis
ana.reis@mail.example · Leeds

Experience
Chef, Casa Azul, 2016 - present
- Wrote the menus and trained four cooks
Pastry cook, Doce, 2012 - 2016

Education
Cookery school, Porto, 2012`,
  'in German': `Lebenslauf
Jonas Weber
Musterstraße 3, Graz

Berufserfahrung
03/2019 – heute Elektriker, Stromwerk GmbH
08/2014 – 02/2019 Elektriker, Haus & Licht

Ausbildung
2010 – 2014 Lehre als Elektriker`,
  'without an address': `PRIYA RAO
Data Analyst

PROFESSIONAL EXPERIENCE
Northwind Retail, Data Analyst, Jan 2021 to Present
Built dashboards in Power BI and SQL models.
Acme Foods, Junior Analyst, Jun 2018 to Dec 2020
Fabrikam, Intern, Jan 2018 to May 2018

SKILLS
SQL, Python, Power BI, Excel`,
};

describe('a page that looks like a résumé', () => {
  it.each(Object.entries(RESUMES))('is read, and asked about: %s', (_, page) => {
    expect(isAsked(page)).toBe(true);
    expect(readRolePage(page).page).toBe(page);
  });
});

describe('a job description', () => {
  it('is never taken for a résumé because it names a year, a period or an address', () => {
    const page = `Lecturer in Biology (fixed term, September 2026 to August 2028)

About us
We are a university that has taught biology since 1921. Contact: jobs@uni.example

Education
- PhD in biology

Experience
- Two years of teaching`;
    expect(isAsked(page)).toBe(false);
  });

  it('of the templates is never taken for a résumé', () => {
    expect(SHIPPED_ROLES.filter(({ page }) => isAsked(page)).map(({ id }) => id)).toEqual([]);
  });
});
