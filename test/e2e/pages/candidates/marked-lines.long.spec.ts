/** A job that the reader missed without a doubt: the user marks its lines with the keyboard, says what they are, and takes it back. A menu is asked about on the page too. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { CandidateFacts, Role, Shortlist } from '#libs/contracts';
import { type Pages, barriersOn, inBrowser, openPages } from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

const ROLE = { title: 'Data Engineer, Quays', asOf: '2026-06-01', requirements: ['Python', 'Terraform'] };
const LINE = 'Harbor Lights Cooperative, pipelines and warehouses';
const RESUME = `Ines Quay
ines.quay@example.org

Experience
Museum Guard, Plover Hall
January 2015 – June 2018
• Watched over maps
${LINE}
• Ran Terraform for nine teams

Education
MSc Statistics, University of Leeds, 2023 – present

Skills
Docker
`;
const MENU = `Dinner Menu

Appetizers
Bruschetta al pomodoro   $9.50
Fried calamari   $13.00

Main courses
Spaghetti carbonara   $18.00
Grilled salmon with seasonal vegetables   $26.00

Desserts
Tiramisu   $8.00

Please inform your server of any food allergies.
`;

let pages: Pages;
let page: Page;
let items: Shortlist['items'];

beforeAll(async () => {
  pages = await openPages();
  page = await pages.signedIn();
  const role = await send<Role>('/roles', ROLE);
  for (const [name, content] of [
    ['ines.txt', RESUME],
    ['menu.txt', MENU],
  ] as const)
    await page.evaluate(
      async ([roleId, file, text]) => {
        const form = new FormData();
        form.append('file', new Blob([text], { type: 'text/plain' }), file);
        await fetch(`/api/v1/roles/${roleId}/imports`, { method: 'POST', body: form });
      },
      [role.id, name, content] as const,
    );
  items = await untilFound(async () => {
    const all = (await send<Shortlist>(`/roles/${role.id}/shortlist`)).items;
    return all.length === 2 ? all : null;
  });
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

inBrowser('a fact that the reader missed', () => {
  const candidate = () => items.find(({ name }) => name === 'Ines Quay')!.candidateId;
  const terraform = async () =>
    (await send<CandidateFacts>(`/candidates/${candidate()}/facts`)).skills.find(({ skill }) => skill === 'terraform');

  it('is marked in the document by keys, and its text counts as work there', async () => {
    expect(await terraform()).toMatchObject({ months: 42 });
    await page.goto(pages.at(`/candidates/${candidate()}`));
    await page.getByRole('button', { name: 'Mark in document' }).first().click();
    const marker = page.getByRole('region', { name: 'Mark lines' });
    await marker.getByRole('button', { name: '• Watched over maps' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await marker.getByRole('button', { pressed: true }).allTextContents()).toEqual([
      LINE,
      '• Ran Terraform for nine teams',
    ]);
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const form = marker.getByRole('region', { name: 'Fix data' });
    await form.getByRole('textbox', { name: 'Title' }).fill('Platform Engineer');
    await form.getByRole('textbox', { name: 'From' }).fill('2019-02');
    await form.getByRole('textbox', { name: 'Until' }).fill('2024-06');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: /^Platform Engineer Corrected/ }).waitFor();
    expect(await terraform()).toMatchObject({ months: 65 });
  });

  it('shows its lines, and is undone where it was made', async () => {
    const { positions } = await send<CandidateFacts>(`/candidates/${candidate()}/facts`);
    expect(positions.find(({ title }) => title === 'Platform Engineer')!.evidence).toEqual([
      expect.objectContaining({ quote: `${LINE}\n• Ran Terraform for nine teams` }),
    ]);
    const marker = page.getByRole('region', { name: 'Mark lines' });
    await marker.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: /^Platform Engineer Corrected/ }).waitFor({ state: 'detached' });
    await untilFound(async () => ((await terraform())?.months === 42 ? true : null));
  });

  it('may be a status of a degree, which is shown and corrected', async () => {
    const { education } = await send<CandidateFacts>(`/candidates/${candidate()}/facts`);
    expect(education[0]).toMatchObject({ degree: 'MSc', status: 'in-progress' });
    const list = page.getByRole('region', { name: 'Education' });
    await list.getByRole('button', { name: /^MSc, Statistics.*In progress$/ }).click();
    await list.getByRole('button', { name: 'Fix data: MSc, Statistics, University of Leeds' }).click();
    await list.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Completed', exact: true }).click();
    await list.getByRole('textbox', { name: 'Reason' }).fill('Diploma seen');
    await list.getByRole('button', { name: 'Save' }).click();
    await untilFound(async () => {
      const now = await send<CandidateFacts>(`/candidates/${candidate()}/facts`);
      return now.education[0]?.status === null ? now : null;
    });
  });
});

inBrowser('a menu among the candidates', () => {
  const menu = () => items.find(({ name }) => name === null)!;

  it('has no name, no score and no rank, and its page asks whether it is a résumé', async () => {
    expect(menu()).toMatchObject({ name: null, fileName: 'menu.txt', score: null, flags: ['not-resume'] });
    await page.goto(pages.at(`/candidates/${menu().candidateId}`));
    const question = page.getByRole('region', { name: 'Not a résumé?' });
    await question.getByText('It looks like a menu, not a résumé').waitFor();
    expect(await question.getByRole('listitem').allTextContents()).toContain('Appetizers');
    expect(await barriersOn(page)).toEqual([]);
  });

  it('is answered by a user, who can undo the answer there', async () => {
    const question = page.getByRole('region', { name: 'Not a résumé?' });
    await question.getByRole('button', { name: 'It is not a résumé' }).click();
    await question.getByText('Saved: it is not a résumé').waitFor();
    await question.getByRole('button', { name: 'Undo' }).click();
    await question.getByRole('button', { name: 'It is a résumé' }).click();
    await question.getByText('Saved: it is a résumé').waitFor();
    await untilFound(async () => {
      const { findings } = await send<CandidateFacts>(`/candidates/${menu().candidateId}/facts`);
      return findings.some(({ code }) => code === 'not-resume') ? null : true;
    });
  });
});
