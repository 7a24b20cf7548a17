/** A hiring manager tunes the weights. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PERSON, type Pages, inBrowser, openPages, seen } from '../../../support/candor/pages.js';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('the weights page', () => {
  it('shows who moves while the hand moves, saves it as a version, and goes back', async () => {
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    // What a page needs may not come: that is said where the page would stand, with a way on.
    await page.route('**/assets/weights.page*.js', (route) => route.abort());
    await page.getByRole('link', { name: 'Weights', exact: true }).click();
    const broken = page.getByRole('alert', { name: 'This page could not be shown' });
    await broken.waitFor();
    await page.unroute('**/assets/weights.page*.js');
    await broken.getByRole('button', { name: 'Reload' }).click();
    const skills = page.getByRole('slider', { name: 'Points for Skills' });
    await skills.focus();
    const before = Number(await skills.getAttribute('aria-valuenow'));
    for (let times = 0; times < 30; times++) await page.keyboard.press('ArrowRight');
    expect(Number(await skills.getAttribute('aria-valuenow'))).toBe(before + 30);
    await page.getByText(/^\d+ candidates reranked in .+ ms/).waitFor();
    await page
      .getByRole('list', { name: 'New order, from the top' })
      .getByLabel(/^(up|down) \d+$/)
      .first()
      .waitFor();
    await page.reload(); // What was tuned is still there.
    await page.getByText(/^Draft, from v\d+/).waitFor();
    expect(Number(await skills.getAttribute('aria-valuenow'))).toBe(before + 30);
    await page
      .getByRole('button', { name: /as a good fit$/ })
      .first()
      .press('Enter');
    await page.getByRole('region', { name: 'Calibrate with known candidates' }).getByText('good fit').waitFor();

    await page.keyboard.press('Control+s');
    await page.getByLabel('Name').fill('Skills above all');
    await page.keyboard.press('Enter');
    await page.getByText(/^Weights v\d+ · Skills above all$/).waitFor();
    const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
    await versions.first().getByText('Active').waitFor();
    await versions.last().getByRole('button', { name: 'Restore…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore v1' }).click();
    await versions.last().getByText('Active').waitFor();
    await page.getByText(/^Weights v1 ·/).waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    expect(await seen(page.locator(PERSON).first())).toBe(true);
  });
});
