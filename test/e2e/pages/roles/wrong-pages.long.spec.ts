/** Pages that are no job description of one role: each is said in plain words on the form, with a way on. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Pages, barriersOn, inBrowser, openPages } from '../../../support/candor/pages.js';

const TWO_ROLES = `Brightwire Building Services

Electrician

Requirements
- NVQ level 3 in electrical installation
- 18th Edition certificate

Plumber

Requirements
- NVQ level 2 in plumbing
- Gas Safe registration`;

const RESUME = `Ana Reis
ana.reis@mail.example

Experience
Chef, Casa Azul, 2016 - present
Pastry cook, Doce, 2012 - 2016

Education
Cookery school, Porto, 2012`;

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const alert = () => page.getByRole('alert').filter({ hasText: 'Before you continue' });

async function analyze(text: string): Promise<void> {
  await page.goto(pages.at('/roles/new'));
  await page.getByLabel('Job description').fill(text);
  await page.getByRole('button', { name: 'Analyze' }).click();
}

inBrowser('a page of a new role', () => {
  it('that describes two roles becomes a role of each', async () => {
    await analyze(TWO_ROLES);
    await alert().getByText('The page describes 2 roles: Electrician, Plumber').waitFor();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await barriersOn(page)).toEqual([]);
    }
    await alert().getByRole('button', { name: 'Create Plumber' }).click();
    const plumber = alert().getByRole('link', { name: 'Open Plumber' });
    await plumber.waitFor();
    await alert().getByRole('button', { name: 'Create Electrician' }).click();
    await alert().getByRole('link', { name: 'Open Electrician' }).waitFor();
    await plumber.click();
    await page.getByRole('heading', { name: 'Plumber', level: 1 }).waitFor();
    await page.getByText('Gas Safe').first().waitFor();
    expect(await page.getByText('18th Edition').count()).toBe(0);
  });

  it('that is a résumé is asked about, and does not become a role unasked', async () => {
    await analyze(RESUME);
    await alert().getByText('This looks like a résumé').waitFor();
    await alert().getByRole('button', { name: 'Continue with this text' }).waitFor();
    await alert().getByRole('link', { name: 'Open roles' }).click();
    await page.getByRole('heading', { name: 'Roles' }).waitFor();
  });

  it('that has only a title takes requirements that are written below it', async () => {
    await analyze('Staff Nurse');
    await alert().getByText('only a title').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await alert().getByLabel('Requirements').fill('NMC registration\n2+ years of experience as a nurse');
    await alert().getByRole('button', { name: 'Add and analyze' }).click();
    await page.getByRole('heading', { name: 'Staff Nurse', level: 1 }).waitFor();
    await page.getByText('NMC registration').first().waitFor();
  });
});
