// `npm test`: every suite that CI runs as tests, then the pure suites once more on a current Node.
// Arguments go to Jest: `npm test -- libs/matching`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const args = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs Jest under the given Node program with what ESM needs, and returns its exit code. */
function run(node, jestArgs) {
  const { status } = spawnSync(node, ['--experimental-vm-modules', '--no-warnings', jest, ...jestArgs], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

// Suites that start processes use the built files: build once, before they ask for it side by side.
const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

let status = run(process.execPath, args);

if (args.length === 0) {
  const current = createRequire(import.meta.url)
    .resolve('node/package.json')
    .replace('package.json', 'bin/node');
  const version = spawnSync(current, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (version) {
    console.log(`\nThe pure libs' suites again, on Node ${version}:`);
    status ||= run(current, [
      '--selectProjects',
      'unit',
      '--testPathPatterns',
      'libs/(matching|text|taxonomy|wording|contracts)/',
      'test/golden/',
    ]);
  } else {
    console.log(`\nSkipped: the pure suites on a current Node (no binary of the package "node" for this platform).`);
  }
}
process.exit(status);
