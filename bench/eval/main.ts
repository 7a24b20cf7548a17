/** `npm run eval -- DIR`: how well Candor ranks against people, beside baselines evaluated in the same run. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

function evaluate(set: RankingSet): void {
  const results = SCORERS.map(([name, scorer]) => {
    const perTask = set.tasks.map((task) => {
      const scores = scorer(task, set);
      const judged = task.candidates.map(({ label }, i) => ({ label, score: scores[i] ?? 0 }));
      return { pairwise: pairwiseAccuracy(judged), ndcg: ndcg(judged, set.cutoff, set.gain) };
    });
    return { name, pairwise: perTask.map((one) => one.pairwise), ndcg: perTask.map((one) => one.ndcg) };
  });

  const pairs = set.tasks.reduce((sum, task) => sum + task.candidates.length, 0);
  console.log(
    `\n${set.name}: ${set.tasks.length} roles, ${pairs} judged candidates (means over roles ± standard error)`,
  );
  console.log(row('', 'pairwise accuracy', `nDCG@${set.cutoff}`));
  for (const one of results) console.log(row(one.name, spread(one.pairwise), spread(one.ndcg)));
  for (const [name, pairwise, gain] of PUBLISHED[set.name] ?? []) {
    console.log(row(`(published) ${name}`, pairwise.toFixed(3), gain.toFixed(3)));
  }
  const [own, stems] = results;
  if (!own || !stems) return;
  const differences = own.pairwise.map((value, i) => (value ?? 0) - (stems.pairwise[i] ?? 0));
  console.log(
    `Gain over BM25 with stems: ${signed(mean(differences))} pairwise, P(gain > 0) = ${probabilityOfGain(differences).toFixed(3)} over resampled roles`,
  );
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

function row(name: string, ...cells: string[]): string {
  return `  ${name.padEnd(40)}${cells.map((cell) => cell.padEnd(20)).join('')}`.trimEnd();
}

const folder = process.argv[2];
const ranking = folder && join(resolve(folder), 'ranking');
if (!ranking || !existsSync(ranking)) {
  console.error('Usage: npm run eval -- DIR, where DIR holds ranking/hr-scored and ranking/tech-gold.');
  process.exit(1);
}
evaluate(await hrScored(join(ranking, 'hr-scored')));
evaluate(techGold(join(ranking, 'tech-gold')));
