/** A new recruiter pastes advertisements of three trades. Each becomes a role to publish in at most four clicks of repair. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Pages, inBrowser, openPages } from '../../../support/candor/pages.js';

interface Advertisement {
  title: string;
  /** Its whole text, as it is copied: from a form with its markup, from a job board without line breaks, from a page. */
  file: string;
  /** What a recruiter would keep, by its name. */
  wanted: readonly string[];
  musts: readonly string[];
}

const HYGIENIST: Advertisement = {
  title: 'Registered Dental Hygienist (RDH)',
  file: 'dental-hygienist',
  wanted: [
    'Dentrix or Eaglesoft',
    'Soft-tissue lasers',
    '1+ years: dental hygienist',
    '6 responsibilities',
    'Idaho Dental Hygiene license in good standing',
    'Local anesthesia certification',
    'CPR/BLS certification',
    'Nitrous oxide certification',
    'Associate degree',
    'Spanish',
  ],
  musts: ['Idaho Dental Hygiene license in good standing', 'Associate degree'],
};

const SUPERVISOR: Advertisement = {
  title: 'Warehouse Supervisor',
  file: 'warehouse-supervisor',
  wanted: [
    'Warehouse management system',
    'Manhattan, HighJump or SAP EWM',
    'OSHA regulations',
    'Microsoft Excel and Outlook',
    '2+ years: supervisory role',
    '3–5 years: warehouse or distribution',
    '7 responsibilities',
    'Forklift certification',
    'Six Sigma Green Belt',
    'High school diploma',
    'Associate degree in Supply Chain or Business',
    'Spanish',
  ],
  musts: ['3–5 years: warehouse or distribution'],
};

const CONTROLLER: Advertisement = {
  title: 'Controller',
  file: 'controller',
  wanted: [
    'Manufacturing experience, including standard cost accounting',
    'US GAAP',
    'Internal controls',
    'ERP system such as Epicor, NetSuite, Infor or SAP',
    'Advanced Excel skills (pivot tables, XLOOKUP, Power Query)',
    'Private equity-backed company',
    'Public accounting background (Big 4 or regional firm)',
    '3+ years: managing a team',
    '8+ years: accounting',
    '10 responsibilities',
    'Certified Public Accountant or CMA',
    'Bachelor’s degree in Accounting or Finance',
  ],
  musts: ['8+ years: accounting'],
};

const MOST_REPAIRS = 4;

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const rows = () => page.locator('[data-criterion] b');

inBrowser('a pasted advertisement', () => {
  it.each([HYGIENIST, SUPERVISOR, CONTROLLER])(
    'for a $title is a role after a few clicks',
    async ({ title, file, wanted, musts }) => {
      let clicks = 0;
      const repair = async (click: Promise<void>): Promise<void> => {
        clicks += 1;
        await click;
      };
      await page.goto(pages.at('/roles/new'));
      await page
        .getByLabel('Job description')
        .fill(readFileSync(resolve('test/fixtures/job-ads', `${file}.txt`), 'utf8'));
      await page.getByRole('button', { name: 'Analyze' }).click();
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.getByText(/^Understood \d/).waitFor();
      // The page is shown as it is meant to be read, whatever was around it.
      expect(await page.getByRole('region', { name: 'Job description' }).innerText()).not.toMatch(/<\/?\w+>|&\w+;/);

      const read = await rows().allInnerTexts();
      expect(wanted.filter((one) => !read.includes(one))).toEqual([]);
      for (const label of read.filter((one) => !wanted.includes(one)))
        await repair(page.getByRole('button', { name: `Remove ${label}` }).click());
      for (const warning of await page.getByRole('button', { name: 'Got it' }).all()) await repair(warning.click());

      const question = page.getByRole('group', { name: /not hire without/ });
      for (const must of musts) await question.getByLabel(must).check();
      await question.getByRole('button', { name: 'Done' }).press('Enter');
      // The question is gone, and the keyboard goes on from the list.
      await page
        .locator('section:focus')
        .and(page.getByRole('region', { name: 'Requirements', exact: true }))
        .waitFor();
      await page.getByRole('button', { name: 'Save…' }).click();
      await page.getByRole('dialog', { name: 'Changes' }).getByRole('button', { name: 'Save' }).click();
      await page.getByText('Version 2', { exact: true }).waitFor();
      expect(clicks).toBeLessThanOrEqual(MOST_REPAIRS);
      expect(await page.getByRole('note').count()).toBe(0);
    },
  );
});
