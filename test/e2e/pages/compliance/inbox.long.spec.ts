/** The inbox, and what candidates are owed. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Application, ApplicationReceipt, CreatedExplanationLink, Role } from '#libs/contracts';
import { type Pages, barriersOn, gone, inBrowser, openPages, seen } from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

let pages: Pages;
let page: Page;
let role: Role;
let application: ApplicationReceipt;

const called = async <Answer>(path: string, data: object, headers: Record<string, string> = {}): Promise<Answer> => {
  const answer = await page.request.post(pages.at(`/api/v1${path}`), { data, headers });
  expect([path, answer.ok(), answer.ok() ? '' : await answer.text()]).toEqual([path, true, '']);
  return (await answer.json()) as Answer;
};

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
  role = await called<Role>('/roles', { title: 'Door keeper', requirements: ['Python'] });
  const candidate = { name: 'Olga Ortiz', skills: ['Python'] };
  application = await called<ApplicationReceipt>(`/roles/${role.id}/candidates`, candidate);
  await untilFound(async () => {
    const answer = await page.request.get(pages.at(`/api/v1/applications/${application.applicationId}`));
    return ((await answer.json()) as Application).state === 'waiting' ? null : true;
  });
});

afterAll(() => pages.close());

inBrowser('the inbox', () => {
  it('leads to what a candidate reports, and the member fixes it and replies', async () => {
    const { path } = await called<CreatedExplanationLink>(
      `/applications/${application.applicationId}/explanation/links`,
      {},
    );
    const authorization = `Bearer ${path.split('#')[1]}`;
    const words = 'You missed that I speak Spanish';
    await called('/explained/corrections', { fact: 'other', words }, { authorization });

    await page.getByRole('link', { name: /^Inbox/ }).click();
    const item = page.getByRole('listitem').filter({ hasText: 'Olga Ortiz' });
    await item.getByText('Mistake reported').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await item.getByRole('link', { name: 'Review' }).click();
    await page.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Reply to Olga Ortiz' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Correct: fix data' }).check();
    await dialog.getByText('Language', { exact: true }).first().click();
    await dialog.getByRole('textbox', { name: 'Language' }).fill('Spanish');
    await dialog.getByLabel('Your reply').fill('Thank you, it is fixed.');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send reply' }).click();
    await page.getByText('No open requests').waitFor();
    await page.getByText('Closed', { exact: true }).click();
    await page.getByText('Thank you, it is fixed.').waitFor();
    await page.getByText('Fixed', { exact: true }).waitFor();
    await page.goBack();
    expect(await seen(page.getByText('No open requests'))).toBe(true);
  });

  it('lists whose explanation is due, and notes that it was given', async () => {
    await called(`/applications/${application.applicationId}/decisions`, { kind: 'decline', reasonCode: 'other' });
    await page.goto(pages.at('/inbox/explanations'));
    await page.getByRole('button', { name: 'Send explanation to Olga Ortiz' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('About this assessment').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Mark as given in a call' }).click();
    await page.keyboard.press('Escape');
    expect(await gone(page.getByRole('button', { name: 'Send explanation to Olga Ortiz' }))).toBe(true);
  });
});
