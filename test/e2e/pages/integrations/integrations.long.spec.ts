/** An integrator connects an ATS with an API, other systems and programs. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { startFakeLever } from '../../../support/ats/lever.js';
import { type Pages, barriersOn, inBrowser, openPages, seen } from '../../../support/candor/pages.js';
import { answer, openReceiver } from '../../../support/servers/receiver.js';
import { untilFound } from '../../../support/until.js';

/** Ends the other systems that a test has begun. */
const otherSystems: (() => Promise<void>)[] = [];

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(async () => {
  for (const end of otherSystems) await end();
  await pages.close();
});

inBrowser('an integrator', () => {
  it('catches up with an ATS, makes a role of its opening, and moves people there as is decided here', async () => {
    const lever = await startFakeLever();
    otherSystems.push(() => lever.server.stop());
    const text = 'Rye Baker\n\nRequirements\n- 3 years of experience as a baker\n- Sourdough\n';
    const { job } = lever.openJob({ title: 'Rye Baker', text });
    const resume = 'Rosa Sample\nrosa@example.com\n\nExperience\nBaker, Rye Mill\nMarch 2021 – Present\n• Sourdough\n';
    const { application } = lever.apply({
      ...{ name: 'Rosa Sample', email: 'rosa@example.com', job },
      resume: { fileName: 'rosa.txt', bytes: Buffer.from(resume) },
    });
    await page.goto(pages.at('/integrations/connect'));
    await page.getByLabel('Which one').selectOption({ label: 'Lever' });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('None is known yet: events are refused').waitFor();
    await page.getByLabel('Secret, as the vendor shows it').fill(lever.secret);
    await page.keyboard.press('Enter');
    await page.getByText('It is known, and not shown again.').waitFor();
    const account = page.getByRole('region', { name: 'Account' });
    await account.getByLabel('API key', { exact: true }).fill('short');
    await account.getByRole('button', { name: 'Keep the account' }).click();
    await account.getByRole('alert').getByText('account.apiKey').waitFor();
    await account.getByLabel('API key', { exact: true }).fill(lever.account['apiKey']!);
    await account.getByRole('button', { name: 'Rarely needed' }).click();
    await account.getByLabel('API URL').fill(lever.account['apiUrl']!);
    await account.getByRole('button', { name: 'Keep the account' }).click();
    await account.getByText('Kept. Candor catches up').waitFor();

    await page.getByRole('link', { name: 'Catching up' }).click();
    const syncs = page.getByRole('list', { name: 'Times of catching up' });
    await syncs.getByText('Done').waitFor();
    await page.getByRole('button', { name: 'Catch up now' }).click();
    await syncs.getByText('Asked for').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Openings' }).click();
    await page.getByText('1 waiting for a role').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make a role of it' }).click();
    await page.getByRole('link', { name: 'To the role', exact: true }).click();
    await page.getByRole('button', { name: /^Rosa Sample/ }).waitFor();

    await page.getByRole('link', { name: 'ATS', exact: true }).click();
    await page.getByRole('button', { name: 'Ask for stages and reasons' }).click();
    await page.getByLabel('Advanced here').selectOption({ label: 'To “Phone screen”' });
    await page.getByLabel('Move people in Lever').check();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.locator('.working-head h2').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    expect(await untilFound(() => lever.standing(application) === 'Phone screen')).toBe(true);
  });

  it('tells another system: says why an address is refused, tests it, shows what went wrong, and sends it again', async () => {
    const receiver = await openReceiver();
    otherSystems.push(() => receiver.close());
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('link', { name: 'Add an endpoint' }).click();
    await page.getByLabel('Address').fill('http://10.1.2.3/hook');
    await page.getByLabel('What it is for').fill('Warehouse');
    await page.getByRole('button', { name: 'Add an endpoint' }).click();
    await page.getByLabel('Address').and(page.locator('[aria-invalid=true]')).waitFor();
    expect(await page.getByLabel('What it is for').inputValue()).toBe('Warehouse');
    await page.getByLabel('Address').fill(`${receiver.url}/hook`);
    await page.getByLabel('Somebody was decided about').check();
    await page.getByRole('button', { name: 'Add an endpoint' }).click();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()).toMatch(/^whsec_/);
    expect(await barriersOn(page)).toEqual([]);

    receiver.answers(answer(500));
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByRole('status').getByText('Not taken').waitFor();
    receiver.answers(answer(204));
    await page.getByRole('link', { name: 'What it was told' }).click();
    await page.getByRole('list', { name: 'What it was told' }).getByRole('button', { name: 'A test' }).click();
    const detail = page.getByRole('dialog', { name: 'Message' });
    await detail.getByText('answered 500').waitFor();
    await detail.getByRole('button', { name: 'Send it again' }).click();
    await detail.getByText('answered 204').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(receiver.heard.map(({ type }) => type)).toEqual(['webhook.test', 'webhook.test']);
    await page.keyboard.press('Escape');

    await page.locator('a[href*="/webhooks/"]', { hasText: 'Settings' }).click();
    await page.getByRole('button', { name: 'Switch off …' }).press('Enter');
    await page.getByRole('button', { name: 'Switch it off' }).press('Enter');
    await page.getByText('It was switched off by hand').waitFor();
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByRole('button', { name: 'Delete …' }).press('Enter');
    await page.getByRole('button', { name: 'Delete the endpoint' }).press('Enter');
    expect(await seen(page.getByText('No other system is told anything'))).toBe(true);
  });

  it('makes a key of a program, shows it once, and revokes it', async () => {
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('button', { name: 'Make a key' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nightly');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel('Shortlists and reports as files').check();
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    const key = await dialog.getByRole('textbox', { name: 'Key' }).inputValue();
    expect(await barriersOn(page)).toEqual([]);
    const ask = (path: string) =>
      fetch(new URL(path, page.url()), { headers: { authorization: `Bearer ${key}` } }).then(({ status }) => status);
    expect(await ask('/api/v1/roles')).toBe(403);
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    const row = page.getByRole('list', { name: 'API keys' }).getByRole('listitem').filter({ hasText: 'Nightly' });
    await row.getByRole('button', { name: 'Revoke …' }).press('Enter');
    await page.getByRole('button', { name: 'Revoke the key' }).press('Enter');
    await row.getByText('Revoked').waitFor();
    expect(await ask('/api/v1/roles')).toBe(401);
  });
});
