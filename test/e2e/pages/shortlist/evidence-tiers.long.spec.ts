/** How a requirement is evidenced, as a recruiter sees it: by highlights, a legend, a filter, and dimmed similar wording. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import {
  PERSON,
  type Pages,
  barriersOn,
  inBrowser,
  listening,
  makeRole,
  openPages,
} from '../../../support/candor/pages.js';

let pages: Pages;
let page: Page;

const PAGE = `Store Manager

Requirements
- Microsoft Excel
- Kubernetes
- Visual merchandising
- Kiln maintenance
- Beekeeping
`;
const JANE = `Jane Doe
jane@example.com

Experience

Store Manager, Harbor Goods, Jan 2018 - Present
- Managed inventory and stock control for two shops
- Built window displays and visual merchandising plans
- Deployed services on Amazon EKS for the web shop
- Planned maintenance of the delivery vans
- Prepared monthly sales reports for the owner

Skills
Microsoft Office, Shopify
`;
/** The only line that has a word of "Kiln maintenance". */
const SIMILAR = 'Planned maintenance of the delivery vans';

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const reasons = (): Locator => page.getByRole('region', { name: 'Score breakdown' });
const documentPane = (): Locator => page.getByRole('region', { name: 'Document' });
const criteria = (): Locator => reasons().locator('section[aria-label] button[aria-pressed]:has([role=img])');
const criterion = (name: string): Locator => criteria().filter({ hasText: name });
const filter = (): Locator => reasons().getByRole('group', { name: 'Requirements by evidence' });
const tier = (name: string): Locator => filter().getByRole('radio', { name: new RegExp(`^${name} \\d+$`) });

inBrowser('the tiers of evidence', () => {
  it('says what implies a requirement, and highlights it in another form than the thing itself', async () => {
    await makeRole(pages, page, PAGE);
    await page.setInputFiles('input[type=file]', {
      ...{ name: 'jane.txt', mimeType: 'text/plain', buffer: Buffer.from(JANE) },
    });
    await page.getByText('1 ranked').waitFor();
    await criterion('Kubernetes').click();
    await criterion('Implied by EKS').waitFor();
    const implied = documentPane().locator('mark[data-looked]', { hasText: 'Amazon EKS' });
    await implied.waitFor();
    expect(await implied.getAttribute('data-tier')).toBe('implied');
    await criterion('Visual merchandising').click();
    const exact = documentPane().locator('mark[data-looked]', { hasText: 'visual merchandising' });
    await exact.waitFor();
    expect(await exact.getAttribute('data-tier')).toBeNull();
    const border = (mark: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${mark}')).borderBottomStyle`);
    expect(await border('mark[data-looked]:not([data-tier])')).toBe('none');
    expect(await border('mark[data-tier=implied]')).toBe('dashed');
  });

  it('quotes similar wording dimmed beside the requirement, and never highlights it', async () => {
    await criterion('Kiln maintenance').click();
    await expect(criterion('Kiln maintenance').textContent()).resolves.toMatch(/Similar wording only/);
    expect(await criterion('Kiln maintenance').getByRole('img', { name: 'Not on résumé' }).count()).toBe(1);
    await reasons().getByRole('list', { name: 'Similar wording' }).getByText(SIMILAR).waitFor();
    await documentPane().getByText('No evidence in the document').waitFor();
    expect(await documentPane().getByText(SIMILAR).count()).toBe(1);
    expect(await documentPane().locator('mark', { hasText: 'delivery vans' }).count()).toBe(0);
    expect(await reasons().textContent()).not.toContain('~');
  });

  it('has a legend of the highlights', async () => {
    const legend = documentPane().getByRole('list', { name: 'Highlights' });
    await expect(legend.getByRole('listitem').allTextContents()).resolves.toEqual([
      ' Shown',
      ' Implied',
      'Similar wording is not highlighted',
    ]);
  });

  it('filters the requirements by tier, with the keyboard', async () => {
    // Nothing is chosen, so that the filter alone says what is shown.
    await page.reload();
    await criterion('Beekeeping').waitFor();
    await listening(page);
    const all = await criteria().count();
    await filter().getByRole('radio', { checked: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await tier('Shown').isChecked()).toBe(true);
    await criterion('Beekeeping').waitFor({ state: 'detached' });
    await criterion('Visual merchandising').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await tier('Implied').isChecked()).toBe(true);
    expect(await criteria().count()).toBe(2);
    await page.keyboard.press('ArrowRight');
    expect(await tier('Similar wording').isChecked()).toBe(true);
    await expect(criteria().allTextContents()).resolves.toEqual([expect.stringContaining('Kiln maintenance')]);
    await page.keyboard.press('ArrowRight');
    expect(await tier('Not found').isChecked()).toBe(true);
    await criterion('Beekeeping').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await criteria().count()).toBe(all);
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 390],
    ['dark', 390],
    ['light', 1920],
  ] as const)('puts up no barriers, %s, %d pixels wide', async (colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await listening(page);
    // On a phone the candidate is opened from the list.
    if (!(await reasons().isVisible())) await page.locator(PERSON).first().click();
    await criterion('Kiln maintenance').click();
    await reasons().getByRole('list', { name: 'Similar wording' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await barriersOn(page)).toEqual([]);
  });
});
