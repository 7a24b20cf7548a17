/** The pages speak the language that the user chooses, at once and for good, and English to everyone else. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Shortlist } from '#libs/contracts';
import { PERSON, type Pages, inBrowser, makeRole, openPages } from '../../../support/candor/pages.js';

const ROLE = 'Shepherd\n\nRequirements\n- 2 years of experience as a shepherd\n- Lambing\n';
const RESUME = `Ola Ness

Experience
Shepherd, High Farm
March 2019 – Present
• Lambing of sheep
Farmhand, Low Farm
March 2014 – August 2016
• Shearing of sheep
`;

let pages: Pages;
let page: Page;
/** The API path of the shortlist of the role. */
let shortlist: string;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const language = (): Promise<string | null> => page.locator('html').getAttribute('lang');

async function choose(name: 'English' | 'Deutsch'): Promise<void> {
  await page.goto(pages.at('/settings/you'));
  await page.getByRole('main').getByText(name, { exact: true }).click();
}

inBrowser('the language', () => {
  it('is English in a browser that asks for English', async () => {
    await page.goto(pages.at('/settings/you'));
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    expect(await language()).toBe('en');
  });

  it('changes on the page that is open, with nothing left in the other one', async () => {
    await choose('Deutsch');
    await page.getByRole('heading', { name: 'Konto' }).waitFor();
    expect(await language()).toBe('de');
    const text = await page.locator('body').innerText();
    expect(text).toContain('Aktive Sitzungen');
    expect(text).not.toMatch(/\b(Password|Active sessions|Sign out|Appearance|Language)\b/);
  });

  it('holds after a reload, for pages and for what is done on them', async () => {
    await page.reload();
    await page.getByRole('heading', { name: 'Konto' }).waitFor();
    await choose('English');
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    await makeRole(pages, page, ROLE);
    const rolePage = page.url();
    shortlist = `/api/v1${new URL(rolePage).pathname}/shortlist`;
    await page.setInputFiles('input[type=file]', {
      name: 'ola.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(RESUME),
    });
    await page.locator(PERSON, { hasText: 'Ola Ness' }).waitFor();
    await choose('Deutsch');
    await page.getByRole('heading', { name: 'Konto' }).waitFor();
    await page.goto(rolePage);
    await page.locator(PERSON, { hasText: 'Ola Ness' }).click();
    await page.getByRole('button', { name: 'Absagen' }).waitFor();
    const reasons = await page.getByRole('main').innerText();
    expect(reasons).toMatch(/\d,\d Jahre/);
    expect(reasons).not.toMatch(/\b(points|yrs|required|shown in|criteria assessed)\b/);
    expect(await page.getByRole('navigation', { name: 'Kandidat:innen' }).count()).toBe(1);
    expect(await page.locator('body').innerText()).not.toMatch(/[a-z]+\.[a-z]+[A-Z]\w*|\{\w+\}/);
    await page.goto(`${rolePage}/criteria`);
    await page.getByRole('region', { name: 'Anforderungen' }).waitFor();
  });

  it.each([
    ['English', 'en', 'Mar 2014', '2.5'],
    ['Deutsch', 'de', 'März 2014', '2,5'],
  ] as const)('writes dates and numbers its own way: %s', async (name, code, start, years) => {
    await choose(name);
    await page.locator(`html[lang=${code}]`).waitFor();
    const { items } = (await (await page.request.get(pages.at(shortlist))).json()) as Shortlist;
    await page.goto(pages.at(`/candidates/${items[0]!.candidateId}`));
    const position = await page.getByRole('listitem').filter({ hasText: 'Low Farm' }).first().innerText();
    expect(position).toContain(start);
    expect(/\d[.,]\d/.exec(position)?.[0]).toBe(years);
  });

  it('changes back', async () => {
    await choose('English');
    await page.getByRole('heading', { name: 'Account' }).waitFor();
    expect(await language()).toBe('en');
    expect(await page.locator('body').innerText()).not.toMatch(/\b(Konto|Passwort|Sitzungen|Darstellung|Sprache)\b/);
  });
});
