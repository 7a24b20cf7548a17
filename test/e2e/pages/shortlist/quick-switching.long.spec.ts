/** Going through PDFs faster than they are drawn: what is left is canceled without a word in the console. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { column, writePdf } from '../../../support/writers/pdf-writer.js';
import { PERSON, type Pages, inBrowser, makeRole, openPages } from '../../../support/candor/pages.js';

const ROLE = 'Glass Blower\n\nRequirements\n- 2 years of experience as a glass blower\n- Kiln\n';
const COUNT = 16;

let pages: Pages;
let page: Page;
/** What the browser complained of. */
const complaints: string[] = [];

/** So many strokes below the text that a browser takes longer to draw them than to lay the words over the page. */
const STROKES = Array.from({ length: 20_000 }, (_, at) => `${at % 595} 30 m ${(at * 7) % 595} 600 l S`).join('\n');

const resume = (at: number): Uint8Array =>
  writePdf([
    {
      drawing: `q 0.97 0.97 1 RG ${STROKES} Q`,
      texts: [
        ...column(60, 790, [`Vitra Number${String.fromCharCode(65 + at)}`, `vitra${at}@example.com`]),
        ...column(60, 750, ['Experience', `Glass Blower, Works ${at}`, 'March 2019 - Present']),
        ...column(60, 690, ['- Ran the kiln', '- Taught others to run the kiln']),
      ],
    },
  ]);

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

const documentPane = (): Locator => page.getByRole('region', { name: 'Document' });
const firstPage = (): Locator => documentPane().getByRole('group', { name: 'Page 1 of 1' });
const shown = (): string | null => new URL(page.url()).searchParams.get('application');

/** Waits until the words of the candidate in view are laid over their first page, which may not be drawn by then. */
const laid = async (): Promise<void> => {
  const row = page.locator(`${PERSON}[data-application="${shown()}"]`);
  const [name] = /Vitra Number\w/i.exec((await row.textContent())!)!;
  await firstPage().getByText(name).waitFor();
};
const arrived = async (): Promise<void> => {
  await laid();
  await firstPage().locator('canvas').waitFor();
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
    // Back, leaving each while it is being drawn.
    for (let step = 1; step < COUNT; step++) {
      await laid();
      await page.keyboard.press('k');
    }
    await arrived();
    expect(shown()).toBe(first);
    // Drawn again in another size, while it is being drawn.
    const zoom = documentPane().getByRole('button', { name: 'Zoom in' });
    for (let step = 0; step < 3; step++) await zoom.click();
    await page.keyboard.press('j');
    await arrived();
    expect(complaints).toEqual([]);
  });
});
