/** The pages as people meet them: a real browser on the real product, from the link that a start prints. */
import { describe } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright-core';
import { choosePort } from '../../../apps/cli/start/choose-port.js';
import { outputOf } from './output.js';
import { untilFound } from '../until.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (!CHROMIUM && process.env['CI']) throw new Error('CI asks for a browser, and there is no Chromium.');

/** A block of tests that want a browser: left out where there is none. */
export const inBrowser = CHROMIUM ? describe : describe.skip;

/** A candidate in the list, and the lines of the document that support a criterion. */
export const PERSON = '[data-application]';
export const LOOKED_AT = 'pre mark[data-on]';

/** For what never happens: on a busy machine a page may take many times as long as alone. */
const PATIENCE_MS = 180_000;
const READY = /Candor is ready at (http:\S+)/;
const LINK = /http:\S+\/sign-in#\S+/;
const DESK = { width: 1440, height: 900 };
/** Without transitions: a browser that draws them unseen takes half as much time again. */
const CALM = { reducedMotion: 'reduce' } as const;

export interface Pages {
  browser: Browser;
  /** Address of a path of the product. */
  at(path: string): string;
  /** A page of the first user, who is an admin, in a context of its own. */
  signedIn(): Promise<Page>;
  /** A page without a session, in a context of its own. */
  signedOut(viewport?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

let shared: { started: Promise<Started>; users: number } | null = null;

interface Started {
  browser: Browser;
  url: string;
  session: Awaited<ReturnType<BrowserContext['storageState']>>;
  stop(): Promise<void>;
}

/**
 * Starts Candor on a folder of its own, with the samples, and a browser. Files that are loaded together share one, with
 * one organization: each makes roles of its own.
 */
export async function openPages(): Promise<Pages> {
  shared ??= { started: start(), users: 0 };
  const mine = shared;
  mine.users += 1;
  const { browser, url, session, stop } = await mine.started;
  return {
    browser,
    at: (path) => new URL(path, url).href,
    async signedIn() {
      const page = await patiently(browser.newContext({ ...CALM, storageState: session, viewport: DESK }));
      await page.goto(url);
      return page;
    },
    signedOut: (viewport = DESK) => patiently(browser.newContext({ ...CALM, viewport })),
    async close() {
      mine.users -= 1;
      if (mine.users > 0) return;
      shared = null;
      await stop();
    },
  };
}

/** Opens a browser without pages. Its caller closes it. @param more arguments of its command */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', ...more];
  return chromium.launch({ executablePath: CHROMIUM!, args });
}

async function start(): Promise<Started> {
  const data = mkdtempSync(join(tmpdir(), 'candor-pages-'));
  const port = await choosePort('127.0.0.1', 0);
  const candor = spawn(process.execPath, [resolve('dist/packed/apps/cli/main.js'), 'start'], {
    env: {
      ...{ PATH: process.env['PATH'], PORT: String(port), CANDOR_DATA_DIR: data },
      CANDOR_EGRESS_ALLOW: '127.0.0.1',
      // Other names than localhost can be tried, too.
      CANDOR_INSECURE_HTTP: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = outputOf(candor);
  const launched = openBrowser();
  const stop = async (): Promise<void> => {
    await (await launched).close();
    await ended(candor);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const browser = await launched;
    await untilFound(() => {
      if (candor.exitCode !== null) throw new Error(output());
      return READY.test(output());
    }, PATIENCE_MS);
    const context = await browser.newContext();
    const page = await patiently(Promise.resolve(context));
    await page.goto(LINK.exec(output())![0]);
    await page.getByRole('heading', { name: 'Roles' }).waitFor();
    const session = await context.storageState();
    await context.close();
    return { browser, url: READY.exec(output())![1]!, session, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function patiently(context: Promise<BrowserContext>): Promise<Page> {
  const page = await (await context).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

async function ended(candor: ChildProcess): Promise<void> {
  if (candor.exitCode !== null) return;
  candor.kill('SIGTERM');
  await once(candor, 'exit');
}

/** Shows the page twice, and waits for what moves: colors in transition between two themes are those of neither. */
const ARRIVED = `new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))).then(() =>
  Promise.all(document.getAnimations()
    .filter(({ effect }) => effect.getTiming().iterations !== Infinity)
    .map(({ finished }) => finished.catch(() => undefined))).then(() => undefined))`;

/**
 * Returns the barriers of a page: broken rules of WCAG 2.2 AA, with the place of each. It waits for what is still
 * loading, because barriers of a moment before appear by chance.
 */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(ARRIVED);
  await page.evaluate(axe.source);
  const found = await page.evaluate<{ violations: { id: string; nodes: { target: string[] }[] }[] }>(
    // Without places of what passed, which take most of its time.
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })`,
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Waits until what is shown also listens to keys: it does so after the frame in which it is shown. */
export const listening = (page: Page): Promise<unknown> => page.evaluate(ARRIVED);

/** Waits until an element can be seen. @returns that it still can */
export async function seen(element: Locator): Promise<boolean> {
  await element.waitFor();
  return element.isVisible();
}

/** Waits until no such element is on the page. @returns that there is still none */
export async function gone(element: Locator): Promise<boolean> {
  await element.waitFor({ state: 'detached' });
  return (await element.count()) === 0;
}

/** Makes a role of a page, by hand, and goes to its shortlist. */
export async function makeRole(pages: Pages, page: Page, text: string): Promise<void> {
  await page.goto(pages.at('/roles/new'));
  await page.getByLabel('Job description').fill(text);
  await page.getByRole('button', { name: 'Analyze' }).click();
  await page.getByRole('link', { name: /^Shortlist/ }).click();
}

/** A résumé of one person, as a file of its own. */
export function fayAt(employer: string, work = 'Baker', did = 'Sourdough') {
  const text = `Fay Sample\nfay@example.com\n\nExperience\n${work}, ${employer}\nMarch 2021 – Present\n• ${did}\n`;
  return { name: `${employer}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Erases whom the shortlist shows: from there to what is held about them, and their name written to confirm. */
export async function erase(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `More about ${name}` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Export or delete data' }).press('Enter');
  await page.getByRole('button', { name: 'Delete…' }).press('Enter');
  await page.getByRole('textbox', { name: `Type “${name}” to confirm` }).fill(name);
  await page.getByRole('button', { name: 'Delete permanently' }).press('Enter');
  await page.getByText('The candidate was deleted').waitFor();
}
