/**
 * `npm run bench -- [DIR] [--only NAME]… [--write]`: runs the rows one after the other and prints them as one table. DIR holds
 * evaluation data; `--write` puts the table into docs/reference/benchmarks.md. A target that is not met is said in the table; exit code 1
 * means that a row could not be measured.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUp, cleanUpOnSignals } from './clean-up.js';
import { describeMachine } from './machine.js';
import { writeBetweenMarkers } from './markers.js';
import type { BenchContext, BenchRow } from './row.js';
import { ROWS } from './rows/index.js';

interface Line {
  row: BenchRow;
  figure: string;
  verdict: 'met' | 'not met' | 'left out' | 'failed';
  detail: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, write: { type: 'boolean' } },
});
const only = values.only?.flatMap((names) => names.split(','));
const unknown = only?.filter((name) => !ROWS.some((row) => row.id === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No row is called ${unknown.join(' or ')}. There are: ${ROWS.map((row) => row.id).join(', ')}.`);
  process.exit(1);
}

cleanUpOnSignals();
const machine = describeMachine();
const context: BenchContext = {
  data: positionals[0] === undefined ? null : resolve(positionals[0]),
  write: values.write ?? false,
};
const lines: Line[] = [];
for (const row of ROWS.filter(({ id }) => only?.includes(id) ?? true)) lines.push(await measure(row, context));

const table = markdownTable(lines);
console.log(table);
if (values.write) {
  if (only) console.error('--write goes with a run of all rows: docs/reference/benchmarks.md was left as it is.');
  else writeBetweenMarkers('docs/reference/benchmarks.md', 'bench', `${machine}\n\n${table}`);
}
process.exit(lines.some(({ verdict }) => verdict === 'failed') ? 1 : 0);

async function measure(row: BenchRow, context: BenchContext): Promise<Line> {
  console.error(`${row.id}: ${row.name} …`);
  const started = performance.now();
  const line = await row.run(context).then(
    (result): Line =>
      result === null
        ? { row, figure: '–', verdict: 'left out', detail: '' }
        : { row, figure: result.figure, verdict: result.met ? 'met' : 'not met', detail: result.detail },
    (error: unknown): Line => {
      console.error(error);
      return { row, figure: '–', verdict: 'failed', detail: error instanceof Error ? error.message : String(error) };
    },
  );
  await cleanUp();
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.error(`${row.id}: ${line.verdict}, ${line.figure} (${line.detail}), took ${seconds} s`);
  return line;
}

function markdownTable(lines: readonly Line[]): string {
  const cells = lines.map(({ row, figure, verdict, detail }) => [row.name, row.target, figure, verdict, detail]);
  return [['what', 'target', 'figure', '', 'details'], ['---', '---', '---', '---', '---'], ...cells]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`)
    .join('\n');
}
