/**
 * `npm run eval -- DIR [--write]` measures how well Candor ranks and recognizes skills against people, beside baselines
 * evaluated in the same run. `--write` puts the tables into docs/reference/benchmarks.md and
 * docs/explanation/reading-documents.md. `--twins N` instead reads every pair of DIR/esco that differs by gender alone,
 * and assesses each N-th of a language; `--languages de,fr` those of two languages.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBetweenMarkers } from '../markers.js';
import { fieldAccuracy, showFieldAccuracy } from './field-accuracy.js';
import { genderedTwins, showGenderedTwins } from './gendered-twins.js';
import { layoutFigures, showLayoutFigures } from './layouts.js';
import { mean, ndcg, pairwiseAccuracy, pairwiseAtEqualLength, probabilityOfGain } from './metrics.js';
import { printedFigures, showPrintedFigures } from './printed-resumes.js';
import { type RankingSet, hrScored, techGold } from './rankings.js';
import { skillRecognition } from './skill-recognition.js';
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

/** Two texts are about equally long where the shorter has this share of the words of the longer. */
const EQUAL_LENGTH = 0.75;

interface Figures {
  name: string;
  /** One for each role. */
  pairwise: (number | null)[];
  ndcg: (number | null)[];
  /** Over all roles together. */
  equalLength: { accuracy: number | null; pairs: number };
}

interface Evaluated {
  set: RankingSet;
  scorers: Figures[];
  notes: string[];
}

function evaluate(set: RankingSet): Evaluated {
  const lengths = set.tasks.map((task) => length(task, set));
  const scorers = SCORERS.map(([name, scorer]): Figures => {
    const lists = set.tasks.map((task, at) => {
      const scores = scorer(task, set);
      return task.candidates.map(({ label }, i) => ({ label, score: scores[i] ?? 0, length: lengths[at]![i]! }));
    });
    return {
      name,
      pairwise: lists.map(pairwiseAccuracy),
      ndcg: lists.map((list) => ndcg(list, set.cutoff, set.gain)),
      equalLength: pairwiseAtEqualLength(lists, EQUAL_LENGTH),
    };
  });
  const [own, stems] = scorers;
  return { set, scorers, notes: own && stems ? gains(own, stems) : [] };
}

/** Returns the gain over a baseline: over all roles, with length held equal, and in each half of the roles. */
function gains(own: Figures, stems: Figures): string[] {
  const differences = own.pairwise.map((value, i) => (value ?? 0) - (stems.pairwise[i] ?? 0));
  const half = (odd: number, values: readonly (number | null)[]): string =>
    mean(values.filter((_, at) => at % 2 === odd)).toFixed(3);
  const halves = [0, 1].map((odd) => `${half(odd, own.pairwise)} against ${half(odd, stems.pairwise)}`);
  const [equal, equalStems] = [own.equalLength, stems.equalLength];
  return [
    `Gain over BM25 with stems: ${signed(mean(differences))} pairwise, P(gain > 0) = ${probabilityOfGain(differences).toFixed(3)} over resampled roles.`,
    `With length held equal: ${signed((equal.accuracy ?? 0) - (equalStems.accuracy ?? 0))}, over the ${equal.pairs} pairs whose shorter text has at least ${100 * EQUAL_LENGTH} % of the words of the longer.`,
    `In either half of the roles (every other one): ${halves.join(', ')}.`,
  ];
}

/** The same figures for people in a terminal and, as Markdown, in the documentation. */
function show({ set, scorers, notes }: Evaluated, row: (...cells: string[]) => string, heading: string): string {
  const judged = set.tasks.reduce((sum, task) => sum + task.candidates.length, 0);
  return [
    `${heading}${set.name}: ${set.tasks.length} roles, ${judged} judged candidates (means over roles ± standard error)`,
    '',
    row('', 'pairwise accuracy', `nDCG@${set.cutoff}`, 'pairs of equal length'),
    ...(heading ? [row('---', '---', '---', '---')] : []),
    ...scorers.map((one) =>
      row(one.name, spread(one.pairwise), spread(one.ndcg), one.equalLength.accuracy?.toFixed(3) ?? '–'),
    ),
    ...(PUBLISHED[set.name] ?? []).map(([name, pairwise, ndcg]) =>
      row(`(published) ${name}`, pairwise.toFixed(3), ndcg.toFixed(3), '–'),
    ),
    '',
    notes.join(heading ? '\n\n' : '\n'),
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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { write: { type: 'boolean' }, twins: { type: 'string' }, languages: { type: 'string' } },
});
const [folder] = positionals;
if (folder && values.twins) {
  const languages = values.languages?.split(',') ?? [];
  console.log(showGenderedTwins(genderedTwins(join(resolve(folder), 'esco'), Number(values.twins), languages)));
  process.exit(0);
}
const ranking = folder && join(resolve(folder), 'ranking');
if (!ranking || !existsSync(ranking)) {
  console.error(
    'Usage: npm run eval -- DIR [--write], where DIR holds ranking/hr-scored, ranking/tech-gold and skills.',
  );
  process.exit(1);
}
const sets = [await hrScored(join(ranking, 'hr-scored')), techGold(join(ranking, 'tech-gold'))].map(evaluate);
for (const one of sets) console.log(`${show(one, inColumns, '')}\n`);
const skills = join(resolve(folder), 'skills');
console.log(skillRecognition(skills, inColumns, ''));
const fields = await fieldAccuracy(join(resolve(folder), 'documents', 'one-cv-many-themes'));
console.log(`\n${showFieldAccuracy(fields)}`);
for (const one of fields.wrong) console.log(`  ${one}`);
const layouts = await layoutFigures(join(resolve(folder), 'documents'));
console.log(`\n${showLayoutFigures(layouts, inColumns, '')}`);
const printed = await printedFigures();
console.log(`\n${printed ? showPrintedFigures(printed, inColumns, '') : 'our own CVs, printed: needs Chromium'}`);
if (values.write) {
  const sections = [
    ...sets.map((one) => show(one, inTable, '### ')),
    skillRecognition(skills, inTable, '### '),
    `### ${showFieldAccuracy(fields)}`,
  ];
  writeBetweenMarkers('docs/reference/benchmarks.md', 'eval', sections.join('\n\n'));
  const readers = [
    showLayoutFigures(layouts, inTable, '### '),
    ...(printed ? [showPrintedFigures(printed, inTable, '### ')] : []),
  ];
  writeBetweenMarkers('docs/explanation/reading-documents.md', 'layout', readers.join('\n\n'));
}
