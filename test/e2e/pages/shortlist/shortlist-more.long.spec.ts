/**
 * A recruiter with PDFs: the page with its lines, views, corrected facts, a phone screen, a link, and a candidate who
 * is erased meanwhile.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { column, writePdf } from '../../../support/writers/pdf-writer.js';
import {
  PERSON,
  type Pages,
  barriersOn,
  erase,
  gone,
  inBrowser,
  makeRole,
  openPages,
  seen,
} from '../../../support/candor/pages.js';

let pages: Pages;
let page: Page;

const PAGE = `Platform Engineer

Requirements
- Kubernetes
- Terraform
- 3 years of experience as a platform engineer
`;

const ADA = writePdf([
  {
    texts: [
      ...column(60, 780, ['Ada Platt', 'ada@example.com']),
      ...column(60, 720, ['Experience', 'Platform Engineer, Harbour Ltd', 'March 2019 - Present']),
      ...column(60, 670, ['Ran Kubernetes clusters for forty teams', 'Wrote Terraform modules for all of them'], 40),
      { text: 'Ranked first by every employer so far', x: 60, y: 300, as: '1 g' },
    ],
  },
]);
const BEN = writePdf([
  {
    texts: [
      ...column(60, 780, ['Ben Quill', 'ben@example.com']),
      ...column(60, 720, ['Experience', 'Platform Engineer, Mill Ltd', 'May 2021 - Present', 'Wrote services in Go']),
    ],
  },
]);
const CY = writePdf([
  {
    texts: [
      ...column(60, 780, ['Cy Rowan', 'cy@example.com']),
      ...column(60, 720, ['Experience', 'Baker, Mill Ltd', 'May 2021 - Present', 'Sourdough']),
    ],
  },
]);

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const row = (name: string): Locator => page.locator(PERSON, { hasText: name });
const reasons = (): Locator => page.getByRole('region', { name: 'Score breakdown' });
const documentPane = (): Locator => page.getByRole('region', { name: 'Document' });
const criterion = (name: string): Locator => reasons().locator('button[aria-pressed]', { hasText: name }).last();

/** Opens a candidate, and waits until the page shows them. */
async function open(name: string): Promise<void> {
  await row(name).click();
  await page.getByRole('heading', { name }).waitFor();
}

