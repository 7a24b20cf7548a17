// `npm run docs`: writes the generated parts of docs/ and checks their links and names; with `--check` it writes nothing and fails if a part
// is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importBuilt, ensureBuilt } from './build-steps.mjs';
import { brokenLinks } from './docs/links.mjs';
import { incompleteDecisions, outdatedNames } from './docs/names.mjs';

const check = process.argv.includes('--check');
await ensureBuilt({ only: 'server' });
const { withConstantsTable } = await importBuilt('libs/matching/index.js');
const { withRecognitionTable } = await importBuilt('libs/job-ad/index.js');
const { DECLARED } = await importBuilt('libs/config/index.js');
const { problemCodesTable } = await importBuilt('libs/contracts/index.js');

const shown = (fallback) => (fallback === null || String(fallback) === '' ? '–' : `\`${fallback}\``);
const settingsTable = [
  '| name | what it is for | default |',
  '|---|---|---|',
  ...Object.values(DECLARED).map(
    ({ name, purpose, expects, fallback }) => `| \`${name}\` | ${purpose} Must be ${expects}. | ${shown(fallback)} |`,
  ),
].join('\n');

/** The page with other contents between the comments `name:start` and `name:end`, which it must have. */
const between = (page, name, contents) => {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  if (!page.includes(start) || !page.includes(end)) throw new Error(`A page has no ${start} and ${end}`);
  return `${page.slice(0, page.indexOf(start))}${start}\n${contents}\n${page.slice(page.indexOf(end))}`;
};

const pages = {
  'docs/reference/score.md': (page) => withRecognitionTable(withConstantsTable(page)),
  'docs/reference/settings.md': (page) => between(page, 'settings', settingsTable),
  'docs/reference/problem-codes.md': (page) => between(page, 'codes', problemCodesTable()),
};

const stale = [];
for (const [path, generate] of Object.entries(pages)) {
  const url = new URL(`../${path}`, import.meta.url);
  const page = readFileSync(url, 'utf8');
  const current = generate(page);
  if (current === page) continue;
  stale.push(path);
  if (!check) writeFileSync(url, current);
}
if (stale.length > 0) console.log(`${check ? 'Out of date, run `npm run docs`' : 'Written'}: ${stale.join(', ')}`);
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const read = (path) => readFileSync(`${root}/${path}`, 'utf8');
const subcommands = [...read('apps/cli/main.ts').matchAll(/\.command\('([\w-]+)'\)/g)].map(([, command]) => command);
const routes = Object.keys(JSON.parse(read('dist/apps/api/platform/openapi/openapi.json')).paths);
const faults = [...brokenLinks(root), ...outdatedNames(root, { subcommands, routes }), ...incompleteDecisions(root)];
if (faults.length > 0) console.log(`Wrong in the docs:\n${faults.join('\n')}`);
process.exit(faults.length > 0 || (check && stale.length > 0) ? 1 : 0);
