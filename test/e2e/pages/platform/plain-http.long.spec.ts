/** A network of a company often has no certificates: on plain http a browser withholds what it calls unsafe there. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type Pages, inBrowser, openBrowser, openPages } from '../../../support/candor/pages.js';

const PASSWORD = 'winter oranges 7';
const EMAIL = 'ida@plain.example';

let pages: Pages;
let browser: Browser;

beforeAll(async () => {
  pages = await openPages();
  browser = await openBrowser(['--host-resolver-rules=MAP candor.example 127.0.0.1']);
});

afterAll(async () => {
  await browser.close();
  await pages.close();
});

inBrowser('Candor on plain HTTP', () => {
  it('lets a user sign in, make a role and add a candidate', async () => {
    const admin = await pages.signedIn();
    const data = { name: 'Ida', email: EMAIL, kind: 'recruiter', password: PASSWORD };
    expect((await admin.request.post(pages.at('/api/v1/users'), { data })).status()).toBe(201);
    await admin.context().close();

    const page = await browser.newPage();
    const at = (path: string): string => pages.at(path).replace(/127.0.0.1|localhost/, 'candor.example');
    await page.goto(at('/sign-in'));
    expect(await page.evaluate('isSecureContext')).toBe(false);
    await page.getByLabel('Email').fill(EMAIL);
    await page.getByLabel('Password').first().fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Roles' }).waitFor();
    await page.goto(at('/roles/new'));
    await page.getByLabel('Job description').fill('Beekeeper\n\nRequirements\n- Sourdough\n- Excel\n');
    await page.getByRole('button', { name: 'Analyze' }).click();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByRole('button', { name: 'Add candidates' }).click();
    await page.getByRole('menuitem', { name: 'Paste résumé' }).click();
    await page.getByRole('dialog').getByLabel('Résumé').fill('Fay Sample\nfay@plain.example\n\nSkills\nExcel\n');
    await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click();
    await page.getByText('Fay Sample').first().waitFor();
    expect(await page.getByText('Fay Sample').count()).toBeGreaterThan(0);
  });
});
