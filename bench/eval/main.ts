/**
 * `npm run eval -- DIR [--write]` measures how well Candor reads, recognizes and ranks, on whatever of the known kinds of
 * data lies in DIR and beside baselines evaluated in the same run. `--write` puts the tables into
 * docs/reference/benchmarks.md and docs/explanation/reading-documents.md; `--misses` names what labelled résumés and job ads
 * show and is not read. `--twins N` instead reads every pair of DIR/esco that differs by gender alone,
 * and assesses each N-th of a language; `--twin-resumes N` reads N whole résumés of each language in both forms;
 * `--languages de,fr` those of two languages.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBetweenMarkers } from '../markers.js';
import { fieldAccuracy, showFieldAccuracy } from './field-accuracy.js';
import { genderedTwins, showGenderedTwins } from './gendered-twins.js';
import { layoutFigures, showLayoutFigures } from './layouts.js';
import { labelledAdSets, showLabelledAds } from './labelled-ads.js';
import { labelledSets, showLabelledResumes } from './labelled-resumes.js';
import { mean, ndcg, pairwiseAccuracy, pairwiseAtEqualLength, probabilityOfGain } from './metrics.js';
import { printedFigures, showPrintedFigures } from './printed-resumes.js';
import { type RankingSet, hrScored, techGold } from './rankings.js';
import { skillRecognition } from './skill-recognition.js';
import { type Scorer, bm25Scorer, candor, length, tfIdf } from './scorers.js';
import { titleSets } from './titles/title-sets.js';
import { showTitleFigures, titleFigures } from './titles/titles.js';
import { showTwinResumes, twinResumes } from './twin-resumes/twin-resumes.js';

const SCORERS: [string, Scorer][] = [
  ['Candor', candor],
  ['BM25, Porter stems', bm25Scorer(true)],
  ['BM25, plain words', bm25Scorer(false)],
  ['TF-IDF of natural, Porter stems', tfIdf],
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
  options: {
    write: { type: 'boolean' },
    misses: { type: 'boolean' },
    twins: { type: 'string' },
    'twin-resumes': { type: 'string' },
    languages: { type: 'string' },
  },
});
const [folder] = positionals.map((one) => resolve(one));
if (!folder || !existsSync(folder)) {
  console.error(
    'Usage: npm run eval -- DIR [--write] [--misses], where DIR holds data as docs/reference/benchmarks.md lists it.',
  );
  process.exit(1);
}
const languages = values.languages?.split(',') ?? [];
if (values['twin-resumes']) {
  console.log(showTwinResumes(twinResumes(join(folder, 'esco'), Number(values['twin-resumes']), languages)));
  process.exit(0);
}
if (values.twins) {
  console.log(showGenderedTwins(genderedTwins(join(folder, 'esco'), Number(values.twins), languages)));
  process.exit(0);
}
const written = new Map<string, string[]>();

/** Shows a table here and keeps it for the documentation. */
function tell(section: 'eval' | 'layout', table: (row: typeof inTable, heading: string) => string): void {
  console.log(`${table(inColumns, '')}\n`);
  written.set(section, [...(written.get(section) ?? []), table(inTable, '### ')]);
}

const has = (...path: string[]): string | null => {
  const found = join(folder, ...path);
  return existsSync(found) ? found : null;
};
const sets = [
  ...(await Promise.all([has('ranking', 'hr-scored')].flatMap((one) => (one ? [hrScored(one)] : [])))),
  ...[has('ranking', 'tech-gold')].flatMap((one) => (one ? [techGold(one)] : [])),
].map(evaluate);
for (const one of sets) tell('eval', (row, heading) => show(one, row, heading));
const skills = has('skills');
if (skills) tell('eval', (row, heading) => skillRecognition(skills, row, heading));
const national = titleSets(folder);
for (const set of national.sets) {
  const figures = titleFigures(set);
  tell('eval', (row, heading) => showTitleFigures(figures, row, heading));
}
if (national.unreadable.length > 0)
  console.log(`Titles in a language that ESCO's titles are not given in: ${national.unreadable.join(', ')}`);
const oneCv = has('documents', 'one-cv-many-themes');
if (oneCv) {
  const fields = await fieldAccuracy(oneCv);
  tell('eval', (_row, heading) => `${heading}${showFieldAccuracy(fields)}`);
  for (const one of fields.wrong) console.log(`  ${one}`);
}
const labelled = await labelledSets(folder);
if (labelled.length > 0) tell('eval', (row, heading) => showLabelledResumes(labelled, row, heading));
const ads = labelledAdSets(folder);
if (ads.length > 0) tell('eval', (row, heading) => showLabelledAds(ads, row, heading));
// The unseen sets stay unseen: their misses are not printed.
const seen = [...labelled, ...ads.filter(({ name }) => !name.includes(' '))].filter(({ name }) => name !== 'unseen');
if (values.misses) for (const one of seen.flatMap(({ misses }) => misses)) console.log(`  ${one}`);
if (has('documents', 'layouts')) {
  const layouts = await layoutFigures(join(folder, 'documents'));
  tell('layout', (row, heading) => showLayoutFigures(layouts, row, heading));
  const printed = await printedFigures();
  if (printed) tell('layout', (row, heading) => showPrintedFigures(printed, row, heading));
  else console.log('our own CVs, printed: needs Chromium');
}
if (values.write) {
  writeBetweenMarkers('docs/reference/benchmarks.md', 'eval', (written.get('eval') ?? []).join('\n\n'));
  writeBetweenMarkers('docs/explanation/reading-documents.md', 'layout', (written.get('layout') ?? []).join('\n\n'));
}
