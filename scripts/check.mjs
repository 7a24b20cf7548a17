// `npm run check`: everything about the code that is not a test. Runs every step even when one fails, then says which did.
import { spawnSync } from 'node:child_process';

const steps = [
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['build', ['node', 'scripts/build.mjs']],
  ['types', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  ['types of the web pages', ['tsc', '-p', 'apps/web']],
  ['lint', ['eslint', '.', '--max-warnings', '0']],
  ['imports', ['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'migrations', 'bench', 'test']],
  ['dead code', ['knip']],
  ['generated docs', ['node', 'scripts/docs.mjs', '--check']],
  ['schema drift', ['node', 'scripts/drift.mjs']],
];

const failed = [];
for (const [name, command] of steps) {
  const started = Date.now();
  const [program, ...args] = command[0] === 'node' ? command : ['npx', '--no-install', ...command];
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}
console.log(
  `check: ${steps.length - failed.length} passed, ${failed.length} failed${failed.length ? `: ${failed.join(', ')}` : ''}`,
);
process.exit(failed.length === 0 ? 0 : 1);
