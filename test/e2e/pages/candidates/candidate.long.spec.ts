/** The page of a candidate: read, corrected, merged, exported and erased. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Role, Shortlist } from '#libs/contracts';
import { LOOKED_AT, type Pages, barriersOn, inBrowser, openPages, seen } from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

let pages: Pages;
let page: Page;
let role: Role;

const ROLE = {
  title: 'Data Engineer, Pipelines',
  asOf: '2026-06-01',
  requirements: ['Python', '6+ years of experience as a Data Engineer'],
};
const RESUME = `Wilma Kestrel
wilma.kestrel@example.org

Experience
Data Engineer, Larkspur Analytics
March 2023 – Present
• Built pipelines with Airflow in Python
Museum Guard, Plover Hall
January 2015 – June 2018
• Watched over maps

Skills
Terraform
`;

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
  role = await send<Role>('/roles', ROLE);
  await drop('wilma.txt', RESUME);
  await page.goto(pages.at(`/roles/${role.id}?application=${(await ranked(1))[0]!.applicationId}`));
});

afterAll(() => pages.close());

/** As the page itself asks. */
function send<Answer>(path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } };
  return page.evaluate(
    async ([at, asked, json]) =>
      (await (await fetch(`/api/v1${at}`, { ...asked, ...(json !== null && { body: json }) })).json()) as Answer,
    [path, init, body === undefined ? null : JSON.stringify(body)] as const,
  );
}

const drop = (name: string, text: string): Promise<void> =>
  page.evaluate(
    async ([roleId, fileName, content]) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: 'text/plain' }), fileName);
      await fetch(`/api/v1/roles/${roleId}/imports`, { method: 'POST', body: form });
    },
    [role.id, name, text] as const,
  );

const ranked = (people: number): Promise<Shortlist['items']> =>
  untilFound(async () => {
    const { items } = await send<Shortlist>(`/roles/${role.id}/shortlist`);
    return items.length === people ? items : null;
  });

const tab = (name: string) => page.getByRole('navigation', { name: 'Candidate pages' }).getByRole('link', { name });

inBrowser('the page of a person', () => {
  it('opens from their name, and tells positions and skills in time with the line of each', async () => {
    await page.getByRole('link', { name: 'Wilma Kestrel' }).click();
    await page.getByRole('heading', { name: 'Wilma Kestrel' }).waitFor();
    const positions = page.getByRole('region', { name: 'Work history' });
    await positions.getByText('Gap of 4.7 yrs, Jul 2018 to Feb 2023').waitFor();
    await page.getByRole('button', { name: /^Python .* last used today$/ }).click();
    await page.locator(LOOKED_AT).first().waitFor();
    expect(await page.locator(LOOKED_AT).first().textContent()).toContain('Built pipelines with Airflow in Python');
    expect(new URL(page.url()).searchParams.get('fact')).toBe('skill python');
  });

  it.each(['light', 'dark'] as const)('puts up no barriers, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const put = page.getByRole('button', { name: 'Fix data: Python' });
    if (colorScheme === 'light') await put.click();
    await page.getByRole('region', { name: 'Fix data' }).waitFor();
    expect(await barriersOn(page)).toEqual([]);
    for (const name of ['Applications', 'Documents', 'Corrections', 'Activity', 'Data']) {
      if (colorScheme === 'dark') break;
      await tab(name).click();
      await page.locator('main').waitFor();
      expect([name, await barriersOn(page)]).toEqual([name, []]);
    }
    if (colorScheme === 'light') {
      await tab('Profile').click();
      await page.getByRole('button', { name: /^Python .* last used today$/ }).click();
      await put.click();
    }
  });

  it('puts a date right: what it will say, what it does to the score, and back', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: /^Data Engineer Larkspur Analytics/ }).click();
    await page.getByRole('button', { name: 'Fix data: Data Engineer, Larkspur Analytics' }).click();
    const form = page.getByRole('region', { name: 'Fix data' });
    await form.getByRole('textbox', { name: 'From' }).fill('soon');
    await form.getByRole('textbox', { name: 'Reason' }).fill('Began as a trainee there, she says');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Enter a year, month or day').waitFor();
    await form.getByRole('textbox', { name: 'From' }).fill('March 2019');
    await form.getByText('Data Engineer, Larkspur Analytics · Mar 2019 – today').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    const [, from = '', to = ''] = /: (\d+) → (\d+)/.exec(
      (await form.getByText(/^Data Engineer, Pipelines: \d+ → \d+/).textContent())!,
    )!;
    expect(Number(to)).toBeGreaterThan(Number(from));
    await page.getByRole('button', { name: /^Data Engineer Corrected Larkspur Analytics · Mar 2019/ }).waitFor();
    await form.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^Data Engineer Larkspur Analytics · Mar 2023/ }).waitFor();
    await tab('Corrections').click();
    await page.getByRole('list', { name: 'Corrections' }).getByText('Undone', { exact: true }).waitFor();
    await tab('Activity').click();
    expect(await seen(page.getByRole('list', { name: 'Activity' }).getByText('Undid a correction: Position'))).toBe(
      true,
    );
  });

  it('looks at two who may be one, merges them and parts them again', async () => {
    const other = RESUME.replace('Terraform', 'Docker').replace('Larkspur Analytics', 'Larkspur Analytics Ltd');
    await drop('wilma-2.txt', other);
    await ranked(2);
    await page.reload();
    const same = page.getByRole('region', { name: 'Possible duplicate of Wilma Kestrel' });
    await same.getByRole('button', { name: /^Compare/ }).click();
    await same.getByText('In common: wilma.kestrel@example.org').waitFor();
    await same.getByRole('button', { name: 'Merge with Wilma Kestrel' }).click();
    await page.getByText('1 merged candidate').waitFor();
    // Both tell of one job: it stands there once, in the words of each.
    await tab('Profile').click();
    await page.getByRole('button', { name: /^Data Engineer Larkspur Analytics Ltd/ }).click();
    await page.getByText('In another document: Data Engineer · Larkspur Analytics · Mar 2023 – today').waitFor();
    expect(await page.getByRole('button', { name: /^Data Engineer Larkspur Analytics/ }).count()).toBe(1);
    await page.getByRole('button', { name: 'Undo the merge' }).click();
    await page.getByText('1 merged candidate').waitFor({ state: 'detached' });
    await tab('Applications').click();
    expect(await seen(page.getByRole('link', { name: 'Open the shortlist of Data Engineer, Pipelines' }))).toBe(true);
  });

  it('downloads the data that is held, erases the candidate, and says afterwards that they are no longer here', async () => {
    await tab('Data').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all data' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('person.zip');
    const address = page.url();
    await page.getByRole('button', { name: 'Delete…' }).click();
    const erase = page.getByRole('button', { name: 'Delete permanently' });
    expect(await erase.isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Type “Wilma Kestrel” to confirm' }).fill('Wilma Kestrel');
    await erase.click();
    await page.getByText('The candidate was deleted').waitFor();
    await page.goto(address);
    await page.getByText('This candidate is no longer here').waitFor();
    await page.getByRole('link', { name: 'View roles', exact: true }).click();
    expect(await seen(page.getByRole('heading', { name: 'Roles' }))).toBe(true);
  });
});
