/** A recruiter at the shortlist of the samples. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Shortlist } from '#libs/contracts';
import { SHIPPED_ROLES } from '#libs/job-ad';
import {
  LOOKED_AT,
  PERSON,
  type Pages,
  barriersOn,
  gone,
  inBrowser,
  openPages,
  seen,
} from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('the shortlist', () => {
  it('lists the shipped role, with who stands where', async () => {
    await page.getByRole('link', { name: 'MLOps Engineer' }).waitFor();
    await page.getByText('4 Strong match').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('ranks the samples and shows the line that a criterion rests on', async () => {
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    await page.getByText('12 ranked').waitFor();
    const first = page.locator(PERSON).first();
    await first.getByText(/^Senior MLOps Engineer at Northlight Commerce, 9\.6 yrs, AWS Certified/).waitFor();
    const scores = await page.locator(`${PERSON} b`).allTextContents();
    expect(scores.map(Number)).toEqual(scores.map(Number).sort((a, b) => b - a));

    const met = page
      .locator('section[aria-label] button[aria-pressed]', { has: page.getByLabel('Met', { exact: true }) })
      .first();
    await met.click();
    await expect(met.getAttribute('aria-pressed')).resolves.toBe('true');
    await page.locator(LOOKED_AT).first().waitFor();
    expect((await page.locator(LOOKED_AT).first().textContent())!.length).toBeGreaterThan(2);
  });

  it('goes from candidate to candidate by keyboard, and the address remembers', async () => {
    const name = await page.locator(`${PERSON} [class*=name]`).nth(1).textContent();
    await page.keyboard.press('j');
    await page.locator(`${PERSON}[aria-current=true]`, { hasText: name! }).waitFor();
    await page.reload();
    await page.locator('.working-head h2').waitFor();
    expect((await page.locator('.working-head h2').textContent())!.trim()).toBe(name!.trim());

    // The viewed candidates count as opened, and no others do.
    const address = new URL(page.url());
    const applicationIds = [address.searchParams.get('application')!];
    const neverOpened = (path: string, body: string): Promise<number> =>
      page.evaluate(
        async ([url, init]) => {
          const answer = await fetch(url, init);
          return ((await answer.json()) as { neverOpened: number }).neverOpened;
        },
        [path, { method: 'POST', headers: { 'content-type': 'application/json' }, body }] as const,
      );
    const roleId = address.pathname.split('/').at(-1)!;
    const check = () => neverOpened(`/api/v1/roles/${roleId}/decisions/check`, JSON.stringify({ applicationIds }));
    expect(await untilFound(async () => ((await check()) === 0 ? true : null))).toBe(true);
  });

  it('decides by keyboard with a reason, and undoes it', async () => {
    const open = page.locator(`${PERSON}[aria-current=true]`);
    await page.keyboard.press('d');
    await page.getByText('Reason to decline').waitFor();
    await page.keyboard.press('2');
    await open.getByText('Declined').waitFor();
    await page.keyboard.press('u');
    await open.getByText('Declined').waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.keyboard.press('c');
    await page.getByRole('region', { name: 'Comparison' }).getByRole('columnheader').nth(1).waitFor();
    await page.goBack();
    expect(await seen(open)).toBe(true);
  });

  it('hides identities by one key, and reveals a candidate on request', async () => {
    const name = (await page.locator('.working-head h2').textContent())!;
    await page.keyboard.press('b');
    await page.getByRole('heading', { name: /^Candidate / }).waitFor();
    await page.getByRole('button', { name: 'Show identity' }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.keyboard.press('b');
    expect(await seen(page.getByRole('button', { name: /^Hide identities/ }))).toBe(true);
  });

  it('shows in one browser what is done in another', async () => {
    const other = await pages.signedIn();
    await other.goto(page.url());
    await other.locator('.working-head h2').waitFor();
    await other.keyboard.press('a');
    await other.keyboard.press('Enter');
    await page.locator(PERSON).getByText('Advanced').waitFor();
    await other.keyboard.press('u');
    expect(await gone(page.locator(PERSON).getByText('Advanced'))).toBe(true);
    await other.context().close();
  });

  it.each(['light', 'dark'] as const)('puts up no barriers, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const roleId = new URL(page.url()).pathname.split('/')[2]!;
    // Only the colors of the two differ.
    const others = ['weights', 'criteria', 'imports']
      .map((name) => `/roles/${roleId}/${name}`)
      .concat('/roles/new', '/inbox', '/integrations', '/integrations/connect');
    for (const path of [`/roles/${roleId}`, '/', ...(colorScheme === 'light' ? others : [])]) {
      await page.goto(pages.at(path));
      await page.getByRole('heading').first().waitFor();
      expect([path, await barriersOn(page)]).toEqual([path, []]);
    }
    await page.goto(pages.at(`/roles/${roleId}`));
    await page.locator(PERSON).first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add candidates' }).click();
    await page.getByRole('menuitem', { name: 'Upload files' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await gone(page.getByRole('menuitem', { name: 'Upload files' }));
  });

  it('has given every sample the score that the command line gives it', async () => {
    const roleId = new URL(page.url()).pathname.split('/').at(-1)!;
    const answer = await page.request.get(pages.at(`/api/v1/roles/${roleId}/shortlist?limit=200`));
    const shortlist = (await answer.json()) as Shortlist;
    const folder = mkdtempSync(join(tmpdir(), 'candor-role-'));
    const jobDescription = join(folder, 'role.md');
    writeFileSync(jobDescription, SHIPPED_ROLES[0]!.page);
    const ranked = JSON.parse(
      execFileSync(
        process.execPath,
        [
          ...[
            resolve('dist/packed/apps/cli/main.js'),
            'rank',
            '--format',
            'json',
            '--as-of',
            shortlist.roleVersion.asOf,
          ],
          ...['--role', jobDescription, resolve('apps/cli/samples/candidates')],
        ],
        { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
      ),
    ) as { candidates: { name: string; score: number; low: number; high: number; lane: string }[] };
    rmSync(folder, { recursive: true });
    const rowsOf = (
      list: { name: string | null; score: number | null; low: number | null; high: number | null; lane: string }[],
    ) => list.map(({ name, score, low, high, lane }) => `${lane} ${score} (${low}–${high}) ${name}`).sort();
    expect(rowsOf(shortlist.items)).toEqual(rowsOf(ranked.candidates));
    expect(shortlist.items).toHaveLength(12);
  });

  it('takes a new file, says how far it is, and ranks it', async () => {
    await page.setInputFiles('input[type=file]', [
      {
        name: 'ada.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(
          'Ada Example\nada@example.com\n\nExperience\nMLOps Engineer, Example Ltd\nMarch 2021 – Present\n• Deployed models on Kubernetes with Helm and MLflow\nData Engineer, Sample Ltd\nMay 2019 – March 2018\n• Wrote batch pipelines in Python\n',
        ),
      },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    await page.getByText('2 of 2').waitFor();
    await page.getByRole('link', { name: '1 not ranked: see why' }).click();
    const empty = page.getByRole('region', { name: 'Empty' });
    await empty.getByText('empty.txt').waitFor();
    await empty.getByText('The file is empty').waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByText('13 ranked').waitFor();
    expect(await seen(page.getByRole('button', { name: /^Ada Example/ }))).toBe(true);
  });

  it('says what is odd about a résumé, and shows the line', async () => {
    await page.getByRole('button', { name: /^Ada Example/ }).click();
    const remarks = page.getByRole('list', { name: 'Document issues' });
    await remarks.getByText(/very short for a résumé/).waitFor();
    const backwards = remarks.getByRole('button', { name: /It ends before it starts/ });
    await backwards.press('Enter');
    await expect(backwards.getAttribute('aria-pressed')).resolves.toBe('true');
    await page.locator(LOOKED_AT).first().waitFor();
    expect((await page.locator(LOOKED_AT).allTextContents()).join('')).toContain('March 2018');
  });

  it('takes files dropped anywhere once, and lists every one that was not ranked', async () => {
    const uploads: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') uploads.push(new URL(request.url()).pathname);
    });
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      for (let n = 1; n <= 60; n++) dataTransfer.items.add(new File([], 'blank ' + n + '.txt'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    }`);
    await page.getByText('60 of 60').waitFor();
    expect(uploads).toEqual([expect.stringMatching(/\/imports$/)]);
    await page.getByRole('link', { name: '60 not ranked: see why' }).click();
    await page.getByText('blank 50.txt').waitFor();
    expect(await page.getByText('blank 51.txt').count()).toBe(0);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('blank 60.txt').waitFor();
    expect(await page.getByRole('region', { name: 'Empty' }).getByRole('listitem').count()).toBe(60);
    expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
    await page.getByRole('link', { name: /^Shortlist/ }).click();
  });

  it('shows what was read from the role page, beside the words it came from', async () => {
    await page.getByRole('link', { name: /^Role( |$)/ }).click();
    await page.getByText(/^\d items to confirm/).waitFor();
    await page
      .getByRole('region', { name: 'Certifications' })
      .getByText(/^\d+ of 100 points$/)
      .waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    expect(await seen(page.getByText('13 ranked'))).toBe(true);
  });

  it('shows one thing at a time on a phone, and finds the way back', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('link', { name: 'Roles', exact: true }).click();
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    await page.locator(PERSON).first().waitFor();
    expect(await page.locator('.working').isVisible()).toBe(false);
    await page.locator(PERSON).first().click();
    await page.locator('.working-head h2').waitFor();
    expect(await page.getByRole('navigation', { name: 'Candidates' }).isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: /All candidates/ }).click();
    await page.locator(PERSON).nth(1).click();
    await page.locator('.working-head h2').waitFor();
    await page.goBack();
    expect(await seen(page.locator(PERSON).first())).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
