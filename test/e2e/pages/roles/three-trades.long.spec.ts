/** A new recruiter pastes advertisements of three trades. Each becomes a role to publish in at most four clicks of repair. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Pages, inBrowser, openPages } from '../../../support/candor/pages.js';

interface Advertisement {
  title: string;
  text: string;
  /** What a recruiter would keep, by the beginning of its name. */
  wanted: readonly string[];
  must: string;
}

const NURSE: Advertisement = {
  title: 'Staff Nurse',
  text: `Staff Nurse, Willow Court Nursing Home

Willow Court has looked after older people in Penzance since 1988. Our inspectors call us outstanding.

You will:
• Plan and review the care of twelve residents
• Give medication and keep its records
• Supervise two care assistants on each shift

What we need from you
• NMC registration
• At least 2 years' experience as a nurse in elderly care
• Knowledge of dementia care
• A kind and patient manner
• An enhanced DBS check

What you get
Free parking, a pension and paid breaks.`,
  wanted: ['NMC registration', '2+ years', 'Dementia care', '3 responsibilities'],
  must: 'NMC registration',
};

const CLERK: Advertisement = {
  title: 'Accounts Payable Clerk',
  text: `Accounts Payable Clerk
Location: Dayton, OH. Full time, $22 per hour.

Harrow & Pell makes pumps for farms. We are a family business with 140 people.

Responsibilities
- Match invoices to purchase orders
- Reconcile supplier statements every month

Requirements
- 3+ years of accounts payable experience
- QuickBooks and Microsoft Excel
- Associate degree in accounting preferred
- Strong communication skills

Benefits
Health insurance, 401(k), three weeks of vacation. We are an equal opportunity employer.`,
  wanted: ['3+ years', 'QuickBooks and', 'Associate', '2 responsibilities'],
  must: '3+ years',
};

const DRIVER: Advertisement = {
  title: 'TRUCK DRIVER',
  text: `TRUCK DRIVER - REGIONAL

Home every weekend! Bluff City Freight moves groceries through five states.

Qualifications:
* CDL Class A
* Tanker endorsement a plus
* 1 year of experience as a truck driver
* Must be able to lift 50 pounds

Duties:
* Drive a tractor-trailer on regional routes
* Inspect the truck before and after each trip

Apply today at our terminal or call the office.`,
  wanted: ['CDL', 'Tanker', '1+ years', '2 responsibilities'],
  must: 'CDL',
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
  it.each([NURSE, CLERK, DRIVER])(
    'for a $title is a role after a few clicks',
    async ({ title, text, wanted, must }) => {
      await page.goto(pages.at('/roles/new'));
      await page.getByLabel('Job description').fill(text);
      await page.getByRole('button', { name: 'Analyze' }).click();
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await page.getByText(/^Understood \d/).waitFor();

      const isWanted = (label: string) => wanted.some((one) => label.toLowerCase().startsWith(one.toLowerCase()));
      const read = await rows().allInnerTexts();
      expect(wanted.filter((one) => !read.some((label) => label.toLowerCase().startsWith(one.toLowerCase())))).toEqual(
        [],
      );
      const surplus = read.filter((label) => !isWanted(label));
      expect(surplus.length).toBeLessThanOrEqual(MOST_REPAIRS);
      for (const label of surplus) await page.getByRole('button', { name: `Remove ${label}` }).click();

      const question = page.getByRole('group', { name: /not hire without/ });
      await question.getByLabel(must).check();
      await question.getByRole('button', { name: 'Done' }).press('Enter');
      // The question is gone, and the keyboard goes on from the list.
      await page
        .locator('section:focus')
        .and(page.getByRole('region', { name: 'Requirements', exact: true }))
        .waitFor();
      await page.getByRole('button', { name: 'Save…' }).click();
      await page.getByRole('dialog', { name: 'Changes' }).getByRole('button', { name: 'Save' }).click();
      await page.getByText('Version 2', { exact: true }).waitFor();
      expect(await page.getByRole('note').count()).toBe(0);
    },
  );
});
