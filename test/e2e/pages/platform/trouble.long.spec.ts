/** What goes wrong around the pages: said in plain words where it happens, and nothing that was typed is lost. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { PERSON, type Pages, gone, inBrowser, listening, openPages, seen } from '../../../support/candor/pages.js';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('a page in trouble', () => {
  it('says that the server is away, keeps what was typed, and goes on by itself once it is back', async () => {
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    await page.locator(PERSON).first().click();
    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByRole('textbox').fill('Asked for a call on Monday');
    await page.route(/\/api\/|\/healthz/, (route) => route.abort());
    await notes.getByRole('button', { name: 'Add note' }).click();
    await notes.getByRole('alert').getByText('Candor is not responding').waitFor();
    const away = page.getByText(/^Offline\. Reconnecting/);
    await away.waitFor();
    expect(await notes.getByRole('textbox').inputValue()).toBe('Asked for a call on Monday');

    await page.keyboard.press('Escape'); // Out of the field: keys are for the list again.
    await page.keyboard.press('d');
    await page.keyboard.press('2');
    await page.getByRole('alert').getByText('Something went wrong').first().waitFor();
    expect(await page.locator(PERSON).getByText('Declined').count()).toBe(0);

    await page.unroute(/\/api\/|\/healthz/);
    await away.waitFor({ state: 'detached' });
    await notes.getByRole('button', { name: 'Add note' }).click();
    await notes.getByText('Asked for a call on Monday').last().waitFor();
    await notes.getByRole('article').getByRole('button', { name: 'Remove' }).click();
    expect(await gone(notes.getByRole('article'))).toBe(true);
  });

  it('shows the shape of what comes over a slow network, and the page once it is there', async () => {
    const isList = /\/shortlist\?/;
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(isList, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.getByRole('status', { name: 'Loading…' }).waitFor();
    expect(await page.locator(PERSON).count()).toBe(0);
    letThrough();
    await page.locator(PERSON).first().waitFor();
    expect(await gone(page.getByRole('status', { name: 'Loading…' }))).toBe(true);
    await page.unroute(isList);
  });

  it('goes on by itself after the server was busy, and says so meanwhile', async () => {
    const isRoles = /\/api\/v1\/roles\?/;
    const busy = { status: 503, contentType: 'text/html', headers: { 'retry-after': '1' }, body: '<h1>Busy</h1>' };
    await page.route(isRoles, (route) => route.fulfill(busy), { times: 1 });
    await page.goto(pages.at('/'));
    await page.getByText(/^Candor is busy or starting/).waitFor();
    await page.getByRole('link', { name: 'MLOps Engineer' }).waitFor();
    expect(await gone(page.getByText(/^Candor is busy/))).toBe(true);
  });

  it('asks before what was typed into a dialog is thrown away, and leads back to where it was opened', async () => {
    await page.goto(pages.at('/settings/people'));
    const invite = page.getByRole('button', { name: 'Invite' });
    const dialog = page.getByRole('dialog');
    await invite.click();
    const name = dialog.getByRole('textbox', { name: 'Name' });
    await name.fill('Noor Haddad');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
    expect(await name.inputValue()).toBe('Noor Haddad');
    await dialog.locator('input:focus').waitFor();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Discard changes' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await seen(page.locator('button:focus', { hasText: /^Invite member…$/ }))).toBe(true);
  });

  it('keeps a page that was pasted over a reload, and says what could not be read or loaded beside it', async () => {
    const no = { status: 403, contentType: 'application/problem+json', body: '{"detail":"Not now"}' };
    await page.route('**/shipped-roles', (route) => route.fulfill(no), { times: 1 });
    await page.goto(pages.at('/roles/new'));
    await page.getByLabel('Job description').fill('Data Engineer. You know SQL.');
    const notRead = page.getByRole('alert').filter({ hasText: 'Could not load role templates' });
    await notRead.getByRole('button', { name: 'Try again' }).click();
    await notRead.waitFor({ state: 'detached' });
    await page.reload();
    expect(await page.getByLabel('Job description').inputValue()).toBe('Data Engineer. You know SQL.');

    await page.getByRole('heading', { name: 'New role' }).click();
    await page.route('**/assets/shortcut-help*.js', (route) => route.abort(), { times: 1 });
    await page.keyboard.press('Shift+?');
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await page.getByLabel('Job description').inputValue()).toBe('Data Engineer. You know SQL.');
  });

  it('says what a key could not do, in words for people', async () => {
    await page.goto(pages.at('/'));
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    await page.locator(PERSON).first().waitFor();
    // The setting is also read at this address.
    await page.route('**/hidden-identities', (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 413, contentType: 'text/html', body: '<h1>No' })
        : route.fallback(),
    );
    await page.getByRole('button', { name: /^Hide identities/ }).waitFor();
    await listening(page);
    await page.keyboard.press('b');
    expect(await seen(page.getByRole('alert').getByText(/^This is too large/))).toBe(true);
    await page.unroute('**/hidden-identities');
  });

  it('leads on from addresses that lead nowhere', async () => {
    await page.goto(pages.at('/roles/0190a21a-0000-7000-8000-000000000000'));
    expect(await seen(page.getByRole('heading', { name: 'This role is not here' }))).toBe(true);
    await page.goto(pages.at('/no/such/page'));
    await page.getByRole('link', { name: 'View roles', exact: true }).click();
    expect(await seen(page.getByRole('heading', { name: 'Roles' }))).toBe(true);
  });
});
