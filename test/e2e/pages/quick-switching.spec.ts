/** Going through PDFs faster than they are drawn: what is left is canceled without a word in the console. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { column, writePdf } from '../../support/pdf-writer.js';
import { PERSON, type Pages, inBrowser, makeRole, openPages } from '../../support/pages.js';

const ROLE = 'Glass Blower\n\nRequirements\n- 2 years of experience as a glass blower\n- Kiln\n';
const COUNT = 16;

let pages: Pages;
let page: Page;
/** What the browser complained of. */
const complaints: string[] = [];

/** Pages full of lines take long enough to be left while they are drawn. */
const resume = (at: number): Uint8Array =>
  writePdf([
    {
      texts: [
        ...column(60, 790, [`Vitra Number${String.fromCharCode(65 + at)}`, `vitra${at}@example.com`]),
        ...column(60, 750, ['Experience', `Glass Blower, Works ${at}`, 'March 2019 - Present']),
        ...column(60, 690, lines(at, 40)),
      ],
    },
    ...[1, 2, 3].map(() => ({ texts: column(60, 790, lines(at, 50)) })),
  ]);

const lines = (at: number, count: number): string[] =>
  Array.from({ length: count }, (_, line) => `- Ran the kiln of hall ${line} in works ${at}, at ${900 + line} degrees`);

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const documentPane = (): Locator => page.getByRole('region', { name: 'Document' });
const firstPage = (): Locator => documentPane().getByRole('group', { name: 'Page 1 of 4' });
const shown = (): string | null => new URL(page.url()).searchParams.get('application');

/** Waits until the first page of the candidate in view is drawn, with its words over it. */
const arrived = async (): Promise<void> => {
  const row = page.locator(`${PERSON}[data-application="${shown()}"]`);
  const [name] = /Vitra Number\w/i.exec((await row.textContent())!)!;
  await firstPage().locator('canvas').waitFor();
  await firstPage().getByText(name).waitFor();
};

inBrowser('PDFs in quick succession', () => {
  it('leave no error behind', async () => {
    await makeRole(pages, page, ROLE);
    await page.setInputFiles(
      'input[type=file]',
      Array.from({ length: COUNT }, (_, at) => ({
        name: `vitra-${at}.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from(resume(at)),
      })),
    );
    await page.getByText(`${COUNT} ranked`).waitFor();
    await page.locator(PERSON).first().click();
    await arrived();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });

    const first = shown();
    for (let step = 1; step < COUNT; step++) await page.keyboard.press('j');
    await arrived();
    expect(shown()).not.toBe(first);
    // Back, leaving each just as it is being opened, and just as it is being drawn.
    for (let step = 1; step < COUNT; step++) {
      const sheet = step % 2 === 0 ? firstPage() : firstPage().locator('canvas');
      await sheet.waitFor({ state: 'attached' });
      await page.keyboard.press('k');
    }
    await arrived();
    expect(shown()).toBe(first);
    // Drawn again in another size, while it is being drawn.
    const zoom = documentPane().getByRole('button', { name: 'Larger' });
    for (let step = 0; step < 3; step++) await zoom.click();
    await page.keyboard.press('j');
    await arrived();
    expect(complaints).toEqual([]);
  });
});
