/** A résumé in a layout that is not understood: the command line, the API and the page name the lines, and two presses say what they are. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Application, CandidateFacts, Role, Shortlist } from '#libs/contracts';
import { LOOKED_AT, type Pages, barriersOn, inBrowser, openPages } from '../../../support/candor/pages.js';
import { untilFound } from '../../../support/until.js';

const CANDOR = resolve('dist/packed/apps/cli/main.js');

const ROLE = {
  title: 'Data Engineer, Rivers',
  asOf: '2026-06-01',
  requirements: [
    { text: '5+ years of experience as a Data Engineer', kind: 'must' },
    'Python',
    'Terraform',
    'Responsible for pipelines with Airflow',
  ],
};
/** The second job stands under a heading, between signs and in words that no rule knows. */
const LINES = 'larkspur, data of the river ~ 2019-02 – 2024-06';
const RESUME = `Nora Estuary
nora.estuary@example.org

Experience
Museum Guard, Plover Hall
January 2015 – June 2018
• Watched over maps

What came later
${LINES}
built pipelines with Airflow in Python
ran Terraform for nine teams

Skills
Docker
`;
const FLAG = /^Not understood: 1 part of the résumé/;

const folder = mkdtempSync(join(tmpdir(), 'candor-lines-'));
let pages: Pages;
let page: Page;
let role: Role;
let ranked: Shortlist['items'][number];

beforeAll(async () => {
  writeFileSync(join(folder, 'role.json'), JSON.stringify(ROLE));
  writeFileSync(join(folder, 'nora.txt'), RESUME);
  pages = await openPages();
  page = await pages.signedIn();
  role = await send<Role>('/roles', ROLE);
  await page.evaluate(
    async ([roleId, content]) => {
      const form = new FormData();
      form.append('file', new Blob([content], { type: 'text/plain' }), 'nora.txt');
      await fetch(`/api/v1/roles/${roleId}/imports`, { method: 'POST', body: form });
    },
    [role.id, RESUME] as const,
  );
  ranked = await untilFound(async () => (await send<Shortlist>(`/roles/${role.id}/shortlist`)).items[0] ?? null);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await pages.close();
});

/** As the page itself asks. */
function send<Answer>(path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } };
  return page.evaluate(
    async ([at, asked, json]) =>
      (await (await fetch(`/api/v1${at}`, { ...asked, ...(json !== null && { body: json }) })).json()) as Answer,
    [path, init, body === undefined ? null : JSON.stringify(body)] as const,
  );
}

const candor = (...args: string[]): string => execFileSync(process.execPath, [CANDOR, ...args], { encoding: 'utf8' });

inBrowser('lines that were not understood', () => {
  it('are named by the command line, in a ranking to review and in a profile', () => {
    const table = candor('rank', '--role', join(folder, 'role.json'), join(folder, 'nora.txt'));
    expect(table).toMatch(/\nTo review\n.*Nora Estuary/);
    expect(table).toContain('! Not understood: 1 part of the résumé');
    expect(table).toContain(`! “${LINES}” – these lines have dates and were not read as a position`);
    expect(table).not.toContain('No relevant experience');
    const { profiles } = JSON.parse(candor('parse', join(folder, 'nora.txt'))) as {
      profiles: { findings: { code: string; quote?: string }[] }[];
    };
    expect(profiles[0]!.findings).toContainEqual(
      expect.objectContaining({ code: 'dates-without-position', quote: LINES }),
    );
  });

  it('are named by the API, and leave open what hangs on them', async () => {
    expect(ranked).toMatchObject({ lane: 'review', flags: ['unparsed'] });
    const { working, findings } = await send<Application>(`/applications/${ranked.applicationId}`);
    expect(working!.flags[0]).toMatchObject({ code: 'unparsed', evidence: [{ quote: LINES }] });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'dates-without-position' }));
    const years = working!.criteria.find(({ category }) => category === 'experience')!;
    // Under the mark of a must-have without them, and beyond it with their months.
    expect([years.low < 5000, years.high >= 5000]).toEqual([true, true]);
    const { unparsed } = await send<CandidateFacts>(`/candidates/${ranked.candidateId}/facts`);
    expect(unparsed).toEqual([
      expect.objectContaining({
        index: 0,
        start: '2019-02',
        end: '2024-06',
        evidence: [expect.objectContaining({ quote: LINES })],
      }),
    ]);
  });

  it('are marked on the page by one press, and are a job by another', async () => {
    await page.goto(pages.at(`/roles/${role.id}?application=${ranked.applicationId}`));
    await page.getByText(FLAG).first().waitFor();
    // The warning leads to the lines: they are marked in the document, and what they are is asked.
    await page.getByRole('link', { name: 'Open the lines' }).click();
    const list = page.getByRole('region', { name: 'Not understood' });
    await list.getByRole('button', { name: new RegExp(`^${LINES}`), expanded: true }).waitFor();
    await page.locator(LOOKED_AT).first().waitFor();
    expect(await page.locator(LOOKED_AT).first().textContent()).toContain('larkspur, data of the river');
    expect(await barriersOn(page)).toEqual([]);

    await list.getByRole('button', { name: 'A position', exact: true }).click();
    const form = list.getByRole('region', { name: 'Fix data' });
    expect(await form.getByRole('textbox', { name: 'From' }).inputValue()).toBe('2019-02');
    expect(await form.getByRole('textbox', { name: 'Until' }).inputValue()).toBe('2024-06');
    await form.getByRole('textbox', { name: 'Title' }).fill('Data Engineer');
    await form.getByRole('textbox', { name: 'Employer' }).fill('Larkspur');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText(/^Data Engineer, Rivers: \d+ → \d+/).waitFor();
    await page.getByRole('button', { name: /^Data Engineer Corrected Larkspur · Feb 2019/ }).waitFor();
    await form.getByRole('button', { name: 'Close' }).click();
    await list.waitFor({ state: 'detached' });
  });

  it('count from then on, and are not asked about again when the document is read again', async () => {
    const after = await untilFound(async () => {
      const now = await send<Application>(`/applications/${ranked.applicationId}`);
      return now.outOfDate === null && now.working?.lane !== 'review' ? now : null;
    });
    expect(after.working!.flags).toEqual([]);
    expect(Number(after.working!.score)).toBeGreaterThan(Number(ranked.score));
    const facts = await send<CandidateFacts>(`/candidates/${ranked.candidateId}/facts`);
    expect(facts.unparsed).toEqual([]);
    // Terraform was told below the lines: it was used in the job.
    const terraform = facts.skills.find(({ skill }) => skill === 'terraform');
    expect(terraform).toMatchObject({ months: 65 });
  });
});
