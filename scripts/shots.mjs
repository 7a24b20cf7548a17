// `npm run shots`: pictures of every page, in both languages, both themes and two widths, of a Candor that is started for it.
// They go to `shots/<page>.<language>.<theme>.<width>.png`, with a line here for each page that scrolls sideways and each text
// that is cut off. With `--readme` those that the README shows are renewed as well; with names of pages only those are taken,
// and with `--tablet` in a third width: `npm run shots -- weights candidate --tablet`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBuilt } from './build-steps.mjs';
import { pagesOf } from './shots/pages.mjs';
import { candorCommand, prepare } from './shots/prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const main = join(root, 'dist/packed/apps/cli/main.js');
const shots = join(root, 'shots');
const images = join(root, 'docs/images');
const LANGUAGES = {
  en: { locale: 'en-US', timezoneId: 'America/New_York' },
  de: { locale: 'de-DE', timezoneId: 'Europe/Berlin' },
};
const THEMES = ['light', 'dark'];
const asked = process.argv.slice(2);
const WIDTHS = asked.includes('--tablet') ? [1440, 900, 390] : [1440, 390];
const HEIGHT = 900;
/** Longer pages end here. */
const MOST_HIGH = 2_600;
const IN_README = ['shortlist', 'evidence', 'weights'];
const PAINTED_MS = 300;
const PATIENCE_MS = 15_000;
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** In the page: whether it scrolls sideways, and the texts that are cut off. */
const TOO_WIDE = `(() => {
  const cut = [...document.querySelectorAll('body *')].filter((one) => {
    if (one.closest('[data-application]')) return false;
    const { overflowX, textOverflow } = getComputedStyle(one);
    if (one.scrollWidth <= one.clientWidth + 1 || one.clientWidth < 8) return false;
    if (one.matches('input, select')) return one.matches('select') || one.value === '';
    return (overflowX === 'hidden' || textOverflow === 'ellipsis') && one.innerText?.trim();
  });
  return [
    ...[document.documentElement, ...document.querySelectorAll('#content, main')]
      .filter((one) => one && one.scrollWidth > one.clientWidth)
      .map((one) => 'scrolls sideways: ' + one.scrollWidth),
    ...cut.map((one) => 'cut off: ' + (one.innerText || one.placeholder || one.value).trim().slice(0, 60).replaceAll('\\n', ' ')),
  ];
})()`;

/** In the page: its whole height; what scrolls is the page itself or its content beside the rail. */
const HIGH = `(() => {
  const { scrollHeight } = document.documentElement;
  const content = document.querySelector('#content');
  return content ? innerHeight - content.clientHeight + content.scrollHeight : scrollHeight;
})()`;

const executablePath = BROWSERS.find((path) => existsSync(path));
if (!executablePath) throw new Error(`No browser: looked for ${BROWSERS.join(', ')}`);
await ensureBuilt();
const data = mkdtempSync(join(tmpdir(), 'candor-shots-'));
const env = { PATH: process.env.PATH };
const candor = spawn(process.execPath, [main, 'start'], {
  env: { ...env, PORT: '0', CANDOR_DATA_DIR: data, CANDOR_EGRESS_ALLOW: '127.0.0.1' },
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

/** @param link signs the first admin in */
async function take(link) {
  mkdirSync(shots, { recursive: true });
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath, args });
  const context = await browser.newContext(LANGUAGES.en);
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Roles' }).waitFor();
  const at = await prepare(page, candorCommand(main, env));
  const session = await context.storageState();
  const names = asked.filter((name) => !name.startsWith('--'));
  const wanted = Object.entries(pagesOf(at)).filter(([name]) => names.length === 0 || names.includes(name));
  for (const [name, [path, before, { isVisitor = false } = {}]] of wanted)
    await picturesOf(browser, { name, address: at.origin + path, before, session: isVisitor ? undefined : session });
  if (names.length === 0 || names.includes('first-start')) {
    await closeAll(at);
    await picturesOf(browser, { name: 'first-start', address: at.origin, session });
  }
  at.end();
  await browser.close();
}

/** Takes the pictures of one page. Where something on the way does not appear, a line says so and the picture shows what did. */
async function picturesOf(browser, { name, address, before, session }) {
  const inLanguage = async (language) => {
    for (const width of WIDTHS) {
      const context = await browser.newContext({
        ...LANGUAGES[language],
        ...(session && { storageState: session }),
        viewport: { width, height: HEIGHT },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      const note = (line) => console.log(`${name}.${language}.${width}: ${line}`);
      try {
        await page.goto(address);
        await page.getByRole('heading').first().waitFor();
        await page.waitForLoadState('networkidle');
        await before?.(page);
      } catch (error) {
        note(String(error.message).split('\n')[0]);
      }
      for (const theme of THEMES) await picture(page, { name, language, theme, width });
      for (const line of await page.evaluate(TOO_WIDE)) note(line);
      await context.close();
    }
  };
  await Promise.all(Object.keys(LANGUAGES).map(inLanguage));
  console.log(`${name}: done`);
}

async function picture(page, { name, language, theme, width }) {
  await page.emulateMedia({ colorScheme: theme });
  await sleep(PAINTED_MS);
  const isShown = asked.includes('--readme') && language === 'en' && theme === 'light' && width === 1440;
  if (isShown && IN_README.includes(name)) await page.screenshot({ path: join(images, `${name}.png`) });
  const high = await page.evaluate(HIGH);
  await page.setViewportSize({ width, height: Math.min(Math.max(high, HEIGHT), MOST_HIGH) });
  await page.screenshot({ path: join(shots, `${name}.${language}.${theme}.${width}.png`) });
}

/** Closes every role, so that the list of roles is as after the first start. */
async function closeAll({ ask }) {
  const { items } = await ask('GET', '/roles?state=current&limit=100');
  for (const { id } of items) await ask('PATCH', `/roles/${id}`, { state: 'closed' });
}
