/** The organization’s custom skills. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Pages, inBrowser, openPages } from '../../../support/candor/pages.js';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('the page of custom skills', () => {
  it('keeps the organization’s custom skills: add, refuse, change, retire, look back; by keyboard', async () => {
    await page.goto(pages.at('/settings/skills'));
    await page.getByText('No skills of your own yet').waitFor();

    await page.getByRole('button', { name: 'Add a skill' }).press('Enter');
    await page.getByLabel('Name').fill('K8s');
    await page.keyboard.press('Enter');
    await page.getByText('is already a spelling of Kubernetes').waitFor();
    await page.getByLabel('Name').fill('Acme Flow');
    await page.getByRole('combobox', { name: 'Other spellings' }).fill('acmeflow');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Type of' }).fill('pipeline orch');
    await page.getByRole('option', { name: 'pipeline orchestration' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Save as version 1' }).press('Enter');
    const list = page.getByRole('list', { name: 'Custom skills' });
    await list.getByText('Also spelled: acmeflow').waitFor();
    await list.getByText('Type of: pipeline orchestration').waitFor();

    await page.getByRole('button', { name: 'Change Acme Flow' }).press('Enter');
    await page.getByLabel('Name').fill('Acme Flow Engine');
    await page.keyboard.press('Enter');
    await page.getByText('Version 2').waitFor();
    await list.getByText('Acme Flow Engine').waitFor();

    await page.getByRole('button', { name: 'Retire Acme Flow Engine' }).press('Enter');
    await page.getByRole('button', { name: 'Retire', exact: true }).press('Enter');
    await page.getByText('No skills of your own yet').waitFor();
    await page.getByRole('button', { name: /Version 1/ }).press('Enter');
    await page.getByText('Acme Flow (acmeflow)').waitFor();
    expect(await list.count()).toBe(0);
  });

  it('tells two who change the skills at once apart, and leads to the list as it is', async () => {
    const other = await pages.signedIn();
    await other.goto(pages.at('/settings/skills'));
    await other.getByRole('button', { name: 'Add a skill' }).click();
    await other.getByLabel('Name').fill('Beta Flow');

    await page.getByRole('button', { name: 'Add a skill' }).click();
    await page.getByLabel('Name').fill('Gamma Flow');
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: 'Custom skills' });
    await list.getByText('Gamma Flow').waitFor();

    await other.getByRole('button', { name: /Save as version/ }).click();
    await other.getByText('Another member saved the list meanwhile').waitFor();
    await other.getByRole('button', { name: 'Load current list' }).click();
    const theirs = other.getByRole('list', { name: 'Custom skills' });
    await theirs.getByText('Gamma Flow').waitFor();
    await other.getByText('Version 4 (active)').waitFor();

    await page.getByRole('button', { name: 'Change Gamma Flow' }).click();
    await page.getByLabel('Name').fill('Delta Flow');
    await page.keyboard.press('Enter');
    await list.getByText('Delta Flow').waitFor();
    await other.getByRole('button', { name: 'Retire Gamma Flow' }).click();
    await other.getByRole('button', { name: 'Retire', exact: true }).click();
    await other.getByRole('button', { name: 'Load current list' }).click();
    await theirs.getByText('Delta Flow').waitFor();
    expect(await theirs.getByText('Gamma Flow').count()).toBe(0);
    await other.context().close();
  });
});
