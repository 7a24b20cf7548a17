// `npm run docs`: writes the generated parts of docs/ anew; with `--check` it only tells whether they are current.
import { readFileSync, writeFileSync } from 'node:fs';
import { importBuilt, ensureBuilt } from './build-steps.mjs';

const check = process.argv.includes('--check');
await ensureBuilt({ only: 'server' });
const { withConstantsTable } = await importBuilt('libs/matching/index.js');
const { withRecognitionTable } = await importBuilt('libs/job-ad/index.js');
const { DECLARED } = await importBuilt('libs/config/index.js');

const shown = (fallback) => (fallback === null || String(fallback) === '' ? '–' : `\`${fallback}\``);
const settingsTable = [
  '| name | what it is for | default |',
  '|---|---|---|',
  ...Object.values(DECLARED).map(
    ({ name, purpose, expects, fallback }) => `| \`${name}\` | ${purpose} Must be ${expects}. | ${shown(fallback)} |`,
  ),
].join('\n');

const pages = {
  'docs/matching.md': (page) => withRecognitionTable(withConstantsTable(page)),
  'docs/operations.md': (page) =>
    page.replace(
      /<!-- settings:start -->[\s\S]*<!-- settings:end -->/,
      () => `<!-- settings:start -->\n${settingsTable}\n<!-- settings:end -->`,
    ),
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
process.exit(check && stale.length > 0 ? 1 : 0);
