/** The lines of a job description in the editor of requirements: their classes, changed by mouse and keyboard, saved, and shown again. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Pages, barriersOn, inBrowser, openPages } from '../../../support/candor/pages.js';

const PAGE = `Lighthouse keeper

Requirements
- Python
- PostgreSQL
- Team player

What we offer
- Kubernetes courses`;

const MISREAD = 'Baker\n\nRequirements\n- Skill\n- desirable.\n- Python\n- good.\n- x.';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

/** Of both themes, and of a phone. */
async function barriers(): Promise<string[]> {
  const found: string[] = [];
  const desk = page.viewportSize()!;
  for (const size of [{ width: 390, height: 844 }, desk]) {
    await page.setViewportSize(size);
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await barriersOn(page)));
    }
  }
  return found;
}

async function analyze(text: string): Promise<void> {
  await page.goto(pages.at('/roles/new'));
  await page.getByLabel('Job description').fill(text);
  await page.getByRole('button', { name: 'Analyze' }).click();
  await page.getByRole('heading', { name: /^Skills \d/ }).waitFor();
}

const row = (label: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Remove ${label}`, exact: true }) });
const mark = (name: string) => page.getByRole('button', { name, exact: true });

inBrowser('the lines of a job description', () => {
  it('show what they were taken for, and give requirements when a user says that they ask', async () => {
    await analyze(PAGE);
    await page.getByText('Understood 3 of 3 requirement lines').waitFor();
    await page.getByRole('list', { name: 'Colors of the lines' }).getByText('What we offer').waitFor();
    expect(await barriers()).toEqual([]);

    await mark('What we offer: Kubernetes courses').click();
    await page.getByRole('menuitem', { name: 'Requirement' }).click();
    await row('Kubernetes courses').waitFor();
    await page.getByText('Understood 4 of 4 requirement lines').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await row('Kubernetes courses').waitFor({ state: 'detached' });
    await mark('What we offer: Kubernetes courses').waitFor();

    // By the keyboard alone.
    await mark('What we offer: Kubernetes courses').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Requirement' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await row('Kubernetes courses').waitFor();
    await page.locator('button:focus').and(mark('Requirement: Kubernetes courses')).waitFor();
    await mark('Requirement: PostgreSQL').click();
    await page.getByRole('menuitem', { name: 'About the company' }).click();
    await row('PostgreSQL').waitFor({ state: 'detached' });
    expect(await barriers()).toEqual([]);
  });

  it('keep the classes that were saved', async () => {
    await page.getByRole('button', { name: 'Save…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Changes' });
    await dialog.getByText('2 lines were reclassified').waitFor();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Version 2', { exact: true }).waitFor();
    await page.reload();
    await row('Kubernetes courses').waitFor();
    await mark('Requirement: Kubernetes courses').waitFor();
    await mark('About the company: PostgreSQL').waitFor();
    const labels = await page.request.get(pages.at('/api/v1/line-labels'));
    expect((await labels.text()).trim().split('\n').length).toBeGreaterThanOrEqual(2);
  });

  it('say so where most of them were not understood', async () => {
    await analyze(MISREAD);
    await page.getByText('This job description was mostly not understood').waitFor();
    await page.getByText('Not understood', { exact: true }).first().waitFor();
    expect(await barriers()).toEqual([]);
  });
});
