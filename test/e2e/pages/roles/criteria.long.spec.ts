/**
 * The requirements of a role: read from a page, corrected beside it, saved with their changes, compared and restored.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Pages, barriersOn, inBrowser, openPages, seen } from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

const PAGE = `Beekeeper

Requirements
- 2+ years of experience as a beekeeper
- Python
- Docker/Kubernetes
- Git/Linux and SQL
- Terraform
- Young and dynamic team player`;

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

/** Of both themes. */
async function barriers(): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await barriersOn(page)));
  }
  return found;
}

const row = (label: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Remove ${label}`, exact: true }) });

inBrowser('what a role asks for', () => {
  it('is read from a page, corrected beside it, and nothing is lost before it is saved', async () => {
    await page.getByRole('link', { name: 'New role' }).click();
    await page.getByLabel('Job description').fill('Nothing but words');
    await page.getByRole('button', { name: 'Analyze' }).click();
    await page.getByText('No requirements were recognized').waitFor();
    expect(await barriers()).toEqual([]);
    const file = { name: 'beekeeper.html', mimeType: 'text/html', buffer: Buffer.from(`<pre>${PAGE}</pre>`) };
    await page.locator('input[type=file]').setInputFiles(file);
    // What was typed is not thrown away unasked.
    await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await untilFound(async () => (await page.getByLabel('Job description').inputValue()).includes('Young and dynamic'));
    await page.getByLabel('Job description').fill(PAGE);
    await page.getByRole('button', { name: 'Analyze' }).click();
    await page.getByRole('heading', { name: 'Skills' }).waitFor();
    await page.getByText('asks about age').waitFor();

    // One beside the other.
    await row('Terraform').hover();
    await page.locator('mark[data-on]').getByText('Terraform').waitFor();
    await page.locator('mark').getByText('Python', { exact: true }).focus();
    await page.locator('[data-criterion][data-on]').getByText('Python', { exact: true }).waitFor();

    await row('Docker/Kubernetes').getByRole('button', { name: 'All are required' }).click();
    await page.getByRole('button', { name: 'Rule for Docker and Kubernetes: All of' }).waitFor();

    // Which of the proposed ones are must-haves is one question, here answered by the keyboard.
    const musts = page.getByRole('group', { name: 'Which of these would you not hire without?' });
    expect(await musts.getByRole('checkbox').count()).toBe(3);
    await musts.getByRole('checkbox', { name: 'Docker and Kubernetes' }).press('Space');
    expect(await barriers()).toEqual([]);
    await musts.getByRole('button', { name: 'Done' }).press('Enter');
    await musts.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await musts.getByRole('button', { name: 'Other requirements' }).click();
    await page.locator('[data-criterion]:focus').waitFor();
    await musts.getByRole('checkbox', { name: 'Docker and Kubernetes' }).check();
    await musts.getByRole('button', { name: 'Done' }).click();
    await musts.waitFor({ state: 'detached' });
    await row('Docker and Kubernetes')
      .getByRole('radio', { name: 'Must', checked: true })
      .waitFor({ state: 'attached' });

    await row('Git/Linux and SQL').getByRole('button', { name: 'All are required', exact: true }).click();
    await page.getByRole('button', { name: 'Rule for Git, Linux and SQL: All of' }).waitFor();

    // By the keyboard alone.
    await page.getByRole('button', { name: 'Move Terraform to…' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Python' }).press('Enter');
    await page.locator('[data-criterion]:focus').getByText('Python or Terraform', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('Terraform').waitFor();
    await page.getByRole('button', { name: 'Move Terraform to…' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Python' }).press('Enter');
    await page.locator('[data-criterion]:focus').getByText('Python or Terraform', { exact: true }).waitFor();
    await row('Python or Terraform').getByRole('radio', { name: 'Important' }).press('ArrowLeft');

    const add = page.getByRole('textbox', { name: 'Add a requirement' });
    await add.fill('Maximum age 35 years');
    await add.press('Enter');
    await page.getByRole('alert').getByText('asks about age').waitFor();
    await add.fill('3+ years of Rust');
    await add.press('Enter');
    await row('3+ years of Rust').waitFor();
    expect(await barriers()).toEqual([]);

    await page.reload();
    await page.getByText('Draft, from version 1').waitFor();
    expect(await seen(row('3+ years of Rust'))).toBe(true);
  });

  it('becomes a version with what changes and why', async () => {
    await page.getByRole('button', { name: 'Save…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Changes' });
    const changes = dialog.getByRole('list', { name: 'Changes' });
    await changes.getByText('New: 3+ years of Rust (important)').waitFor();
    await changes.getByText('Removed: Terraform').waitFor();
    await changes.getByText('Python or Terraform: must-have, was important').waitFor();
    expect(await barriers()).toEqual([]);
    await dialog.getByLabel(/^Comment/).fill('As agreed with the apiary');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Version 2', { exact: true }).waitFor();
    expect(await seen(row('3+ years of Rust'))).toBe(true);
  });

  it('can be compared with what it was, and put back', async () => {
    await page.getByRole('link', { name: /^Versions/ }).click();
    await page.getByText('As agreed with the apiary').first().waitFor();
    await page.getByText('active').waitFor();
    await page.getByText('Removed: Terraform').waitFor();
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore version 1' }).click();
    await page.getByText('Restored version 1').first().waitFor();
    await page.getByText('New: Terraform (important)').waitFor();
    await page.getByRole('link', { name: 'Requirements' }).click();
    expect(await seen(row('Terraform'))).toBe(true);
  });

  it('counts from a day that can be changed after a look at who would move', async () => {
    await page.getByRole('link', { name: /^Scoring/ }).click();
    await page.getByLabel('As-of date').and(page.locator('input')).fill('2026-01-01');
    await page.getByRole('button', { name: 'Rescore all' }).click();
    await page.getByRole('region', { name: 'Latest' }).getByText('Ready').waitFor();
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('region', { name: 'Latest' }).getByText('Applied').waitFor();
    expect(await seen(page.getByRole('link', { name: 'Scoring as of Jan 1, 2026' }))).toBe(true);
  });

  it('is called and seen as its settings say', async () => {
    await page.getByRole('navigation', { name: 'Role pages' }).getByRole('link', { name: 'Settings' }).click();
    await page.getByLabel('Title').fill('Beekeeper of the city');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Beekeeper of the city' }).waitFor();
    await page.getByLabel('Confidential').press('Space');
    await page.getByText('Confidential', { exact: true }).first().waitFor();
    await page.getByRole('list', { name: 'Members' }).getByText('Admin', { exact: true }).last().waitFor();
    expect(await barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Remove' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('button', { name: /^Remove .* from the role$/ }).click();
    await asked.getByText('must be a user who can sign in').waitFor();
    await page.keyboard.press('Escape');
    await page.getByLabel('Hide identities from everyone').press('Space');
    await page.getByRole('link', { name: 'Roles', exact: true }).click();
    await page.getByText('sample', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Remove demo data' }).click();
    await page.getByRole('dialog').getByText('If you added candidates').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(await barriers()).toEqual([]);
  });
});
