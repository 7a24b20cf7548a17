/** Drafts in the browser: a reload loses none of them, and no other user can read them there. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { PERSON, type Pages, inBrowser, openPages } from '../../../support/candor/pages.js';

const NOTE = 'Quillwort was asked about marmalade';
const HEARD = 'They kept a lighthouse near Brno';
const RESUME = 'Tove Quist, keeper of the tidal clock';
const WEIGHTS = 'candor draft weights';

/** All that pages can keep in a browser, as text. */
const KEPT = `(async () => {
  const kept = [sessionStorage, localStorage].map((storage) => ({ ...storage }));
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      kept.push(await done(database.transaction(store).objectStore(store).getAll()));
  }
  return JSON.stringify(kept);
})()`;

const KEYS = 'Object.keys({ ...sessionStorage, ...localStorage })';

let pages: Pages;
let page: Page;
let role: string;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedOut();
});

afterAll(() => pages.close());

const kept = (): Promise<string> => page.evaluate<string>(KEPT);
const note = (): Locator => page.getByRole('region', { name: 'Notes' }).getByRole('textbox');
const sheet = (): Locator => page.getByRole('dialog', { name: /^Phone screen/ });
const heard = (): Locator => sheet().getByRole('textbox', { name: /^Note/ }).first();
const resume = (): Locator => page.getByRole('dialog').getByLabel('Résumé');

async function signIn(name: string): Promise<void> {
  await page.goto(pages.at('/sign-in'));
  await page.getByLabel('Email').fill(`${name}@drafts.example`);
  await page.getByLabel('Password').first().fill('winter oranges 7');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
}

async function openPaste(): Promise<void> {
  await page.getByRole('button', { name: 'Add candidates' }).click();
  await page.getByRole('menuitem', { name: 'Paste résumé' }).click();
}

async function openPhone(): Promise<void> {
  await page.getByRole('heading', { level: 2 }).first().click();
  await page.keyboard.press('p');
}

/** The draft is in the browser, unreadable. */
async function isSealed(names: readonly string[]): Promise<void> {
  for (const name of names) await page.waitForFunction(`${KEYS}.some((key) => (key + ' ').includes(' ${name} '))`);
  const text = await kept();
  for (const word of ['Quillwort', 'marmalade', 'lighthouse', 'Tove', 'tidal', 'criteria'])
    expect([word, text.includes(word)]).toEqual([word, false]);
}

inBrowser('drafts', () => {
  it('stay over a reload, and cannot be read where the browser keeps them', async () => {
    const admin = await pages.signedIn();
    for (const name of ['una', 'noor']) {
      const data = { name, email: `${name}@drafts.example`, kind: 'recruiter', password: 'winter oranges 7' };
      expect((await admin.request.post(pages.at('/api/v1/users'), { data })).status()).toBe(201);
    }
    await admin.context().close();
    await signIn('una');
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    // A candidate whom a call could still tell something about.
    await page.locator(PERSON).nth(3).click();
    role = page.url();
    await note().fill(NOTE);
    await openPaste();
    await resume().fill(RESUME);
    await page.keyboard.press('Escape');
    await openPhone();
    await heard().fill(HEARD);
    await isSealed(['note', 'paste', 'phone']);

    await page.reload();
    expect(await heard().inputValue()).toBe(HEARD);
    await page.keyboard.press('Escape');
    expect(await note().inputValue()).toBe(NOTE);
    await openPaste();
    expect(await resume().inputValue()).toBe(RESUME);
  });

  it('are hidden from another user who signs in there, and are there again for the user who made them', async () => {
    await page.context().clearCookies(); // As when the session has ended.
    await signIn('noor');
    await page.goto(role);
    await note().waitFor();
    expect(await note().inputValue()).toBe('');
    await page.context().clearCookies();
    await signIn('una');
    await page.goto(role);
    await note().waitFor();
    expect(await note().inputValue()).toBe(NOTE);
  });

  it('of a role are no more readable, and stay until they are saved or discarded', async () => {
    await page.goto(pages.at('/'));
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    await page.getByRole('link', { name: 'Weights' }).click();
    const more = page.getByRole('slider').first();
    await more.press('ArrowRight');
    await page.getByRole('button', { name: 'Discard' }).and(page.locator(':enabled')).waitFor();
    await isSealed(['weights']);
    expect(await kept()).toContain(WEIGHTS);
    await page.getByRole('button', { name: 'Discard' }).click();
    const cleared = await page.waitForFunction(`!${KEYS}.some((key) => key.startsWith('${WEIGHTS}'))`);
    expect(await cleared.jsonValue()).toBe(true);
  });

  it('are gone from the browser when their user signs out', async () => {
    await page.getByRole('button', { name: /^una, / }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Email').waitFor();
    expect(await kept()).not.toContain('candor draft');
    await signIn('una');
    await page.goto(role);
    await note().waitFor();
    expect(await note().inputValue()).toBe('');
    await page.context().close();
  });
});
