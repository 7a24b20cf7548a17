// `npm run shots`: a picture of every page, in both themes and three widths, of a Candor that is started for it with its samples.
// They go to `shots/`; with `--readme` those that the README shows are renewed as well, and with names of pages only those are taken:
// `npm run shots -- weights candidate`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './build-steps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shots = join(root, 'shots');
const WIDTHS = { wide: 1440, tablet: 900, phone: 390 };
const README = { shortlist: 'shortlist', evidence: 'evidence', weights: 'weights' };
const PAINTED_MS = 700;
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const executablePath = BROWSERS.find((path) => existsSync(path));
if (!executablePath) throw new Error(`No browser: looked for ${BROWSERS.join(', ')}`);
await ensureBuilt();
const data = mkdtempSync(join(tmpdir(), 'candor-shots-'));
const candor = spawn(process.execPath, [join(root, 'dist/apps/cli/main.js'), 'start'], {
  env: { PATH: process.env.PATH, PORT: '0', CANDOR_DATA_DIR: data },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
candor.stdout.on('data', (part) => (output += part));
try {
  while (!/Candor is ready at/.test(output)) {
    if (candor.exitCode !== null) throw new Error(output);
    await sleep(200);
  }
  await take(/http:\S+\/sign-in#\S+/.exec(output)[0]);
} finally {
  candor.kill('SIGTERM');
  if (candor.exitCode === null) await once(candor, 'exit');
  rmSync(data, { recursive: true, force: true });
}

async function take(link) {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  await page.goto(link);
  await page.getByRole('link', { name: 'MLOps Engineer' }).click();
  await page.getByText('12 ranked').waitFor();
  const role = new URL(page.url()).pathname;
  const second = await page.locator('[data-application]').nth(1).getAttribute('data-application');
  const asked = async (method, path, data) =>
    (await page.request.fetch(new URL(`/api/v1${path}`, page.url()).href, { method, ...(data && { data }) })).json();
  const { candidateId } = await asked('GET', `/applications/${second}`);
  const connection = await connected(asked, new URL(page.url()).origin);
  const pages = {
    roles: ['/'],
    'new-role': ['/roles/new'],
    shortlist: [role],
    evidence: [`${role}?application=${second}`, evidence],
    weights: [`${role}/weights`, tuned],
    criteria: [`${role}/criteria`],
    imports: [`${role}/imports`],
    candidate: [`/candidates/${candidateId}`],
    'candidate-applications': [`/candidates/${candidateId}/applications`],
    'candidate-documents': [`/candidates/${candidateId}/documents`],
    'candidate-corrections': [`/candidates/${candidateId}/corrections`],
    'candidate-activity': [`/candidates/${candidateId}/activity`],
    'candidate-data': [`/candidates/${candidateId}/data`],
    inbox: ['/inbox'],
    requests: ['/inbox/requests'],
    suppressed: ['/suppressed'],
    integrations: ['/integrations'],
    connect: ['/integrations/connect'],
    events: [connection],
    openings: [`${connection}/openings`],
    syncs: [`${connection}/syncs`],
    'set-up': [`${connection}/set-up`],
    'new-endpoint': ['/integrations/webhooks/new'],
    ats: [`${role}/ats`],
    settings: ['/settings/you'],
    people: ['/settings/people'],
    skills: ['/settings/skills'],
    audit: ['/settings/audit'],
    notices: ['/settings/notices'],
    rights: ['/settings/rights'],
    retention: ['/settings/retention'],
  };
  const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
  for (const [name, [path, before]] of Object.entries(pages)) {
    if (names.length > 0 && !names.includes(name)) continue;
    for (const [width, pixels] of Object.entries(WIDTHS)) {
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width: pixels, height: 900 });
        await page.goto(new URL(path, page.url()).href);
        await page.getByRole('heading').first().waitFor();
        await before?.(page);
        await sleep(PAINTED_MS);
        const file = join(shots, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file });
        const isShown = process.argv.includes('--readme') && width === 'wide' && colorScheme === 'light';
        if (isShown && name in README) copyFileSync(file, join(root, 'docs/images', `${README[name]}.png`));
      }
    }
    console.log(`${name}: ${Object.keys(WIDTHS).length * 2} pictures`);
  }
  await browser.close();
}

/** Creates a connection that has received a candidate; @returns the path of its page */
async function connected(asked, origin) {
  const wanted = { vendor: 'standard-webhooks', name: 'Careers page' };
  const { connection, secret } = await asked('POST', '/connections', wanted);
  const sample = [
    'events',
    'send',
    'standard-webhooks',
    'candidate.created',
    '--to',
    `${origin}${connection.eventsPath}`,
  ];
  const sending = spawn(process.execPath, [join(root, 'dist/apps/cli/main.js'), ...sample], {
    env: { PATH: process.env.PATH, CANDOR_EVENT_SECRET: secret },
    stdio: 'ignore',
  });
  await once(sending, 'exit');
  return `/integrations/connections/${connection.id}`;
}

/** Some lines that a reason rests on. */
async function evidence(page) {
  await page.locator('section[aria-label] button[aria-pressed]').first().waitFor();
  for (let times = 0; times < 4; times++) await page.keyboard.press('e');
}

/** Raises skills a little, so that a candidate moves. */
async function tuned(page) {
  const slider = page.getByRole('slider').first();
  await slider.focus();
  for (let times = 0; times < 14; times++) await page.keyboard.press('ArrowRight');
}
