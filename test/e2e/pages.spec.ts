/** The pages as people meet them: a real browser on the real product, from the printed link to the line of a résumé. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import axe from 'axe-core';
import { type Browser, type Page, chromium } from 'playwright-core';
import { ATS_SAMPLES, sampleCall } from '#libs/ats';
import type { Shortlist } from '#libs/contracts';
import { SHIPPED_ROLES } from '#libs/text';
import { choosePort } from '../../apps/cli/start/port.js';
import { startFakeLever } from '../support/ats/lever.js';
import { outputOf } from '../support/output.js';
import { answer, openReceiver } from '../support/receiver.js';
import { untilFound } from '../support/until.js';

/** A picture of one dot, as PNG. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
/** Somebody in the list, and the lines of the document that a criterion rests on. */
const PERSON = '[data-application]';
const LOOKED_AT = 'pre mark[data-on]';

const PATIENCE_MS = 60_000;
const READY = /Candor is ready at (http:\S+)/;
const LINK = /http:\S+\/sign-in#\S+/;

if (!CHROMIUM && process.env['CI']) throw new Error('CI asks for a browser, and there is no Chromium.');
const inBrowser = CHROMIUM ? describe : describe.skip;

/** What is wrong on the page for somebody who reads it otherwise: rules of WCAG 2.2 AA, with the place of each. */
async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A résumé of one person, as a file of its own. */
function fayAt(employer: string, work = 'Baker', did = 'Sourdough') {
  const text = `Fay Sample\nfay@example.com\n\nExperience\n${work}, ${employer}\nMarch 2021 – Present\n• ${did}\n`;
  return { name: `${employer}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

inBrowser('pages in Chromium', () => {
  let data: string;
  let candor: ChildProcess;
  let browser: Browser;
  let page: Page;
  let output: () => string;
  /** Ends the other systems that a test has begun. */
  const otherSystems: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'candor-pages-'));
    const port = await choosePort('127.0.0.1', 0);
    candor = spawn(process.execPath, [resolve('dist/apps/cli/main.js'), 'start'], {
      env: {
        ...{ PATH: process.env['PATH'], PORT: String(port), CANDOR_DATA_DIR: data },
        CANDOR_EGRESS_ALLOW: '127.0.0.1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    output = outputOf(candor);
    const ready = untilFound(() => {
      if (candor.exitCode !== null) throw new Error(output());
      return READY.test(output());
    }, PATIENCE_MS);
    ready.catch(() => undefined); // Awaited below, when the browser is there.
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await ready;
  });

  afterAll(async () => {
    for (const end of otherSystems) await end();
    await browser?.close();
    if (candor && candor.exitCode === null) {
      candor.kill('SIGTERM');
      await once(candor, 'exit');
    }
    rmSync(data, { recursive: true, force: true });
  });

  it('signs in by the printed link and lists the shipped role, with who stands where', async () => {
    await page.goto(LINK.exec(output())![0]);
    await page.getByRole('link', { name: 'MLOps Engineer' }).waitFor();
    await page.getByText('12 Meets').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('ranks the samples and shows the line that a criterion rests on', async () => {
    await page.getByRole('link', { name: 'MLOps Engineer' }).click();
    await page.getByText('12 ranked').waitFor();
    const first = page.locator(PERSON).first();
    await first.getByLabel('Speaks for').waitFor();
    expect(await first.locator('[class*=reason][data-tone]').first().getAttribute('data-tone')).toBe('for');
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

    // Whoever was looked at counts as opened, and nobody else does.
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

  it('decides by keyboard with a reason, and takes it back', async () => {
    const open = page.locator(`${PERSON}[aria-current=true]`);
    await page.keyboard.press('d');
    await page.getByText('Decline: why?').waitFor();
    await page.keyboard.press('2');
    await open.getByText('Declined').waitFor();
    await page.keyboard.press('u');
    await open.getByText('Declined').waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await page.keyboard.press('k');
    await page.keyboard.press('x');
    await page.keyboard.press('c');
    await page.getByRole('region', { name: 'Side by side' }).getByRole('columnheader').nth(1).waitFor();
    await page.goBack();
    await open.waitFor();
  });

  it('reads blind by one key, and shows who somebody is when asked', async () => {
    const name = (await page.locator('.working-head h2').textContent())!;
    await page.keyboard.press('b');
    await page.getByRole('heading', { name: /^Candidate / }).waitFor();
    await page.getByRole('button', { name: 'Show who this is' }).click();
    await page.getByRole('heading', { name }).waitFor();
    await page.keyboard.press('b');
    await page.getByRole('button', { name: /^Read blind/ }).waitFor();
  });

  it('shows in one browser what is done in another', async () => {
    const twin = await browser.newContext({ storageState: await page.context().storageState() });
    const other = await twin.newPage();
    await other.goto(page.url());
    await other.locator('.working-head h2').waitFor();
    await other.keyboard.press('a');
    await other.keyboard.press('Enter');
    await page.locator(PERSON).getByText('Advanced').waitFor();
    await other.keyboard.press('u');
    await page.locator(PERSON).getByText('Advanced').waitFor({ state: 'detached' });
    await twin.close();
  });

  it.each(['light', 'dark'] as const)('puts up no barriers, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const roleId = new URL(page.url()).pathname.split('/')[2]!;
    // The colours of the two are all that differs.
    const others = ['weights', 'criteria', 'imports']
      .map((name) => `/roles/${roleId}/${name}`)
      .concat('/roles/new', '/inbox', '/skills', '/integrations', '/integrations/connect');
    for (const path of [`/roles/${roleId}`, '/', ...(colorScheme === 'light' ? others : [])]) {
      await page.goto(new URL(path, page.url()).href);
      await page.getByRole('heading').first().waitFor();
      expect([path, await barriersOn(page)]).toEqual([path, []]);
    }
    await page.goto(new URL(`/roles/${roleId}`, page.url()).href);
    await page.locator(PERSON).first().waitFor();
    expect(await barriersOn(page)).toEqual([]);
  });

  it('has given every sample the score that the command line gives it', async () => {
    const roleId = new URL(page.url()).pathname.split('/').at(-1)!;
    const answer = await page.request.get(new URL(`/api/v1/roles/${roleId}/shortlist?limit=200`, page.url()).href);
    const shortlist = (await answer.json()) as Shortlist;
    const rolePage = join(data, 'role.md');
    writeFileSync(rolePage, SHIPPED_ROLES[0]!.page);
    const ranked = JSON.parse(
      execFileSync(
        process.execPath,
        [
          ...[resolve('dist/apps/cli/main.js'), 'rank', '--format', 'json', '--as-of', shortlist.roleVersion.asOf],
          ...['--role', rolePage, resolve('apps/cli/samples/candidates')],
        ],
        { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
      ),
    ) as { candidates: { name: string; score: number; low: number; high: number; lane: string }[] };
    const told = (
      list: { name: string | null; score: number | null; low: number | null; high: number | null; lane: string }[],
    ) => list.map(({ name, score, low, high, lane }) => `${lane} ${score} (${low}–${high}) ${name}`).sort();
    expect(told(shortlist.items)).toEqual(told(ranked.candidates));
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
    await page.getByRole('link', { name: '1 not ranked: why?' }).click();
    const empty = page.getByRole('region', { name: 'Empty' });
    await empty.getByText('empty.txt').waitFor();
    await empty.getByText('It is empty').waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByText('13 ranked').waitFor();
    await page.getByRole('button', { name: /Ada Example/ }).waitFor();
  });

  it('says what is odd about a résumé, and shows the line', async () => {
    await page.getByRole('button', { name: /Ada Example/ }).click();
    const remarks = page.getByRole('list', { name: 'Remarks on the documents' });
    await remarks.getByText(/hardly a résumé/).waitFor();
    const backwards = remarks.getByRole('button', { name: /It ends before it begins/ });
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
    await page.getByRole('link', { name: '60 not ranked: why?' }).click();
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
    await page.getByText('The page left these open').waitFor();
    await page.getByRole('heading', { name: /Certifications · \d+ of 100 points/ }).waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByText('13 ranked').waitFor();
  });

  it('makes a must-have of what the page left open, and takes it back', async () => {
    await page.getByRole('link', { name: /^Role( |$)/ }).click();
    await page.getByRole('button', { name: 'Make it a must-have' }).first().click();
    const undo = page.getByRole('button', { name: 'A must-have: undo' });
    await undo.waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByText(/Near miss [1-9]/).waitFor();
    await page.getByRole('link', { name: /^Role( |$)/ }).click();
    await undo.click();
    await undo.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByText('Near miss 0').waitFor();
  });

  it('shows who moves while the hand moves, saves it as a version, and goes back', async () => {
    await page.getByRole('link', { name: 'Weights', exact: true }).click();
    const skills = page.getByRole('slider', { name: 'Points of Skills' });
    await skills.focus();
    const before = Number(await skills.getAttribute('aria-valuenow'));
    for (let times = 0; times < 30; times++) await page.keyboard.press('ArrowRight');
    expect(Number(await skills.getAttribute('aria-valuenow'))).toBe(before + 30);
    await page.getByText(/^\d+ people re-ranked in .+ ms/).waitFor();
    await page
      .getByRole('list', { name: 'The new order, from the top' })
      .getByLabel(/^(up|down) \d+$/)
      .first()
      .waitFor();
    await page.reload(); // What was tuned is still there.
    await page.getByText(/^Draft, from v\d+/).waitFor();
    expect(Number(await skills.getAttribute('aria-valuenow'))).toBe(before + 30);
    await page
      .getByRole('button', { name: /is good for the role$/ })
      .first()
      .press('Enter');
    await page.getByRole('region', { name: 'People you know' }).getByText('good').waitFor();

    await page.keyboard.press('Control+s');
    await page.getByLabel('Name').fill('Skills above all');
    await page.keyboard.press('Enter');
    await page.getByText(/^Weights v\d+ · Skills above all$/).waitFor();
    const versions = page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
    await versions.first().getByText('in force').waitFor();
    await versions.last().getByRole('button', { name: 'Make it count' }).click();
    await versions.last().getByText('in force').waitFor();
    await page.getByText(/^Weights v1 ·/).waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.locator(PERSON).first().waitFor();
  });

  it('says why a list is empty, and what comes next', async () => {
    await page.getByRole('button', { name: 'Below 0' }).click();
    await page.getByText('Nobody is in “Below”').waitFor();
    await page.getByRole('button', { name: 'Show all lanes' }).click();
    await page.locator(PERSON).first().waitFor();

    await page.goto(new URL('/roles/new', page.url()).href);
    await page.getByLabel('Job page').fill('Baker\n\nRequirements\n- 3 years of experience as a baker\n- Sourdough\n');
    await page.getByRole('button', { name: 'Read the page' }).click();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByText('No applications yet').waitFor();
    await page.getByText('press “Add candidates” above').waitFor();
  });

  it('imports a table with a column put right, by keyboard, on a phone, and finds it again', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByText('Nothing imported yet').waitFor();
    const table = {
      name: 'bakers.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'name,zz\nBea Sample,Sourdough; Rye bread\nCy Sample,Sourdough; Pastry\nDee Sample,\nEli Sample,\n',
      ),
    };
    await page.setInputFiles('input[type=file]', table);
    const column = page.getByRole('combobox', { name: 'zz holds' });
    await column.waitFor();
    expect(await column.inputValue()).toBe('');
    await page.getByText('Sourdough; Pastry').waitFor();
    await page.reload(); // It waits for whoever comes back.
    await column.selectOption({ label: 'Skills' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Import the rows' }).press('Enter');
    await page.getByText('4 of 4').waitFor();
    await page.getByText('2 ranked', { exact: true }).waitFor();
    // Without the correction nobody would have more than a name.
    const refused = page.getByRole('region', { name: 'Damaged or not understood' }).getByRole('listitem');
    expect(await refused.locator('b').allTextContents()).toEqual(['line 4', 'line 5']);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

    await page.getByRole('link', { name: 'All imports' }).press('Enter');
    await page.getByRole('list', { name: 'Imports' }).waitFor();
    await page.setInputFiles('input[type=file]', table);
    await page.getByRole('button', { name: 'Cancel …' }).press('Enter');
    await page.getByText('Who is ranked stays').waitFor();
    await page.getByRole('button', { name: 'Keep it' }).press('Enter');
    await page.getByRole('button', { name: 'Cancel …' }).press('Enter');
    await page.getByRole('button', { name: 'Cancel the import' }).press('Enter');
    await page.getByRole('status').getByText('Cancelled').waitFor();

    await page.getByRole('link', { name: 'All imports' }).click();
    const imports = page.getByRole('list', { name: 'Imports' }).getByRole('listitem');
    await imports.nth(1).getByText('4 of 4 · 2 ranked').waitFor();
    await imports.nth(1).getByRole('link', { name: 'bakers.csv, ' }).waitFor();
    await imports.first().getByText('Cancelled').waitFor();
    expect(await imports.count()).toBe(2);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.getByRole('button', { name: /Bea Sample/ }).waitFor();
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
    await page.getByRole('heading', { name: 'Empty · 60' }).waitFor();
    const pictures = page.getByRole('region', { name: 'Pictures of text' });
    await pictures.getByText('(CANDOR_OCR)').waitFor();
    const answer = page.waitForResponse((response) => /\/retry\?position=120$/.test(response.url()));
    await pictures.getByRole('button', { name: 'Try scan.png again' }).click();
    expect(await (await answer).json()).toEqual({ retried: 1 });
    await page.getByRole('status').getByText('Finished').waitFor();
    await pictures.getByRole('button', { name: 'Try scan.png again' }).waitFor();
    await page.getByRole('region', { name: 'Import candidates' }).getByText('Drop files').waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    // The picture stands among them by its name, for somebody to look at; it is not counted as ranked. The way to the reason stays.
    await page.getByText('62 ranked').waitFor();
    await page.getByText('1 unread').waitFor();
    await page.getByRole('button', { name: /^Needs a look/ }).click();
    await page.locator(PERSON, { hasText: 'scan.png' }).waitFor();
    await page.getByRole('button', { name: /^All/ }).click();
    await page.reload();
    await page.getByRole('link', { name: '61 not ranked: why?' }).waitFor();
  });

  it('says who may be the same person, merges the two, and parts them again', async () => {
    await page.setInputFiles('input[type=file]', [fayAt('Old Mill', 'Cashier', 'Tills'), fayAt('New Mill')]);
    await page.getByText('2 of 2').waitFor();
    // So high that nobody of the list is out of view.
    await page.setViewportSize({ width: 1440, height: 8000 });
    await page.locator(PERSON, { hasText: 'Fay Sample' }).first().click();
    const banner = page.getByRole('region', { name: 'May be the same person as Fay Sample' });
    await banner.getByRole('button', { name: /^Look/ }).press('Enter');
    await banner.getByText('Both have fay@example.com').waitFor();
    await banner.getByRole('button', { name: 'Merge with Fay Sample' }).press('Enter');
    const undo = page.getByRole('button', { name: 'Undo the merge' });
    await undo.waitFor();
    await page.locator(PERSON, { hasText: 'Fay Sample' }).click();
    // The older of their documents says nothing of the role.
    await page.getByRole('region', { name: 'Document' }).locator('header').getByText('New Mill.txt').waitFor();
    await page.locator('mark').first().waitFor();
    await undo.press('Enter');
    await banner.waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('erases somebody, holds them when they come again, and lets them in with a reason', async () => {
    await page.getByRole('button', { name: 'Erase …' }).press('Enter');
    await page.getByRole('button', { name: 'Erase for good' }).press('Enter');
    await page.getByRole('region', { name: 'Report of the erasure' }).getByText('names and contacts').waitFor();
    await page.getByRole('button', { name: 'To the candidates' }).press('Enter');
    await page.setInputFiles('input[type=file]', fayAt('Third Mill'));
    await page.getByRole('link', { name: '1 held for confirmation' }).waitFor();
    expect(await page.getByText('being read').count()).toBe(0);
    await page.getByRole('link', { name: '1 not ranked: why?' }).click();
    await page.getByRole('link', { name: /^Let them come back, or discard/ }).click();
    await page.getByRole('button', { name: 'Let Third Mill.txt come back …' }).press('Enter');
    await page.getByLabel('Why may they come back?').fill('They wrote to us, and applied again');
    await page.keyboard.press('Enter');
    await page.getByText('Nobody is held.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1440);
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
    await page.locator(PERSON).first().waitFor();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('keeps the organisation’s own skills: add, refuse, change, retire, look back; by keyboard', async () => {
    await page.getByRole('link', { name: 'Our skills' }).click();
    await page.getByText('No skills of your own yet').waitFor();

    await page.getByRole('button', { name: 'Add a skill' }).press('Enter');
    await page.getByLabel('Name').fill('K8s');
    await page.keyboard.press('Enter');
    await page.getByText('is a spelling of Kubernetes already').waitFor();
    await page.getByLabel('Name').fill('Acme Flow');
    await page.getByRole('combobox', { name: 'Other spellings' }).fill('acmeflow');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Tool of' }).fill('pipeline orch');
    await page.getByRole('option', { name: 'pipeline orchestration' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Save as version 1' }).press('Enter');
    const list = page.getByRole('list', { name: 'Our skills' });
    await list.getByText('Also written: acmeflow').waitFor();
    await list.getByText('Tool of: pipeline orchestration').waitFor();

    await page.getByRole('button', { name: 'Change Acme Flow' }).press('Enter');
    await page.getByLabel('Name').fill('Acme Flow Engine');
    await page.keyboard.press('Enter');
    await page.getByText('Version 2').waitFor();
    await list.getByText('Acme Flow Engine').waitFor();

    await page.getByRole('button', { name: 'Retire Acme Flow Engine' }).press('Enter');
    await page.getByRole('button', { name: 'Retire', exact: true }).press('Enter');
    await page.getByText('No skills of your own yet').waitFor();
    await page.getByRole('button', { name: /Version 1/ }).press('Enter');
    await page.getByText('Acme Flow (acmeflow)').waitFor();
  });

  it('tells two who change the skills at once apart, and leads to the list as it is', async () => {
    const twin = await browser.newContext({ storageState: await page.context().storageState() });
    const other = await twin.newPage();
    await other.goto(new URL('/skills', page.url()).href);
    await other.getByRole('button', { name: 'Add a skill' }).click();
    await other.getByLabel('Name').fill('Beta Flow');

    await page.getByRole('button', { name: 'Add a skill' }).click();
    await page.getByLabel('Name').fill('Gamma Flow');
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: 'Our skills' });
    await list.getByText('Gamma Flow').waitFor();

    await other.getByRole('button', { name: /Save as version/ }).click();
    await other.getByText('Somebody else has saved the list meanwhile').waitFor();
    await other.getByRole('button', { name: 'Read the current list' }).click();
    const theirs = other.getByRole('list', { name: 'Our skills' });
    await theirs.getByText('Gamma Flow').waitFor();
    await other.getByText('Version 4 (in use)').waitFor();

    await page.getByRole('button', { name: 'Change Gamma Flow' }).click();
    await page.getByLabel('Name').fill('Delta Flow');
    await page.keyboard.press('Enter');
    await list.getByText('Delta Flow').waitFor();
    await other.getByRole('button', { name: 'Retire Gamma Flow' }).click();
    await other.getByRole('button', { name: 'Retire', exact: true }).click();
    await other.getByRole('button', { name: 'Read the current list' }).click();
    await theirs.getByText('Delta Flow').waitFor();
    await twin.close();
  });

  it('makes a role from one that comes with Candor', async () => {
    await page.goto(new URL('/roles/new', page.url()).href);
    await page.getByRole('combobox', { name: 'Begin with' }).click();
    await page.getByRole('option', { name: 'AI Safety Engineer' }).click();
    await page.getByRole('button', { name: 'Read the page' }).click();
    await page.getByRole('heading', { name: 'AI Safety Engineer: what it asks for' }).waitFor();
  });

  it('connects a sender, hears a signed test delivery, and ranks whom it names', async () => {
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByText('Nothing is connected yet').waitFor();
    await page.getByRole('link', { name: 'Connect an ATS' }).click();
    await page.getByLabel('Which one').selectOption({ label: 'Standard Webhooks' });
    await page.getByLabel('Name').fill('Careers page');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Waiting for the first delivery …').waitFor();
    const hook = await page.getByRole('textbox', { name: 'Address of the hook' }).inputValue();
    const secret = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue();
    const line = await page.getByRole('textbox', { name: 'Try it without the vendor' }).inputValue();
    expect(line).toBe(
      `CANDOR_HOOK_SECRET='${secret}' npm run -s candor -- hooks send standard-webhooks candidate.created --to ${hook}`,
    );
    const samples = ATS_SAMPLES.find(({ vendor }) => vendor === 'standard-webhooks')!;
    const about = { person: 1, jobId: '71001', roleId: null, at: new Date(), token: 'story' };
    const { headers, rawBody } = sampleCall(samples, 'candidate.created', secret, about);
    const sent = { method: 'POST', headers: headers as Record<string, string>, body: new Uint8Array(rawBody) };
    expect((await fetch(hook, sent)).status).toBe(202);
    await page.getByRole('status').getByText('A delivery has arrived').waitFor();
    expect(await barriersOn(page)).toEqual([]);

    await page.getByRole('link', { name: 'To the deliveries' }).click();
    const deliveries = page.getByRole('list', { name: 'Deliveries' });
    await deliveries.getByText('Done').waitFor();
    await deliveries.getByRole('button', { name: 'Somebody new' }).click();
    const detail = page.getByRole('dialog', { name: 'Delivery' });
    await detail.getByText('"jobId": "71001"').waitFor();
    await detail.getByText('Résumé: fetched').waitFor();
    await detail.getByRole('button', { name: 'Carry it out again' }).click();
    await detail.getByText('It is carried out again.').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('What is shown').selectOption({ label: 'Failed' });
    await page.getByText('No delivery is in this state').waitFor();

    await page.getByRole('link', { name: 'Openings' }).click();
    await page.getByText('1 waiting for a role').waitFor();
    await page.getByLabel('Role for Opening 71001').selectOption({ label: 'AI Safety Engineer' });
    await page.getByRole('link', { name: 'To the role', exact: true }).click();
    await page.getByRole('button', { name: /^Ilse Adler/ }).waitFor();
  });

  it('makes another secret when asked, shows it once, and revokes the connection when asked', async () => {
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('link', { name: 'Careers page' }).click();
    await page.getByRole('link', { name: 'Set-up' }).click();
    await page.getByRole('button', { name: 'Make another …' }).press('Enter');
    const before = await page.getByRole('textbox', { name: 'Signing secret' }).inputValue();
    await page.getByRole('button', { name: 'Make another secret' }).press('Enter');
    await page.getByText('The one before counts until').waitFor();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()).not.toBe(before);
    await page.reload();
    await page.getByText('It is known, and not shown again.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Revoke …' }).press('Enter');
    await page.getByRole('button', { name: 'Revoke the connection' }).press('Enter');
    await page.getByText('It was revoked: deliveries are refused').waitFor();
  });

  it('catches up with an ATS, makes a role of its opening, and moves people there as is decided here', async () => {
    const lever = await startFakeLever();
    otherSystems.push(() => lever.server.stop());
    const text = 'Rye Baker\n\nRequirements\n- 3 years of experience as a baker\n- Sourdough\n';
    const { job } = lever.openJob({ title: 'Rye Baker', text });
    const resume = 'Rosa Sample\nrosa@example.com\n\nExperience\nBaker, Rye Mill\nMarch 2021 – Present\n• Sourdough\n';
    const { application } = lever.apply({
      ...{ name: 'Rosa Sample', email: 'rosa@example.com', job },
      resume: { fileName: 'rosa.txt', bytes: Buffer.from(resume) },
    });
    await page.goto(new URL('/integrations/connect', page.url()).href);
    await page.getByLabel('Which one').selectOption({ label: 'Lever' });
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('None is known yet: deliveries are refused').waitFor();
    await page.getByLabel('Secret, as the vendor shows it').fill(lever.secret);
    await page.keyboard.press('Enter');
    await page.getByText('It is known, and not shown again.').waitFor();
    const account = page.getByRole('region', { name: 'Account' });
    await account.getByLabel('API key', { exact: true }).fill('short');
    await account.getByRole('button', { name: 'Keep the account' }).click();
    await account.getByRole('alert').getByText('account.apiKey').waitFor();
    await account.getByLabel('API key', { exact: true }).fill(lever.account['apiKey']!);
    await account.getByRole('button', { name: 'Rarely needed' }).click();
    await account.getByLabel('API URL').fill(lever.account['apiUrl']!);
    await account.getByRole('button', { name: 'Keep the account' }).click();
    await account.getByText('Kept. Candor catches up').waitFor();

    await page.getByRole('link', { name: 'Catching up' }).click();
    const syncs = page.getByRole('list', { name: 'Times of catching up' });
    await syncs.getByText('Done').waitFor();
    await page.getByRole('button', { name: 'Catch up now' }).click();
    await syncs.getByText('Asked for').waitFor();
    await page.getByRole('link', { name: 'Openings' }).click();
    await page.getByText('1 waiting for a role').waitFor();
    await page.getByRole('button', { name: 'Make a role of it' }).click();
    await page.getByRole('link', { name: 'To the role', exact: true }).click();
    await page.getByRole('button', { name: /^Rosa Sample/ }).waitFor();

    await page.getByRole('link', { name: 'ATS', exact: true }).click();
    await page.getByRole('button', { name: 'Ask for stages and reasons' }).click();
    await page.getByLabel('Advanced here').selectOption({ label: 'To “Phone screen”' });
    await page.getByLabel('Move people in Lever').check();
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('link', { name: /^Shortlist/ }).click();
    await page.locator('.working-head h2').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await untilFound(() => (lever.standing(application) === 'Phone screen' ? true : null), PATIENCE_MS);
  });

  it('tells another system: says why an address is refused, tests it, shows what went wrong, and sends it again', async () => {
    const receiver = await openReceiver();
    otherSystems.push(() => receiver.close());
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('link', { name: 'Add an endpoint' }).click();
    await page.getByLabel('Address').fill('http://10.1.2.3/hook');
    await page.getByLabel('What it is for').fill('Warehouse');
    await page.getByRole('button', { name: 'Add an endpoint' }).click();
    await page.getByRole('alert', { name: 'That did not work' }).waitFor();
    expect(await page.getByLabel('What it is for').inputValue()).toBe('Warehouse');
    await page.getByLabel('Address').fill(`${receiver.url}/hook`);
    await page.getByLabel('Somebody was decided about').check();
    await page.getByRole('button', { name: 'Add an endpoint' }).click();
    expect(await page.getByRole('textbox', { name: 'Signing secret' }).inputValue()).toMatch(/^whsec_/);
    expect(await barriersOn(page)).toEqual([]);

    receiver.answers(answer(500));
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByRole('status').getByText('Not taken').waitFor();
    receiver.answers(answer(204));
    await page.getByRole('link', { name: 'What it was told' }).click();
    await page.getByRole('list', { name: 'What it was told' }).getByRole('button', { name: 'A test' }).click();
    const detail = page.getByRole('dialog', { name: 'Message' });
    await detail.getByText('answered 500').waitFor();
    await detail.getByRole('button', { name: 'Send it again' }).click();
    await detail.getByText('answered 204').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(receiver.heard.map(({ type }) => type)).toEqual(['webhook.test', 'webhook.test']);
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Switch off …' }).press('Enter');
    await page.getByRole('button', { name: 'Switch it off' }).press('Enter');
    await page.getByText('It was switched off by hand').waitFor();
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByRole('button', { name: 'Delete …' }).press('Enter');
    await page.getByRole('button', { name: 'Delete the endpoint' }).press('Enter');
    await page.getByText('No other system is told anything').waitFor();
  });

  it('makes a key of a program, shows it once, and revokes it', async () => {
    await page.getByRole('navigation', { name: 'Candor' }).getByRole('link', { name: 'Integrations' }).click();
    await page.getByRole('button', { name: 'Make a key' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Nightly');
    expect(await barriersOn(page)).toEqual([]);
    await dialog.getByLabel('Shortlists and reports as files').check();
    await dialog.getByRole('button', { name: 'Make a key' }).click();
    const key = await dialog.getByRole('textbox', { name: 'Key' }).inputValue();
    expect(await barriersOn(page)).toEqual([]);
    const ask = (path: string) =>
      fetch(new URL(path, page.url()), { headers: { authorization: `Bearer ${key}` } }).then(({ status }) => status);
    expect(await ask('/api/v1/roles')).toBe(403);
    await dialog.getByRole('button', { name: 'I have copied it' }).click();
    const row = page.getByRole('list', { name: 'API keys' }).getByRole('listitem').filter({ hasText: 'Nightly' });
    await row.getByRole('button', { name: 'Revoke …' }).press('Enter');
    await page.getByRole('button', { name: 'Revoke the key' }).press('Enter');
    await row.getByText('Revoked').waitFor();
    expect(await ask('/api/v1/roles')).toBe(401);
  });

  describe('without an account', () => {
    const made = async (path: string, data: object): Promise<string> => {
      const answer = await page.request.post(new URL(`/api/v1${path}`, page.url()).href, { data });
      return new URL(((await answer.json()) as { path: string }).path, page.url()).href;
    };
    const inNoSession = async (address: string, read: (page: Page) => Promise<void>): Promise<void> => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const opened = await context.newPage();
      await opened.goto(address);
      await read(opened);
      expect(await opened.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await context.close();
    };
    let roleId: string;
    let applicationId: string;

    beforeAll(async () => {
      const at = (path: string) => page.request.get(new URL(`/api/v1${path}`, page.url()).href);
      const { items } = (await (await at('/roles')).json()) as { items: { id: string; title: string }[] };
      roleId = items.find(({ title }) => title === 'MLOps Engineer')!.id;
      const shortlist = (await (await at(`/roles/${roleId}/shortlist`)).json()) as Shortlist;
      applicationId = shortlist.items[0]!.applicationId;
    });

    it('a shared shortlist hides who the people are, and one of applications shows the working', async () => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const share = (more: object) => made(`/roles/${roleId}/share-links`, { expiresAt, ...more });
      await inNoSession(await share({ scope: 'shortlist' }), async (shared) => {
        await shared.getByText(/^1\. Candidate \w{5}$/).waitFor();
        await shared.getByRole('img', { name: 'Speaks for' }).first().waitFor();
      });
      await inNoSession(await share({ scope: { applicationIds: [applicationId] }, blind: false }), async (shared) => {
        await shared.getByText('Every requirement, and the words it rests on').click();
        await shared.locator('details q').first().waitFor();
      });
    });

    it('a candidate reads how they were assessed, says what is wrong, and asks for a person', async () => {
      await inNoSession(await made(`/applications/${applicationId}/explanation/links`, {}), async (told) => {
        await told.getByRole('heading', { name: 'How your application was assessed' }).waitFor();
        await told.getByRole('button', { name: 'Report a mistake' }).press('Enter');
        await told.keyboard.type('Something else');
        await told.getByRole('textbox').last().fill('I am called otherwise today');
        await told.getByRole('form', { name: 'Report a mistake' }).getByRole('button').first().press('Enter');
        const askedFor = told.getByRole('region', { name: 'What you asked for' });
        await askedFor.getByText(/You reported a mistake/).waitFor();
        expect(await askedFor.evaluate((region) => region.matches(':focus'))).toBe(true);
        await told.getByRole('button', { name: 'Ask for a person' }).press('Enter');
        await told.getByRole('button', { name: 'Have people assess my application' }).press('Enter');
        await askedFor.getByRole('listitem').nth(1).waitFor();
        await told.getByRole('button', { name: 'Ask for a person' }).waitFor({ state: 'detached' });
      });
    });
  });

  it('sends who is not signed in to the sign-in page, and says what was wrong with a password', async () => {
    const stranger = await browser.newContext();
    const other = await stranger.newPage();
    await other.goto(new URL('/roles/new', page.url()).href);
    await other.getByLabel('E-mail').fill('nobody@example.com');
    await other.getByLabel('Password').first().fill('wrong');
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('alert').waitFor();
    await stranger.close();
  });
});
