import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { docxBytes, type DocxLayout } from './docx-layouts.js';
import type { HtmlLayout } from './html-pieces.js';
import type { Person } from './person.js';

/** Where Chromium lies, if it does. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

/** A CV in a layout, as a file. */
export interface RenderedResume {
  person: Person;
  layout: string;
  fileName: string;
  bytes: Uint8Array;
}

/** Pages that print at the same time: more only wait for the processor. */
const PRINTERS = 3;

/** Prints each person in each layout, with one browser. */
export async function renderResumes(
  people: readonly Person[],
  htmlLayouts: readonly HtmlLayout[],
  docxLayouts: readonly DocxLayout[],
): Promise<RenderedResume[]> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM!,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const prints = people.flatMap((person) => htmlLayouts.map((layout) => ({ person, layout })));
    const printed = await Promise.all(
      Array.from({ length: PRINTERS }, (_, printer) =>
        printAll(
          browser,
          prints.filter((_print, index) => index % PRINTERS === printer),
        ),
      ),
    );
    const written = await Promise.all(
      people.flatMap((person) =>
        docxLayouts.map(async (layout) => ({
          person,
          layout: layout.name,
          fileName: `${layout.name}.docx`,
          bytes: await docxBytes(layout.document(person)),
        })),
      ),
    );
    return [...printed.flat(), ...written];
  } finally {
    await browser.close();
  }
}

async function printAll(
  browser: Browser,
  prints: readonly { person: Person; layout: HtmlLayout }[],
): Promise<RenderedResume[]> {
  const page = await browser.newPage();
  const rendered: RenderedResume[] = [];
  for (const { person, layout } of prints) {
    await page.setContent(layout.html(person));
    const running = layout.running?.(person);
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      ...(running && { displayHeaderFooter: true, headerTemplate: running.header, footerTemplate: running.footer }),
    });
    rendered.push({ person, layout: layout.name, fileName: `${layout.name}.pdf`, bytes: new Uint8Array(bytes) });
  }
  await page.close();
  return rendered;
}