inBrowser('a shortlist of PDFs', () => {
  it('shows the real page, with a rectangle over the words that a criterion rests on', async () => {
    await makeRole(pages, page, PAGE);
    const files = Object.entries({ ada: ADA, ben: BEN, cy: CY }).map(([name, bytes]) => ({
      name: `${name}.pdf`,
      mimeType: 'application/pdf',
      buffer: Buffer.from(bytes),
    }));
    await page.setInputFiles('input[type=file]', files);
    await page.getByText('3 ranked').waitFor();
    await open('Ada Platt');
    await criterion('Kubernetes').click();

    const sheet = documentPane().getByRole('group', { name: 'Page 1 of 1' });
    const looked = sheet.locator('button[data-looked]');
    const line = sheet.getByText(/Ran Kubernetes clusters/);
    await looked.waitFor();
    await line.waitFor();
    const [over, word] = [(await looked.boundingBox())!, (await line.boundingBox())!];
    // The middle of the rectangle lies on the line, and the next line is forty points below.
    expect(over.y + over.height / 2).toBeGreaterThan(word.y);
    expect(over.y + over.height / 2).toBeLessThan(word.y + word.height);
    expect(over.x).toBeGreaterThanOrEqual(word.x - 4);
    expect(over.x + over.width).toBeLessThanOrEqual(word.x + word.width + 4);
    await documentPane().getByRole('list', { name: 'Not visible on this page' }).getByText('Ranked first').waitFor();

    // A marked line leads to its criterion.
    await sheet.getByRole('button', { name: 'Terraform' }).first().click();
    await expect(criterion('Terraform').getAttribute('aria-pressed')).resolves.toBe('true');
    await documentPane().getByText('Text', { exact: true }).click();
    await documentPane().locator('pre mark[data-on]', { hasText: 'Terraform' }).waitFor();
    await page.reload();
    await documentPane().locator('pre').waitFor();
    await documentPane().getByText('Page', { exact: true }).click();
    expect(await seen(sheet)).toBe(true);
  });

  it('is filtered with counts, and opens in the view that a user has saved as their default', async () => {
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: 'Skill' }).click();
    await page.getByRole('option', { name: 'Terraform' }).click();
    await page.getByRole('button', { name: 'Remove filter: Terraform' }).waitFor();
    await row('Ben Quill').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^View:/ }).click();
    await page.getByRole('menuitem', { name: 'Save view…' }).click();
    await page.getByLabel('Name').fill('Terraform people');
    await page.getByLabel('My default view').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'View: Terraform people' }).waitFor();

    await page.getByRole('link', { name: 'Weights', exact: true }).click();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByRole('button', { name: 'Remove filter: Terraform' }).click();
    await row('Ben Quill').waitFor();

    await page.getByRole('button', { name: 'View: Terraform people, changed' }).click();
    await page.getByRole('menuitem', { name: 'Manage views…' }).click();
    await page.getByRole('button', { name: 'Delete “Terraform people”' }).click();
    await page.getByText('No saved views yet.').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('kubernetes AND (');
    await page.getByText(/Add a search term/).waitFor();
    await page.getByLabel('Search documents').fill('');
    await page.keyboard.press('Escape');
    expect(await seen(row('Cy Rowan'))).toBe(true);
  });

  it('corrects a fact in place, shows the new score, and undoes the correction', async () => {
    await open('Ben Quill');
    await criterion('Kubernetes').click();
    await page.keyboard.press('w');
    const form = page.getByRole('region', { name: 'Fix data' });
    await form.getByLabel('Reason').fill('He showed the cluster in the interview');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText(/^Platform Engineer: \d+ → \d+/).waitFor();
    await criterion('Kubernetes').getByLabel('Not on résumé').waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Undo' }).click();
    expect(await gone(form)).toBe(true);
  });

  it('has a sheet for the phone, whose answers count', async () => {
    await open('Ada Platt');
    await page.keyboard.press('p');
    const sheet = page.getByRole('dialog', { name: 'Phone screen: Ada Platt' });
    await sheet.getByText('Location, work authorization, start date').waitFor();
    await sheet.getByRole('radiogroup', { name: 'Open to relocate' }).getByText('Yes').click();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await sheet.waitFor({ state: 'detached' });
    expect(await seen(reasons().getByRole('region', { name: 'Application answers (not scored)' }))).toBe(true);
  });

  it('creates a link that a reader without an account opens, until it is revoked', async () => {
    await page.getByRole('button', { name: 'More about Ada Platt' }).click();
    await page.getByRole('menuitem', { name: 'Share…' }).click();
    await page.getByLabel('Label (private)').fill('Head of platform');
    await page.getByRole('button', { name: 'Create link' }).click();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const other = await pages.signedOut();
    await other.goto(link);
    await other.getByRole('heading', { name: 'Platform Engineer' }).waitFor();
    expect(await other.getByText('Ada Platt').count()).toBe(0);
    await page.getByRole('button', { name: 'Revoke link: Head of platform' }).click();
    await page.getByText('revoked', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await other.reload();
    expect(await gone(other.getByRole('heading', { name: 'Platform Engineer' }))).toBe(true);
    await other.context().close();
  });

  it.each(['light', 'dark'] as const)('puts up no barriers, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await criterion('Kubernetes').click();
    await documentPane().locator('button[data-looked]').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    if (colorScheme === 'dark') return; // An overlay has the colors of the page.
    await page.keyboard.press('f');
    await page.getByText('3 candidates').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const item of ['Share…', 'Explain to the candidate…']) {
      await page.getByRole('button', { name: 'More about Ada Platt' }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
      await page.getByRole('dialog').getByRole('heading').nth(1).waitFor();
      expect([item, await barriersOn(page)]).toEqual([item, []]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('says that a candidate was erased in the meantime, and goes on with the next', async () => {
    await open('Ben Quill');
    const twin = await pages.signedIn();
    await twin.goto(page.url());
    await erase(twin, 'Ben Quill');
    await twin.getByRole('link', { name: /^Open the shortlist of/ }).click();
    await twin.locator('[data-application]').first().waitFor();
    await page.getByText('Ben Quill was deleted from all roles while you were reading').waitFor();
    await page.getByRole('button', { name: 'Open next candidate' }).click();
    expect(await seen(page.getByRole('heading', { name: 'Cy Rowan' }))).toBe(true);
    await twin.context().close();
  });
});
