// `npm run check`: everything about the code that is not a test, two steps at a time. Runs every step even when one fails,
// then says which did.
import { spawn } from 'node:child_process';

const LANES = 2;
/** By its path: the linter brings an older compiler, whose program has the same name. */
const tsc = ['node', 'node_modules/typescript-7/bin/tsc'];
/** In the order in which they begin: the long ones first, and last what looks at the build. */
const steps = [
  ['build', ['node', 'scripts/build.mjs', '--stale']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['lint with types', ['oxlint']],
  ['types', [...tsc, '--noEmit', '-p', 'tsconfig.json']],
  ['dead code', ['knip']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['retired words', ['node', 'scripts/checks/retired-words.mjs']],
  ['exported names', ['node', 'scripts/checks/exported-names.mjs']],
  ['imports', ['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'migrations', 'bench', 'test']],
  ['circles of folders', ['depcruise', '--config', '.dependency-cruiser.folders.cjs', 'apps']],
  ['sizes of folders', ['node', 'scripts/checks/folders.mjs']],
  ['names of tests', ['node', 'scripts/checks/test-names.mjs']],
  ['stores', ['node', 'scripts/checks/stores.mjs']],
  ['commit subjects', ['node', 'scripts/checks/commit-subjects.mjs']],
  ['types of the web pages', [...tsc, '-p', 'apps/web']],
  ['generated docs', ['node', 'scripts/docs.mjs', '--check'], { after: 'build' }],
  ['schema drift', ['node', 'scripts/drift.mjs'], { after: 'build' }],
];

const waiting = [...steps];
const ended = new Map();
const failed = [];
await Promise.all(Array.from({ length: LANES }, work));
console.log(
  `check: ${steps.length - failed.length} passed, ${failed.length} failed${failed.length ? `: ${failed.join(', ')}` : ''}`,
);
process.exit(failed.length === 0 ? 0 : 1);

async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, command, { after } = {}] = step;
    ended.set(
      name,
      Promise.resolve(ended.get(after)).then(() => run(name, command)),
    );
    await ended.get(name);
  }
}

/** What a step writes is shown when it has ended, so that steps do not mix. */
async function run(name, command) {
  const started = Date.now();
  const [program, ...args] = command[0] === 'node' ? command : ['npx', '--no-install', ...command];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      resolve(1);
    });
    child.once('close', resolve);
  });
  process.stdout.write(output);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
