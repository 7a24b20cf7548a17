/**
 * `npm run eval -- DIR [--write]`: how well Candor ranks against people, beside baselines evaluated in the same run. `--write`
 * puts the tables into docs/benchmarks.md.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBetweenMarkers } from '../markers.js';
import { mean, ndcg, pairwiseAccuracy, probabilityOfGain } from './metrics.js';
import { type RankingSet, hrScored, techGold } from './rankings.js';
import { type Scorer, bm25Scorer, candor, length } from './scorers.js';

const SCORERS: [string, Scorer][] = [
  ['Candor', candor],
  ['BM25, Porter stems', bm25Scorer(true)],
  ['BM25, plain words', bm25Scorer(false)],
  ['length of the text', length],
];

/** Figures published with the data, for reference; evaluated by others, not in this run. */
const PUBLISHED: Record<string, [string, number, number][]> = {
  'hr-scored': [
    ['random order', 0.5, 0.64],
    ['BM25, Porter stems', 0.575, 0.705],
    ['sentence encoder, best five chunks', 0.658, 0.754],
  ],
  'tech-gold': [
    ['BM25', 0.902, 0.933],
    ['best published hybrid', 0.939, 0.957],
  ],
};

interface Evaluated {
  set: RankingSet;
  scorers: { name: string; pairwise: (number | null)[]; ndcg: (number | null)[] }[];
  gain: string;
}

function evaluate(set: RankingSet): Evaluated {
  const scorers = SCORERS.map(([name, scorer]) => {
    const perTask = set.tasks.map((task) => {
      const scores = scorer(task, set);
      const judged = task.candidates.map(({ label }, i) => ({ label, score: scores[i] ?? 0 }));
      return { pairwise: pairwiseAccuracy(judged), ndcg: ndcg(judged, set.cutoff, set.gain) };
    });
    return { name, pairwise: perTask.map((one) => one.pairwise), ndcg: perTask.map((one) => one.ndcg) };
  });
  const [own, stems] = scorers;
  const differences = own?.pairwise.map((value, i) => (value ?? 0) - (stems?.pairwise[i] ?? 0)) ?? [];
  const gain = `Gain over BM25 with stems: ${signed(mean(differences))} pairwise, P(gain > 0) = ${probabilityOfGain(differences).toFixed(3)} over resampled roles`;
  return { set, scorers, gain };
}

/** The same figures for people in a terminal and, as Markdown, in the documentation. */
function show({ set, scorers, gain }: Evaluated, row: (...cells: string[]) => string, heading: string): string {
  const judged = set.tasks.reduce((sum, task) => sum + task.candidates.length, 0);
  return [
    `${heading}${set.name}: ${set.tasks.length} roles, ${judged} judged candidates (means over roles ± standard error)`,
    '',
    row('', 'pairwise accuracy', `nDCG@${set.cutoff}`),
    ...(heading ? [row('---', '---', '---')] : []),
    ...scorers.map((one) => row(one.name, spread(one.pairwise), spread(one.ndcg))),
    ...(PUBLISHED[set.name] ?? []).map(([name, pairwise, ndcg]) =>
      row(`(published) ${name}`, pairwise.toFixed(3), ndcg.toFixed(3)),
    ),
    '',
    gain,
  ].join('\n');
}

function spread(values: readonly (number | null)[]): string {
  const known = values.filter((one): one is number => one !== null);
  const average = mean(known);
  const variance = known.reduce((sum, one) => sum + (one - average) ** 2, 0) / (known.length - 1);
  return `${average.toFixed(3)} ± ${Math.sqrt(variance / known.length).toFixed(3)}`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;
}

function inColumns(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(40)}${cells.map((cell) => cell.padEnd(20)).join('')}`.trimEnd();
}

function inTable(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const [folder] = positionals;
const ranking = folder && join(resolve(folder), 'ranking');
if (!ranking || !existsSync(ranking)) {
  console.error('Usage: npm run eval -- DIR [--write], where DIR holds ranking/hr-scored and ranking/tech-gold.');
  process.exit(1);
}
const sets = [await hrScored(join(ranking, 'hr-scored')), techGold(join(ranking, 'tech-gold'))].map(evaluate);
for (const one of sets) console.log(`${show(one, inColumns, '')}\n`);
if (values.write) {
  writeBetweenMarkers('docs/benchmarks.md', 'eval', sets.map((one) => show(one, inTable, '### ')).join('\n\n'));
}
