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
  it('syncs an ATS, creates a role from its opening, and sends decisions to it', async () => {
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
    await page.getByLabel('ATS').selectOption({ label: 'Lever' });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('No secret yet. Events are rejected').waitFor();
    await page.getByLabel('Secret from the ATS').fill(lever.secret);
    await page.keyboard.press('Enter');
    await page.getByText('A secret is set. It is not shown again.').waitFor();
    const account = page.getByRole('region', { name: 'API account' });
    await account.getByLabel('API key', { exact: true }).fill('short');
    await account.getByRole('button', { name: 'Save account' }).click();
    await account.getByLabel('API key', { exact: true }).and(page.locator('[aria-invalid=true]')).waitFor();
    await account.getByLabel('API key', { exact: true }).fill(lever.account['apiKey']!);
    await account.getByRole('button', { name: 'Rarely needed' }).click();
    await account.getByLabel('API URL').fill(lever.account['apiUrl']!);
    await account.getByRole('button', { name: 'Save account' }).click();
    await account.getByText('Saved. Candor is syncing').waitFor();

    await page.getByRole('link', { name: 'Syncs' }).click();
    const syncs = page.getByRole('list', { name: 'Syncs' });
    await syncs.getByText('Finished').waitFor();
    await page.getByRole('button', { name: 'Sync now' }).click();
    await syncs.getByText('Requested').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Openings' }).click();
    await page.getByText('1 waiting for a role').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Create role' }).click();
    await page.getByRole('link', { name: 'View role', exact: true }).click();
    await page.getByRole('button', { name: /^Rosa Sample/ }).waitFor();

    await page.getByRole('link', { name: 'ATS', exact: true }).click();
    await page.getByRole('button', { name: 'Load stages and reasons' }).click();
    await page.getByLabel('Advanced').selectOption({ label: 'Moves to “Phone screen”' });
    await page.getByLabel('Send decisions to Lever').check();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.locator('.working-head h2').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    expect(await untilFound(() => lever.applicationStatus(application) === 'Phone screen')).toBe(true);
  });

  it('adds a webhook: sees why a URL is refused, tests it, sees what failed, and resends it', async () => {
    const receiver = await openReceiver();
    otherSystems.push(() => receiver.close());
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('link', { name: 'Add webhook' }).click();
    await page.getByLabel('URL').fill('http://10.1.2.3/hook');
    await page.getByLabel('Description').fill('Warehouse');
    await page.getByRole('button', { name: 'Add webhook' }).click();
    await page.getByLabel('URL').and(page.locator('[aria-invalid=true]')).waitFor();
    expect(await page.getByLabel('Description').inputValue()).toBe('Warehouse');
    await page.getByLabel('URL').fill(`${receiver.url}/hook`);
    await page.getByLabel('Decision made').check();
    await page.getByRole('button', { name: 'Add webhook' }).click();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()).toMatch(/^whsec_/);
    expect(await barriersOn(page)).toEqual([]);

    receiver.answers(answer(500));
    await page.getByRole('button', { name: 'Send test' }).click();
    await page.getByRole('status').getByText('Not accepted').waitFor();
    receiver.answers(answer(204));
    await page.getByRole('link', { name: 'Log' }).click();
    await page.getByRole('list', { name: 'Log' }).getByRole('button', { name: 'Test' }).click();
    const detail = page.getByRole('dialog', { name: 'Message' });
    await detail.getByText('response 500').waitFor();
    await detail.getByRole('button', { name: 'Resend' }).click();
    await detail.getByText('response 204').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(receiver.heard.map(({ type }) => type)).toEqual(['webhook.test', 'webhook.test']);
    await page.keyboard.press('Escape');

    await page.locator('a[href*="/webhooks/"]', { hasText: 'Settings' }).click();
    await page.getByRole('button', { name: 'Turn off…' }).press('Enter');
    await page.getByRole('button', { name: 'Turn off', exact: true }).press('Enter');
    await page.getByText('Turned off by a member').waitFor();
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('button', { name: 'Delete…' }).press('Enter');
    await page.getByRole('button', { name: 'Delete webhook' }).press('Enter');
    expect(await seen(page.getByText('No webhooks yet'))).toBe(true);
  });

  it('creates an API key, sees it once, and revokes it', async () => {
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('button', { name: 'Create API key' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nightly');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel('Export shortlists and reports').check();
    await dialog.getByRole('button', { name: 'Create API key' }).click();
    const key = await dialog.getByRole('textbox', { name: 'Key' }).inputValue();
    expect(await barriersOn(page)).toEqual([]);
    const ask = (path: string) =>
      fetch(new URL(path, page.url()), { headers: { authorization: `Bearer ${key}` } }).then(({ status }) => status);
    expect(await ask('/api/v1/roles')).toBe(403);
    await dialog.getByRole('button', { name: 'I copied it' }).click();
    const row = page.getByRole('list', { name: 'API keys' }).getByRole('listitem').filter({ hasText: 'Nightly' });
    await row.getByRole('button', { name: 'Revoke…' }).press('Enter');
    await page.getByRole('button', { name: 'Revoke key' }).press('Enter');
    await row.getByText('Revoked').waitFor();
    expect(await ask('/api/v1/roles')).toBe(401);
  });
});
