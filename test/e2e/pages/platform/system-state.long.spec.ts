/**
 * The message of every page while scoring is paused, and the disk warning for administrators, with workers that really
 * died.
 *
 * @runs-alone It starts and stops the parts of a Candor of its own.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { tmpdir } from 'node:os';
import { Pool } from 'pg';
import { PASSWORD, startApi, type Organisation, type TestApi } from '../../../support/candor/api.js';
import { barriersOn, inBrowser, openBrowser } from '../../../support/candor/pages.js';
import { ROLE } from '../../../support/candor/people.js';
import { startProcess } from '../../../support/candor/processes.js';
import { until } from '../../../support/until.js';

const PAUSED = /^Scoring is paused: the worker keeps crashing\. New applications are saved/;
const LOW = /^Storage is almost full: [\d,]+ MB left\./;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

let api: TestApi;
let acme: Organisation;
let browser: Browser;

beforeAll(async () => {
  // More than any disk of a test has.
  const settings = { CANDOR_DATABASE_DIR: tmpdir(), CANDOR_DISK_WARNING_MB: '10000000', CANDOR_DISK_RESERVE_MB: '0' };
  [api, browser] = await Promise.all([startApi({ settings }), openBrowser()]);
  acme = await api.addOrganisation('acme');
  const made = await api.call('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE });
  expect(made.status).toBe(201);
});

afterAll(async () => {
  await browser.close();
  await api.stop();
});

async function signedIn(kind: 'admin' | 'recruiter'): Promise<Page> {
  const context = await browser.newContext({ viewport: SIZES[0]! });
  const data = { email: acme.users[kind].email, password: PASSWORD };
  const answer = await context.request.post(`${api.url}/api/v1/session`, { data });
  expect(answer.ok()).toBe(true);
  const page = await context.newPage();
  await page.goto(api.url);
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  return page;
}

/** The line over the foot of the page, once the state has been asked for. */
async function lineOn(page: Page): Promise<string> {
  const asked = page.waitForResponse(/\/system-status$/);
  await page.reload();
  await (await asked).finished();
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  return (await page.getByRole('status').allInnerTexts()).join('');
}

const startWorker = () =>
  startProcess('worker', { DATABASE_URL: api.databaseUrl, CANDOR_READERS: '1', LOG_LEVEL: 'error' }, []);

inBrowser('the state of the system', () => {
  it('is a line for administrators while storage is low, and for every user while scoring is paused', async () => {
    const [admin, recruiter] = [await signedIn('admin'), await signedIn('recruiter')];
    const [worker, ...others] = await Promise.all([startWorker(), startWorker(), startWorker()]);
    await until(async () => expect(await lineOn(admin)).toMatch(LOW));
    expect(await lineOn(recruiter)).toBe('');

    await Promise.all([worker, ...others].map((each) => each.kill()));
    await until(async () => expect(await lineOn(recruiter)).toMatch(PAUSED));
    expect(await lineOn(admin)).toMatch(PAUSED);

    const back = await startWorker();
    // It has lived for a minute, without the minute.
    const rows = new Pool({ connectionString: api.ownerUrl, max: 1 });
    await rows.query(`UPDATE worker_process SET started_at = now() - interval '2 minutes'`);
    await rows.end();
    await until(async () => expect(await lineOn(recruiter)).toBe(''));
    await back.stop();
  });

  it('can be read on every screen, in either theme, and covers nothing that is clicked', async () => {
    const page = await signedIn('admin');
    const line = page.getByText(LOW).or(page.getByText(PAUSED));
    for (const colorScheme of ['light', 'dark'] as const)
      for (const size of SIZES) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        await line.waitFor();
        const { x, y, width, height } = (await line.boundingBox())!;
        expect([x >= 0, x + width <= size.width, y + height <= size.height]).toEqual([true, true, true]);
        for (const link of await page.getByRole('navigation').getByRole('link').all()) {
          const box = (await link.boundingBox())!;
          const isApart =
            box.x + box.width <= x || box.y + box.height <= y || box.y >= y + height || box.x >= x + width;
          expect([await link.getAttribute('aria-label'), isApart]).toEqual([expect.anything(), true]);
        }
        expect(await barriersOn(page)).toEqual([]);
        if (process.env['SHOTS'])
          await page.screenshot({ path: `${process.env['SHOTS']}/${colorScheme}-${size.width}.png` });
      }
  });
});
