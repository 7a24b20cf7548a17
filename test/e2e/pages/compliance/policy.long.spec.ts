/** The policy that pages come with: nothing on them breaks it, in either theme, and it lets no style or script in that is not ours. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Shortlist } from '#libs/contracts';
import { type Pages, inBrowser, openPages, PERSON } from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

let pages: Pages;
let page: Page;
let roleId: string;
let candidateId: string;
const broken: string[] = [];

const NOTED = `addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile, lineNumber }) =>
  console.error('POLICY ' + [violatedDirective, blockedURI, sample, sourceFile, lineNumber].join(' ')))`;

async function watched(one: Page): Promise<Page> {
  one.on('console', (message) => {
    if (message.text().startsWith('POLICY ')) broken.push(`${one.url()}: ${message.text()}`);
  });
  await one.addInitScript(NOTED);
  return one;
}

beforeAll(async () => {
  pages = await openPages();
  page = await watched(await pages.signedIn());
  const at = async <Answer>(path: string) =>
    (await (await page.request.get(pages.at(`/api/v1${path}`))).json()) as Answer;
  const { items } = await at<{ items: { id: string; title: string }[] }>('/roles');
  roleId = items.find(({ title }) => title === 'MLOps Engineer')!.id;
  candidateId = await untilFound(async () => (await at<Shortlist>(`/roles/${roleId}/shortlist`)).items[0]?.candidateId);
});

afterAll(() => pages.close());

/** What is on the page has come, and so have the styles that are made on it. */
async function arrived(one: Page): Promise<void> {
  await one.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await one.waitForLoadState('networkidle');
}

inBrowser('the policy of pages', () => {
  it('names sources of ours and the nonce of the answer, another one each time', async () => {
    const policyOf = async (path: string) =>
      (await page.request.get(pages.at(path), { headers: { accept: 'text/html' } })).headers()[
        'content-security-policy'
      ]!;
    const [one, other, docs] = [await policyOf('/'), await policyOf('/roles/new'), await policyOf('/api/docs')];
    expect(one).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/=]{24}'; /);
    expect(one).not.toBe(other);
    for (const policy of [one, other, docs]) {
      expect(policy).toContain("default-src 'none'; object-src 'none'; base-uri 'none'; ");
      expect(policy).toContain("script-src 'self'; ");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https:|http:|\*/);
    }
  });

  it.each(['light', 'dark'] as const)('is broken by none of them: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const role = `/roles/${roleId}`;
    const candidate = `/candidates/${candidateId}`;
    for (const path of [
      ...[
        '/',
        '/roles/new',
        role,
        `${role}/weights`,
        `${role}/criteria`,
        `${role}/criteria/scoring`,
        `${role}/criteria/versions`,
      ],
      ...[
        `${role}/imports`,
        `${role}/settings`,
        `${role}/ats`,
        candidate,
        `${candidate}/documents`,
        `${candidate}/activity`,
      ],
      ...[
        `${candidate}/data`,
        '/inbox',
        '/inbox/requests',
        '/suppressed',
        '/settings/you',
        '/settings/people',
        '/settings/audit',
      ],
      ...['/settings/skills', '/settings/notices', '/settings/retention', '/integrations', '/integrations/connect'],
    ]) {
      await page.goto(pages.at(path));
      await arrived(page);
    }
    await page.goto(pages.at(role));
    await page.locator(PERSON).first().click();
    await arrived(page);
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog').waitFor();
    // The dialog keeps the page from scrolling by a style element of its own, and the theme has another one.
    expect(
      await page.evaluate('[...document.querySelectorAll("style")].filter((one) => one.sheet === null).length'),
    ).toBe(0);
    expect(await page.evaluate('document.querySelectorAll("style[data-mantine-styles]").length')).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  it('is broken by nothing on the pages of the sign-in and of the API', async () => {
    const outside = await watched(await pages.signedOut());
    for (const path of [
      '/sign-in',
      '/password/lost',
      '/password#cl_x',
      '/explained#ce_x',
      '/shared#cx_x',
      '/api/docs',
    ]) {
      await outside.goto(pages.at(path));
      await outside.waitForLoadState('networkidle');
    }
    await outside.context().close();
    expect(broken).toEqual([]);
  });

  it('blocks styles and scripts that an attacker put on the page', async () => {
    const attacked = await watched(await pages.signedOut());
    await attacked.goto(pages.at('/sign-in'));
    await attacked.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<style>body { color: rgb(1, 2, 3) }</style><p style="color: red">x</p><img src="https://elsewhere.example/x.png">')`);
    await untilFound(() => broken.length >= 3);
    expect(
      broken
        .splice(0)
        .map((line) => line.split('POLICY ')[1]!.split(' ')[0])
        .sort(),
    ).toEqual(['img-src', 'style-src-attr', 'style-src-elem']);
    await attacked.context().close();
  });
});
