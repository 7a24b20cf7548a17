// `npm test`: every suite that CI runs as tests, then the pure suites once more on a current Node.
// Arguments go to Jest, which then runs each file by itself: `npm test -- libs/matching`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { PURE_GROUPS } from '../test/together/groups.mjs';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const args = process.argv.slice(2);
/** The Node that people run today, beside the oldest one that we support. */
const CURRENT_NODE = '24.21.0';
const root = fileURLToPath(new URL('..', import.meta.url));

/** Room for young objects: a file that Jest runs makes all its modules anew, and most of them are garbage soon. */
const HEAP = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

/** Runs Jest under the given Node program with what ESM needs, and returns its exit code. */
function run(node, jestArgs) {
  const { status } = spawnSync(node, ['--experimental-vm-modules', '--no-warnings', ...HEAP, jest, ...jestArgs], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CANDOR_TEST_BUILT: 'true' },
  });
  return status ?? 1;
}

// Suites that start processes use the built files: build what is stale once, before they ask for it side by side.
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--stale'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const whole = ['--config', 'jest.whole.config.js'];
let status = run(process.execPath, args.length === 0 ? whole : args);

if (args.length === 0) {
  const current = currentNode();
  if (current) {
    console.log(`\nThe pure libs' suites again, on Node ${CURRENT_NODE}:`);
    // Not the properties of random people and roles: they say on any Node what they say on one.
    const pure = `test/together/(${PURE_GROUPS.join('|')})\\.spec`;
    const again = run(current, [...whole, '--selectProjects', 'unit', '--testPathPatterns', pure]);
    status ||= again;
  } else if (process.env.CI) {
    console.log(`\nFAILED: Node ${CURRENT_NODE} could not be had, and CI asks for the pure suites on it.`);
    status ||= 1;
  } else {
    console.log(`\nSkipped: the pure suites on Node ${CURRENT_NODE}, which could not be downloaded from npm.`);
  }
}
process.exit(status);

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
