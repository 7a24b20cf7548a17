/** An integrator connects a system that sends its candidates by webhook. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ATS_SAMPLES, sampleCall } from '#libs/ats';
import { type Pages, barriersOn, inBrowser, openPages, seen } from '../../../support/candor/pages.js';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('an integrator', () => {
  it('makes a role from a template', async () => {
    await page.goto(pages.at('/roles/new'));
    await page.getByRole('combobox', { name: 'Start from a template' }).click();
    await page.getByRole('option', { name: 'AI Safety Engineer' }).click();
    await page.getByRole('button', { name: 'Analyze' }).click();
    await page.getByRole('heading', { name: 'AI Safety Engineer' }).waitFor();
    expect(await seen(page.getByRole('region', { name: 'Requirements' }))).toBe(true);
  });

  it('connects a sender, receives a signed event, and sees its candidate ranked', async () => {
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByText('No connections yet').waitFor();
    await page.getByRole('link', { name: 'Connect an ATS' }).click();
    await page.getByLabel('ATS').selectOption({ label: 'Standard Webhooks' });
    await page.getByLabel('Name').fill('Careers page');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Waiting for the first event…').waitFor();
    const address = await page.getByRole('textbox', { name: 'URL' }).inputValue();
    const secret = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue();
    const line = await page.getByRole('textbox', { name: 'Try it without the ATS' }).inputValue();
    expect(line).toBe(
      `CANDOR_EVENT_SECRET='${secret}' npm run -s candor -- events send standard-webhooks candidate.created --to ${address}`,
    );
    const samples = ATS_SAMPLES.find(({ vendor }) => vendor === 'standard-webhooks')!;
    const about = { person: 1, jobId: '71001', roleId: null, at: new Date(), token: 'story' };
    const { headers, rawBody } = sampleCall(samples, 'candidate.created', secret, about);
    const sent = { method: 'POST', headers: headers as Record<string, string>, body: new Uint8Array(rawBody) };
    expect((await fetch(address, sent)).status).toBe(202);
    await page.getByRole('status').getByText('Event received').waitFor();
    expect(await barriersOn(page)).toEqual([]);

    await page.getByRole('link', { name: 'View events' }).click();
    const events = page.getByRole('list', { name: 'Events' });
    await events.getByText('Processed').waitFor();
    await events.getByRole('button', { name: 'Candidate created' }).click();
    const detail = page.getByRole('dialog', { name: 'Event' });
    await detail.getByText('"jobId": "71001"').waitFor();
    await detail.getByText('Résumé: downloaded').waitFor();
    await detail.getByRole('button', { name: 'Replay' }).click();
    await detail.getByText('Replaying the event.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('Status').selectOption({ label: 'Failed' });
    await page.getByText('No events with this status').waitFor();

    await page.getByRole('link', { name: 'Openings' }).click();
    await page.getByText('1 waiting for a role').waitFor();
    await page.getByLabel('Role for Opening 71001').selectOption({ label: 'AI Safety Engineer' });
    await page.getByRole('link', { name: 'View role', exact: true }).click();
    expect(await seen(page.getByRole('button', { name: /^Ilse Adler/ }))).toBe(true);
  });

  it('replaces the signing secret, which is shown once, and disconnects', async () => {
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('link', { name: 'Careers page' }).click();
    await page.getByRole('link', { name: 'Setup' }).click();
    await page.getByRole('button', { name: 'Rotate secret…' }).press('Enter');
    const before = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue();
    await page.getByRole('button', { name: 'Rotate secret', exact: true }).press('Enter');
    await page.getByText('The previous secret is valid until').waitFor();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()).not.toBe(before);
    await page.reload();
    await page.getByText('A secret is set. It is not shown again.').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' }); // From here on: the other pages were light.
    expect(await barriersOn(page)).toEqual([]);
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Disconnect…' }).press('Enter');
    await page.getByRole('button', { name: 'Disconnect', exact: true }).press('Enter');
    expect(await seen(page.getByText('This connection is disconnected.'))).toBe(true);
  });
});
