// `npm test`: unit and integration tests and the main stories. `npm run test:full`: the rest, which is the long suites, then the pure
// ones of `npm test` once more on a current Node. Arguments go to Jest, which then runs each file by itself: `npm test -- libs/matching`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
/** The Node that people run today, beside the oldest one that we support. */
const CURRENT_NODE = '24.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));

/** The heap for young objects: Jest evaluates all modules of a file again, and most of them are garbage soon. */
const HEAP = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
const WHOLE = ['--config', 'jest.whole.config.js'];

const [first, ...others] = process.argv.slice(2);
const isFull = first === '--full';
const jestArgs = isFull ? others : process.argv.slice(2);

// Suites that start processes use the built files: build what is stale once, before they ask for it side by side.
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--stale'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

if (jestArgs.length > 0) process.exit(run(process.execPath, jestArgs));
if (!isFull) process.exit(run(process.execPath, WHOLE));
const long = run(process.execPath, WHOLE, { CANDOR_TEST_SIZE: 'long' });
const again = runOnCurrentNode();
process.exit(long || again);

/** Runs Jest under the given Node program with what ESM needs, and returns its exit code. */
function run(node, args, settings = {}) {
  const { status } = spawnSync(node, ['--experimental-vm-modules', '--no-warnings', ...HEAP, jest, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CANDOR_TEST_BUILT: 'true', ...settings },
  });
  return status ?? 1;
}

function runOnCurrentNode() {
  const node = currentNode();
  if (node) {
    console.log(`\nThe pure suites again, on Node ${CURRENT_NODE}:`);
    return run(node, [...WHOLE, '--selectProjects', 'pure']);
  }
  if (process.env.CI) {
    console.log(`\nFAILED: Node ${CURRENT_NODE} could not be had, and CI asks for the pure suites on it.`);
    return 1;
  }
  console.log(`\nSkipped: the pure suites on Node ${CURRENT_NODE}, which could not be downloaded from npm.`);
  return 0;
}

/**
 * Program of a current Node, from npm's cache or registry. Not a dependency: its command `node` would take the place of
 * the installed one in every npm script.
 */
function currentNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}@${CURRENT_NODE}`;
  const { status, stdout } = spawnSync(
    'npm',
    ['exec', '--yes', '--package', name, '--', 'node', '-p', 'process.execPath'],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  return status === 0 ? stdout.trim() : null;
}
