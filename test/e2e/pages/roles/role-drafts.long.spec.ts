/** Drafts of roles: closing the browser loses none, and what a new requirement is worth is shown at once. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Pages, barriersOn, gone, inBrowser, openPages, seen } from '../../../support/candor/pages.js';

const PAGE = `Marmalade keeper

Requirements
- 2+ years of experience as a marmalade keeper
- Python
- Docker
- Terraform`;

const STORED = 'Saved as a draft';
const FAILED = 'Could not save the draft. It is still in this browser';

let pages: Pages;
let page: Page;
let criteria: string;

beforeAll(async () => {
  pages = await openPages();
  const admin = await pages.signedIn();
  for (const name of ['ana', 'ben']) {
    const data = { name, email: `${name}@role-drafts.example`, kind: 'recruiter', password: 'winter oranges 7' };
    expect((await admin.request.post(pages.at('/api/v1/users'), { data })).status()).toBe(201);
  }
  await admin.context().close();
});

afterAll(() => pages.close());

/** Signs in from a browser that has never been here. */
async function fresh(name: string): Promise<Page> {
  const opened = await pages.signedOut();
  await opened.goto(pages.at('/sign-in'));
  await opened.getByLabel('Email').fill(`${name}@role-drafts.example`);
  await opened.getByLabel('Password').first().fill('winter oranges 7');
  await opened.keyboard.press('Enter');
  await opened.getByRole('heading', { name: 'Roles' }).waitFor();
  return opened;
}

const drafts = () => page.getByRole('list', { name: 'Drafts of new roles' });
const text = () => page.getByLabel('Job description');
const row = (label: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `Remove ${label}`, exact: true }) });

inBrowser('a draft of a new role', () => {
  it('is there in another browser, after the first one was closed', async () => {
    page = await fresh('ana');
    await page.goto(pages.at('/roles/new'));
    await page.getByLabel('Title').fill('Marmalade keeper');
    await text().fill(PAGE);
    await page.getByText(STORED).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.context().close();

    page = await fresh('ana');
    expect(await seen(drafts().getByText('Draft: Marmalade keeper'))).toBe(true);
    expect(await barriersOn(page)).toEqual([]);
    await drafts().getByRole('link', { name: 'Continue the draft Marmalade keeper' }).click();
    await page.getByLabel('Title').waitFor();
    expect(await text().inputValue()).toBe(PAGE);
    expect(await page.getByLabel('Title').inputValue()).toBe('Marmalade keeper');
  });

  it('is known to its author alone', async () => {
    const ben = await fresh('ben');
    await ben.getByRole('link', { name: 'MLOps Engineer' }).waitFor();
    expect(await ben.getByText('Marmalade').count()).toBe(0);
    await ben.context().close();
  });

  it('stays in the browser, unreadable, while the server cannot be reached, and is stored afterwards', async () => {
    await page.context().setOffline(true);
    await text().fill(`${PAGE}\n- Quillwort`);
    await page.getByText(FAILED).waitFor();
    const kept = await page.evaluate<string>('JSON.stringify({ ...localStorage })');
    expect([kept.includes('candor draft new role'), kept.includes('Quillwort')]).toEqual([true, false]);
    await page.context().setOffline(false);
    await page.getByText(STORED).waitFor();
    expect(await page.evaluate<string>('JSON.stringify({ ...localStorage })')).not.toContain('candor draft new role');
  });

  it('is not overwritten by a second tab unasked', async () => {
    const address = page.url();
    const second = await fresh('ana');
    await second.goto(address);
    await second.getByLabel('Title').fill('Keeper of marmalade');
    await second.getByText(STORED).waitFor();
    await page.getByLabel('Title').fill('Marmalade lead');
    await page.getByText('Another tab or browser has changed this draft').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use the other version' }).click();
    await page.getByText(STORED).waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Keeper of marmalade');
    await second.context().close();
  });

  it('is gone once the role is made, or when it is discarded', async () => {
    await text().fill(PAGE);
    await page.getByRole('button', { name: 'Analyze' }).click();
    await page.getByRole('heading', { name: 'Skills' }).waitFor();
    criteria = page.url();
    await page.goto(pages.at('/roles/new'));
    await text().fill('Nothing much');
    await page.getByText(STORED).waitFor();
    await page.goto(pages.at('/'));
    await drafts().getByText('Draft: Nothing much').waitFor();
    expect(await drafts().getByRole('listitem').count()).toBe(1);
    await drafts().getByRole('button', { name: 'Discard…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Discard the draft' }).click();
    expect(await gone(drafts())).toBe(true);
  });
});

inBrowser('a draft of requirements', () => {
  it('shows at once the points of a requirement that is added, and those that the others then have', async () => {
    await page.goto(criteria);
    const before = await row('Python')
      .getByText(/points$/)
      .innerText();
    expect(before).not.toContain('≈');
    const add = page.getByRole('textbox', { name: 'Add a requirement' });
    await add.fill('Kubernetes');
    await add.press('Enter');
    await row('Kubernetes')
      .getByText(/^≈ [\d.]+ points$/)
      .waitFor();
    const after = await row('Python')
      .getByText(/points$/)
      .innerText();
    expect(after).toMatch(/^≈ /);
    expect(after.slice(2)).not.toBe(before);
    await page.getByText('Points with ≈ are provisional').waitFor();
    await page.getByText(STORED).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.context().close();
  });

  it('is there in another browser, and another recruiter learns whose it is', async () => {
    page = await fresh('ben');
    await page.goto(criteria);
    await page.getByText('ana has unsaved changes to these requirements').waitFor();
    expect(await row('Kubernetes').count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await page.context().close();

    page = await fresh('ana');
    await page.goto(criteria);
    await row('Kubernetes')
      .getByText(/^≈ [\d.]+ points$/)
      .waitFor();
    await page.getByText('Draft, from version 1').waitFor();
  });

  it('is gone once it is saved, and the points are those that it showed', async () => {
    const shown = (
      await row('Kubernetes')
        .getByText(/points$/)
        .innerText()
    ).replace('≈ ', '');
    await page.getByRole('button', { name: 'Save…' }).click();
    await page.getByRole('dialog', { name: 'Changes' }).getByRole('button', { name: 'Save' }).click();
    await page.getByText('Version 2', { exact: true }).waitFor();
    await row('Kubernetes').getByText(shown, { exact: true }).waitFor();
    await page.context().close();
    page = await fresh('ben');
    await page.goto(criteria);
    await row('Kubernetes').getByText(shown, { exact: true }).waitFor();
    expect(await page.getByText('ana has unsaved changes').count()).toBe(0);
    await page.context().close();
  });
});
