/** Fast decisions and their undo: what is done is done once, and what failed is said with a name. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PERSON, type Pages, gone, inBrowser, makeRole, openPages, seen } from '../../../support/candor/pages.js';

const PAGE = 'Gardener\n\nRequirements\n- 2 years of experience as a gardener\n- Pruning\n';
const NAMES = ['Ida Fern', 'Jon Moss', 'Kit Reed'];
const FILES = NAMES.map((name, n) => ({
  name: `${name}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    `${name}\n\nExperience\nGardener, Park ${n}\nMarch ${2019 + 2 * n} – Present\n• Pruning of old trees\n`,
  ),
}));

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const row = (name: string): Locator => page.locator(PERSON, { hasText: name });
const isDecided = (name: string, how: string): Promise<void> => row(name).getByText(how, { exact: true }).waitFor();
const expectOpen = async (name: string): Promise<void> =>
  expect(await gone(row(name).getByText(/^(Advanced|On hold|Declined)$/))).toBe(true);
const isRead = (name: string): Promise<void> => page.getByRole('heading', { name }).waitFor();

async function open(name: string): Promise<void> {
  await row(name).click();
  await isRead(name);
}

/** @returns names in the order of the list */
async function inOrder(): Promise<string[]> {
  const texts = await page.locator(PERSON).allTextContents();
  return texts.map((text) => NAMES.find((name) => text.includes(name))!);
}

inBrowser('the decision keys', () => {
  it('undoes each of two decisions that followed each other at once', async () => {
    await makeRole(pages, page, PAGE);
    await page.setInputFiles('input[type=file]', FILES);
    await page.getByText('3 ranked').waitFor();
    const [first, second] = await inOrder();
    await open(second!);
    await open(first!);
    for (const key of ['a', 'Enter', 'j', 'h', 'Enter']) await page.keyboard.press(key);
    await isDecided(first!, 'Advanced');
    await isDecided(second!, 'On hold');
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await expectOpen(second!);
    await expectOpen(first!);
  });

  it('decides once, however often Enter is pressed', async () => {
    const [first] = await inOrder();
    await open(first!);
    const posted: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/decisions')) posted.push(request.url());
    });
    for (const key of ['a', 'Enter', 'Enter', 'Enter']) await page.keyboard.press(key);
    await isDecided(first!, 'Advanced');
    expect(posted).toHaveLength(1);
    // On a freshly opened page, the key undoes the decision about the candidate in view.
    await page.reload();
    await isDecided(first!, 'Advanced');
    await isRead(first!);
    await page.keyboard.press('u');
    await expectOpen(first!);
  });

  it('say whose decision failed, even after a decision about another candidate', async () => {
    const [first, second] = await inOrder();
    await open(second!);
    await open(first!);
    let letFail = (): void => undefined;
    const allPressed = new Promise<void>((resolve) => (letFail = resolve));
    await page.route(
      '**/decisions',
      async (route) => {
        await allPressed;
        await route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"detail":"Try again"}' });
      },
      { times: 1 },
    );
    for (const key of ['d', '1', 'j', 'a', 'Enter']) await page.keyboard.press(key);
    letFail();
    await page.getByText(`${first} has no decision`).waitFor();
    await isDecided(second!, 'Advanced');
    await expectOpen(first!);
    await page.keyboard.press('u');
    await expectOpen(second!);
  });

  it('undoes a bulk decision by the key', async () => {
    for (const name of NAMES) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
    await page.getByRole('toolbar').getByRole('button', { name: 'Decline' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: /^Decline/ });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('combobox', { name: 'Reason to decline' }).click();
    await page.getByRole('option', { name: 'Missing skills' }).click();
    await confirm.click();
    for (const name of NAMES) await isDecided(name, 'Declined');
    await page.keyboard.press('u');
    for (const name of NAMES) await expectOpen(name);
  });

  it('keep a note that is being written while another candidate is open, and say whom it is for', async () => {
    const colleague = { name: 'Una Marsh', email: 'una@deciding.example', kind: 'recruiter', invite: true };
    expect((await page.request.post(pages.at('/api/v1/users'), { data: colleague })).status()).toBe(201);
    const [first, second] = await inOrder();
    await open(first!);
    await page.getByRole('textbox', { name: /note/i }).fill('Ask about the winter');
    await open(second!);
    expect(await page.getByRole('textbox', { name: /note/i }).inputValue()).toBe('');
    await page.reload();
    await open(first!);
    const field = page.getByRole('textbox', { name: /note/i });
    expect(await field.inputValue()).toBe('Ask about the winter');
    await field.press('End');
    await field.press('Space');
    await field.press('@');
    await page.getByRole('option', { name: 'Una Marsh' }).click();
    await page.getByRole('button', { name: /^for Una Marsh/ }).waitFor();
    for (let times = 0; times < 3; times++) await field.press('Control+Enter');
    await page.getByRole('article').getByText('Ask about the winter').waitFor();
    await page.getByRole('article').getByText('for Una Marsh').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await field.inputValue()).toBe('');
  });

  it('compares on a phone, too', async () => {
    const ids = await page.locator(PERSON).evaluateAll((rows) => rows.map((one) => one.dataset.application));
    await page.setViewportSize({ width: 390, height: 844 });
    const { origin, pathname } = new URL(page.url());
    await page.goto(`${origin}${pathname}?compare=${ids.slice(0, 2).join(',')}`);
    await page.getByRole('region', { name: 'Comparison' }).getByRole('columnheader').nth(1).waitFor();
    await page.getByRole('button', { name: '← Back to list' }).click();
    expect(await seen(page.locator(PERSON).first())).toBe(true);
  });
});
