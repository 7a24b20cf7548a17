/** Imports of every kind, and what comes of the people in them. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import {
  PERSON,
  type Pages,
  erase,
  fayAt,
  gone,
  inBrowser,
  makeRole,
  openPages,
  seen,
} from '../../../support/candor/pages.js';

/** A picture of one dot, as PNG. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

let pages: Pages;
let page: Page;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
});

afterAll(() => pages.close());

inBrowser('the imports page', () => {
  it('says why a list is empty, and what comes next', async () => {
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    await page.getByRole('button', { name: 'Missing must-have 0' }).click();
    await page.getByText('No candidates in “Missing must-have”').waitFor();
    await page.getByRole('button', { name: 'Show all lanes' }).click();
    await page.locator(PERSON).first().waitFor();

    await makeRole(pages, page, 'Baker\n\nRequirements\n- 3 years of experience as a baker\n- Sourdough\n');
    await page.getByText('No applications yet').waitFor();
    expect(await seen(page.getByText('click “Add candidates”'))).toBe(true);
  });

  it('imports a table with a corrected column, by keyboard, on a phone, and finds it again', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByText('No imports yet').waitFor();
    const table = {
      name: 'bakers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'name,zz\nBea Sample,Sourdough; Rye bread\nCy Sample,Sourdough; Pastry\nDee Sample,\nEli Sample,\n',
      ),
    };
    await page.setInputFiles('input[type=file]', table);
    const column = page.getByRole('combobox', { name: 'Field for zz' });
    await column.waitFor();
    expect(await column.inputValue()).toBe('');
    await page.getByText('Sourdough; Pastry').waitFor();
    await page.reload(); // It waits for the user who comes back.
    await column.selectOption({ label: 'Skills' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Import rows' }).press('Enter');
    await page.getByText('4 of 4').waitFor();
    await page.getByText('2 ranked', { exact: true }).waitFor();
    // Without the correction, no candidate would have more than a name.
    const refused = page.getByRole('region', { name: 'Damaged' }).getByRole('listitem');
    await refused.nth(1).waitFor();
    expect(await refused.locator('b').allTextContents()).toEqual(['line 4', 'line 5']);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

    await page.getByRole('link', { name: 'All imports' }).press('Enter');
    await page.getByRole('list', { name: 'Imports' }).waitFor();
    await page.setInputFiles('input[type=file]', table);
    await page.getByRole('button', { name: 'Cancel import…' }).press('Enter');
    await page.getByText('Ranked candidates stay').waitFor();
    await page.getByRole('button', { name: 'Keep importing' }).press('Enter');
    await page.getByRole('button', { name: 'Cancel import…' }).press('Enter');
    // The dialogue puts the focus where nothing happens, a moment after it opens.
    await page.locator('button:focus', { hasText: 'Keep importing' }).waitFor();
    await page.getByRole('button', { name: 'Cancel import', exact: true }).press('Enter');
    await page.getByRole('status').getByText('Canceled').waitFor();

    await page.getByRole('link', { name: 'All imports' }).click();
    const imports = page.getByRole('list', { name: 'Imports' }).getByRole('listitem');
    await imports.nth(1).getByText('4 of 4 · 2 ranked').waitFor();
    await imports.nth(1).getByRole('link', { name: 'bakers.csv' }).waitFor();
    await imports.first().getByText('Canceled').waitFor();
    expect(await imports.count()).toBe(2);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    expect(await seen(page.getByRole('button', { name: /^Bea Sample/ }))).toBe(true);
  });

  it('takes a ZIP in one piece, holds it and lets it go on', async () => {
    await page.getByRole('link', { name: 'Imports' }).click();
    const files = Array.from({ length: 120 }, (_, n) => {
      const text = `Person ${n}\nperson${n}@example.com\n\nExperience\nBaker, Bakery ${n}\nMarch 2021 – Present\n• Sourdough\n`;
      return [`resumes/${n}.txt`, n % 2 === 0 ? strToU8(text) : new Uint8Array(0)] as const;
    });
    const buffer = Buffer.from(zipSync({ ...Object.fromEntries(files), 'scan.png': Buffer.from(DOT, 'base64') }));
    await page.setInputFiles('input[type=file]', { name: 'resumes.zip', mimeType: 'application/zip', buffer });
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('status').getByText('Paused').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Resume' }).press('Enter');
    await page.getByRole('status').getByText('Finished').waitFor();
    await page.getByText('121 of 121').waitFor();
    await page.getByText('60 ranked', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Empty file · 60' }).waitFor();
    const pictures = page.getByRole('region', { name: 'Scans without text' });
    await pictures.getByText('(CANDOR_OCR)').waitFor();
    const answer = page.waitForResponse((response) => /\/retry\?position=120$/.test(response.url()));
    await pictures.getByRole('button', { name: 'Retry scan.png' }).click();
    expect(await (await answer).json()).toEqual({ retried: 1 });
    await page.getByRole('status').getByText('Finished').waitFor();
    await pictures.getByRole('button', { name: 'Retry scan.png' }).waitFor();
    await page.getByRole('region', { name: 'Import candidates' }).getByText('Drop files').waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    // The picture is listed by its name, for a user to open. It does not count as ranked. The link to the reason stays.
    await page.getByText('62 ranked').waitFor();
    await page.getByText('1 unreadable').waitFor();
    await page.getByRole('button', { name: /^To review/ }).click();
    await page.locator(PERSON, { hasText: 'scan.png' }).waitFor();
    await page.getByRole('button', { name: /^All/ }).click();
    await page.reload();
    expect(await seen(page.getByRole('link', { name: '61 not ranked: see why' }))).toBe(true);
  });

  it('names what is too big to be sent, and sends the rest', async () => {
    await page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new ArrayBuffer(40 * 2 ** 20)], 'scan of everything.pdf'));
      dataTransfer.items.add(new File(['Ian Sample\\n\\nExperience\\nBaker, Mill\\nMarch 2021 – Present\\n'], 'ian.txt'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    }`);
    const notice = page.getByRole('alert').filter({ hasText: 'scan of everything.pdf was not uploaded' });
    await notice.getByRole('button', { name: 'Details' }).click();
    await page.getByText('scan of everything.pdf: 40 MB').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('63 ranked').waitFor();
    await notice.getByRole('button', { name: 'Close' }).click();
    expect(await gone(notice)).toBe(true);
  });

  it('says who may be the same person, merges the two, and parts them again', async () => {
    await page.setInputFiles('input[type=file]', [fayAt('Old Mill', 'Cashier', 'Tills'), fayAt('New Mill')]);
    await page.getByText('2 of 2').waitFor();
    // So high that the whole list is in view.
    await page.setViewportSize({ width: 1440, height: 8000 });
    await page.locator(PERSON, { hasText: 'Fay Sample' }).first().click();
    const banner = page.getByRole('region', { name: 'Possible duplicate of Fay Sample' });
    await banner.getByRole('button', { name: /^Compare/ }).press('Enter');
    await banner.getByText('In common: fay@example.com').waitFor();
    await banner.getByRole('button', { name: 'Merge with Fay Sample' }).press('Enter');
    const undo = page.getByRole('button', { name: 'Undo the merge' });
    await undo.waitFor();
    // The list shows one of the two once it has been read again.
    await page.locator(PERSON, { hasText: 'Fay Sample' }).nth(1).waitFor({ state: 'detached' });
    await page.locator(PERSON, { hasText: 'Fay Sample' }).click();
    // The older of their documents says nothing of the role.
    await page.getByRole('region', { name: 'Document' }).locator('header').getByText('New Mill.txt').waitFor();
    await page.locator('mark').first().waitFor();
    await undo.press('Enter');
    expect(await seen(banner)).toBe(true);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('deletes a candidate, blocks their re-import, and approves it with a reason', async () => {
    await erase(page, 'Fay Sample');
    await page.getByRole('region', { name: 'Deletion report' }).getByText('names and contact details').waitFor();
    await page.getByRole('link', { name: /^Open the shortlist of/ }).press('Enter');
    await page.setInputFiles('input[type=file]', fayAt('Third Mill'));
    await page.getByRole('link', { name: '1 awaiting approval' }).waitFor();
    expect(await page.getByText('processing').count()).toBe(0);
    await page.getByRole('link', { name: '1 not ranked: see why' }).click();
    await page.getByRole('link', { name: 'Review blocked re-imports' }).click();
    await page.getByRole('button', { name: 'Approve Third Mill.txt…' }).press('Enter');
    await page.getByLabel('Reason to approve').fill('They wrote to us, and applied again');
    await page.keyboard.press('Enter');
    await page.getByText('No blocked candidates').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1440);
  });
});
