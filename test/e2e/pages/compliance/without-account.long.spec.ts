/** What is open to people without an account. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Shortlist } from '#libs/contracts';
import { type Pages, inBrowser, openPages, seen } from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('the website', () => {
  describe('without sign-in', () => {
    const made = async (path: string, data: object): Promise<string> => {
      const answer = await page.request.post(pages.at(`/api/v1${path}`), { data });
      return new URL(((await answer.json()) as { path: string }).path, page.url()).href;
    };
    const inNoSession = async (address: string, read: (page: Page) => Promise<void>): Promise<void> => {
      const opened = await pages.signedOut({ width: 390, height: 844 });
      await opened.goto(address);
      await read(opened);
      expect(await opened.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await opened.context().close();
    };
    let roleId: string;
    let applicationId: string;

    beforeAll(async () => {
      const at = async <Answer>(path: string) =>
        (await (await page.request.get(pages.at(`/api/v1${path}`))).json()) as Answer;
      const { items } = await at<{ items: { id: string; title: string }[] }>('/roles');
      roleId = items.find(({ title }) => title === 'MLOps Engineer')!.id;
      applicationId = await untilFound(
        async () => (await at<Shortlist>(`/roles/${roleId}/shortlist`)).items[0]?.applicationId,
      );
    });

    it('a shared shortlist hides who the people are, and one of applications shows the working', async () => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const share = (more: object) => made(`/roles/${roleId}/share-links`, { expiresAt, ...more });
      await inNoSession(await share({ scope: 'shortlist' }), async (shared) => {
        await shared.getByText(/^1\. Candidate \w{5}$/).waitFor();
        await shared.getByRole('img', { name: 'Strength' }).first().waitFor();
      });
      await inNoSession(
        await share({ scope: { applicationIds: [applicationId] }, identitiesHidden: false }),
        async (shared) => {
          await shared.getByText('All requirements with evidence').click();
          await shared.locator('details q').first().waitFor();
        },
      );
    });

    it('a candidate reads how they were assessed, says what is wrong, and asks for a person', async () => {
      await inNoSession(await made(`/applications/${applicationId}/explanation/links`, {}), async (explanationPage) => {
        await explanationPage.getByRole('heading', { name: 'How your application was assessed' }).waitFor();
        await explanationPage.getByRole('button', { name: 'Report a mistake', exact: true }).press('Enter');
        await explanationPage.keyboard.type('Something else');
        await explanationPage.getByRole('textbox').last().fill('I am called otherwise today');
        await explanationPage
          .getByRole('form', { name: 'Report a mistake' })
          .getByRole('button')
          .first()
          .press('Enter');
        const askedFor = explanationPage.getByRole('region', { name: 'Your requests' });
        await askedFor.getByText(/You reported a mistake/).waitFor();
        expect(await askedFor.evaluate((region) => region.matches(':focus'))).toBe(true);
        await explanationPage.getByRole('button', { name: 'Request a human review', exact: true }).press('Enter');
        await explanationPage.getByRole('button', { name: 'Send request' }).press('Enter');
        await askedFor.getByRole('listitem').nth(1).waitFor();
        await explanationPage.getByRole('button', { name: 'Request a human review' }).waitFor({ state: 'detached' });
      });
    });
  });

  it('is served packed, to be kept for ever where the name says what is in it', async () => {
    const packing = { headers: { 'accept-encoding': 'br' } };
    const start = await fetch(pages.at('/sign-in'), { headers: { accept: 'text/html', ...packing.headers } });
    expect(start.headers.get('cache-control')).toBe('no-cache');
    const script = /src="(\/assets\/[^"]+)"/.exec(await start.text())![1]!;
    const { headers } = await fetch(pages.at(script), packing);
    expect([headers.get('content-encoding'), headers.get('cache-control')]).toEqual([
      'br',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('sends visitors who are not signed in to the sign-in page, and says what was wrong with a password', async () => {
    const other = await pages.signedOut();
    await other.goto(pages.at('/roles/new'));
    await other.getByLabel('Email').fill('nobody@example.com');
    await other.getByLabel('Password').first().fill('wrong');
    await other.getByRole('button', { name: 'Sign in' }).click();
    expect(await seen(other.getByRole('alert'))).toBe(true);
    await other.context().close();
  });
});
