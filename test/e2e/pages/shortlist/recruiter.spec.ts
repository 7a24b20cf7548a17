/** A recruiter's morning: from the page of a job to a list that others can work with, all in the pages. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { LOOKED_AT, PERSON, type Pages, inBrowser, makeRole, openPages, seen } from '../../../support/candor/pages.js';

const PAGE = `Data Engineer

Requirements
- 3 years of experience as a data engineer
- Python
- PostgreSQL
`;

/** Twenty people: every second has written Python, every third has run PostgreSQL, and they have worked for one to five years. */
const FILES = Array.from({ length: 20 }, (_, n) => {
  const deeds = [...(n % 2 === 0 ? ['Pipelines in Python'] : []), ...(n % 3 === 0 ? ['Ran PostgreSQL'] : [])];
  const text = [
    ...[`Gale Sample ${String.fromCharCode(65 + n)}`, `gale${n}@example.com`, '', 'Experience'],
    ...[`Data Engineer, Works ${n} Ltd`, `March ${2021 + (n % 5)} – Present`, ...deeds.map((deed) => `• ${deed}`)],
  ].join('\n');
  return { name: `gale ${n}.${n % 2 ? 'md' : 'txt'}`, mimeType: 'text/plain', buffer: Buffer.from(text) };
});

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('a recruiter', () => {
  it('makes a role of a page, and sees twenty résumés ranked', async () => {
    await makeRole(pages, page, PAGE);
    await page.setInputFiles('input[type=file]', FILES);
    expect(await seen(page.getByText('20 ranked'))).toBe(true);
  });

  it('reads what a reason rests on, and corrects what the document left open', async () => {
    // A candidate who runs PostgreSQL, and whose documents do not name Python.
    await page.locator(PERSON, { hasText: 'Gale Sample P' }).click();
    await page
      .getByRole('region', { name: 'Score breakdown' })
      .getByRole('button', { pressed: false })
      .first()
      .waitFor();
    await page.keyboard.press('e');
    await page.locator(LOOKED_AT).first().waitFor();
    const scoreOf = async () => Number(await page.locator(`${PERSON}[aria-current=true] b`).first().textContent());
    const before = await scoreOf();

    await page
      .locator('section[aria-label] button[aria-pressed]', { hasText: /^.?Python/ })
      .first()
      .click();
    await page.keyboard.press('w');
    const form = page.getByRole('region', { name: 'Fix data' });
    await form.getByRole('textbox', { name: 'Reason' }).fill('Told me on the phone');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Saved').waitFor();
    await form.getByText(new RegExp(`: ${before} → \\d+`)).waitFor();
    await form.getByRole('button', { name: 'Close' }).click();
    expect(await scoreOf()).toBeGreaterThan(before);
  });

  it('decides about three without touching the mouse, and takes the table along', async () => {
    const decided = page.locator(PERSON).getByText(/^(Advanced|On hold|Declined)$/);
    // No key decides about a candidate who is still loading: the next keys wait for the next candidate.
    const isRead = async () => {
      const name = await page.locator(`${PERSON}[aria-current=true] [class*=name]`).first().textContent();
      await page.locator('.working-head').getByRole('heading', { name: name!.trim() }).waitFor();
    };
    for (const [at, keys] of [
      ['a', 'Enter'],
      ['h', 'Enter'],
      ['d', '1'],
    ].entries()) {
      if (at > 0) await page.keyboard.press('j');
      await isRead();
      for (const key of keys) await page.keyboard.press(key);
      await decided.nth(at).waitFor();
    }
    expect((await decided.allTextContents()).sort()).toEqual(['Advanced', 'Declined', 'On hold']);

    await page.getByRole('button', { name: 'Export and share' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export table (CSV)' }).click();
    const table = readFileSync(await (await download).path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(table).toHaveLength(21);
    expect(table.filter((line) => /Gale Sample/.test(line))).toHaveLength(20);
  });
});
