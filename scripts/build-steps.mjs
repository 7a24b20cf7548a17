// What is built from what, whether it is still fresh, and one build at a time. Everything said here goes to stderr: the
// commands that build on the way (`candor`, `bench`, `eval`) keep stdout for their results.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const packed = join(dist, 'packed');
const lock = join(dist, '.build.lock');
const LOCK_TOUCHED_EVERY_MS = 1_000;
const LOCK_STALE_AFTER_MS = 15_000;

const isSpec = (path) => /\.spec\.tsx?$/.test(path);
const isSource = (path) => /\.tsx?$/.test(path);

/** The two things that are built. `inputs` are folders and files; `built` is a file that proves the result is there. */
const node = {
  name: 'server',
  inputs: [
    'apps/api',
    'apps/cli',
    'apps/worker',
    'libs',
    'migrations',
    'bench',
    'tsconfig.json',
    'tsconfig.build.json',
    'package.json',
    'package-lock.json',
    'scripts/pack.mjs',
  ],
  built: 'packed/apps/cli/main.js',
  async make() {
    // Loaded here: a command that builds nothing does without the bundler.
    const { packProduct } = await import('./pack.mjs');
    await Promise.all([run('node_modules/typescript-7/bin/tsc', ['-p', 'tsconfig.build.json']), packProduct(root)]);
    // Data files stand beside the code that reads them.
    for (const file of filesOf(['apps/api', 'apps/cli', 'apps/worker', 'libs', 'migrations', 'bench'])) {
      if (isSource(file)) continue;
      copy(join(root, file), join(dist, file));
      copy(join(root, file), join(packed, file));
    }
    // It takes a second, in which a running API could not respond.
    await run('dist/apps/api/write-openapi.js');
    const openApi = 'apps/api/platform/openapi/openapi.json';
    copy(join(dist, openApi), join(packed, openApi));
  },
};
const web = {
  name: 'web',
  inputs: ['apps/web', 'libs/contracts', 'libs/matching', 'libs/wording', 'package-lock.json'],
  built: 'web/index.html',
  exists: () => existsSync(join(root, 'apps/web/vite.config.ts')),
  make: () =>
    run('node_modules/vite/bin/vite.js', [
      'build',
      'apps/web',
      '--outDir',
      join(dist, 'web'),
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ]),
};

/**
 * Builds what is missing or stale. `only: 'server'` leaves the web pages alone; `always` builds even what is fresh.
 * Ends the process with exit code 1 when the build fails.
 */
export async function ensureBuilt({ only, always = false } = {}) {
  const wanted = (only === 'server' ? [node] : [node, web]).filter((target) => target.exists?.() ?? true);
  const stale = () => wanted.filter((target) => always || !isFresh(target));
  if (stale().length === 0) return;
  if (!existsSync(join(root, 'node_modules', 'typescript'))) fail('Packages are missing. Run `npm ci` first.');
  const release = await takeLock();
  try {
    // Another command may have built it while we waited.
    const targets = stale();
    if (targets.length === 0) return;
    say(`Building (${targets.map((target) => target.name).join(', ')}) …`);
    const started = Date.now();
    await Promise.all(targets.map(make));
    say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  } catch (error) {
    release();
    fail(`The build failed: ${error.message}`);
  } finally {
    release();
  }
}

/** Loads a built module into this process. */
export function importBuilt(path) {
  return import(pathToFileURL(join(dist, path)).href);
}

async function make(target) {
  // Taken before the build: what changes while it runs makes it stale.
  const stamp = stampOf(target);
  rmSync(stampFile(target), { force: true });
  await target.make();
  writeFileSync(stampFile(target), stamp);
}

function stampFile(target) {
  return join(dist, `.stamp-${target.name}`);
}

function isFresh(target) {
  try {
    return existsSync(join(dist, target.built)) && readFileSync(stampFile(target), 'utf8') === stampOf(target);
  } catch {
    return false;
  }
}

/** Names, sizes and times of the inputs: a few milliseconds, where reading them all would cost a hundred. */
function stampOf(target) {
  const hash = createHash('sha1');
  for (const file of filesOf(target.inputs)) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function* filesOf(inputs) {
  for (const input of inputs) {
    const entries =
      existsSync(join(root, input)) && statSync(join(root, input)).isDirectory()
        ? readdirSync(join(root, input), { withFileTypes: true, recursive: true })
        : null;
    if (entries === null) {
      if (existsSync(join(root, input))) yield input;
      continue;
    }
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length));
    yield* paths.filter((path) => !isSpec(path) && !path.includes('node_modules')).sort();
  }
}

function run(script, args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
  });
}

async function takeLock() {
  mkdirSync(dist, { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!waited) say('Another command is building; waiting for it …');
      if (isAbandoned()) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const touch = setInterval(() => {
    try {
      utimesSync(lock, new Date(), new Date());
    } catch {
      // Another process emptied dist/ meanwhile.
    }
  }, LOCK_TOUCHED_EVERY_MS);
  const release = () => {
    clearInterval(touch);
    rmSync(lock, { force: true });
    for (const [name, stop] of stops) process.off(name, stop);
  };
  const stops = ['SIGINT', 'SIGTERM'].map((name) => [
    name,
    () => {
      release();
      process.exit(1);
    },
  ]);
  for (const [name, stop] of stops) process.once(name, stop);
  return release;
}

/** A holder that was killed is gone, or, when its process id is another program's by now, no longer touches its lock. */
function isAbandoned() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LOCK_STALE_AFTER_MS) return true;
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}
