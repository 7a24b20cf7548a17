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
  it('leads to the report of a candidate, which is corrected and answered', async () => {
    const { path } = await called<CreatedExplanationLink>(
      `/applications/${application.applicationId}/explanation/links`,
      {},
    );
    const authorization = `Bearer ${path.split('#')[1]}`;
    const words = 'You missed that I speak Spanish';
    await called('/explained/corrections', { fact: 'other', words }, { authorization });

    await page.getByRole('link', { name: /^Inbox/ }).click();
    const item = page.getByRole('listitem').filter({ hasText: 'Olga Ortiz' });
    await item.getByText('A candidate reports a mistake').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await item.getByRole('link', { name: 'Look at it' }).click();
    await page.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Answer Olga Ortiz' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'It is so: put it right' }).check();
    await dialog.getByText('Language', { exact: true }).first().click();
    await dialog.getByRole('textbox', { name: 'Language' }).fill('Spanish');
    await dialog.getByLabel('Your answer').fill('Thank you, it is corrected.');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send the answer' }).click();
    await page.getByText('No candidate waits for an answer').waitFor();
    await page.getByText('Answered', { exact: true }).click();
    await page.getByText('Thank you, it is corrected.').waitFor();
    await page.getByText('Put right', { exact: true }).waitFor();
    await page.goBack();
    expect(await seen(page.getByText('No candidate waits for an answer'))).toBe(true);
  });

  it('lists whose explanation is due, and notes that it was given', async () => {
    await called(`/applications/${application.applicationId}/decisions`, { kind: 'decline', reasonCode: 'other' });
    await page.goto(pages.at('/inbox/explanations'));
    await page.getByRole('button', { name: 'Give Olga Ortiz the explanation' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('What this is').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'It was given in a talk' }).click();
    await page.keyboard.press('Escape');
    expect(await gone(page.getByRole('button', { name: 'Give Olga Ortiz the explanation' }))).toBe(true);
  });
});
