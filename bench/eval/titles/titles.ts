/**
 * Equivalence of job titles: national titles are searched among the titles of ESCO in their language. Mean average precision over all
 * titles of the right occupation, as the MELO benchmark has it, and the mean reciprocal rank of the occupation itself.
 */
import { averagePrecision, mean, ranksOf } from '../metrics.js';
import { bm25Titles, candorTitles, characterTfIdf, groupedTfIdf, type TitleScorer } from './title-scorers.js';
import type { TitleSet } from './title-sets.js';

const SCORERS: [string, TitleScorer][] = [
  ['Candor', candorTitles],
  ['character TF-IDF', characterTfIdf],
  ['character TF-IDF, titles by occupation', groupedTfIdf],
  ['BM25', bm25Titles],
];

interface ScorerFigures {
  name: string;
  precision: number;
  /** Over the half that rules were fitted on, and over the one that is held back. */
  halves: [number, number];
  reciprocalRank: number;
  /** Of processor time, in milliseconds for a title. */
  cost: number;
}

/** Figures of a set of national titles. */
export interface TitleFigures {
  set: TitleSet;
  scorers: ScorerFigures[];
}

export function titleFigures(set: TitleSet): TitleFigures {
  return { set, scorers: SCORERS.map(([name, scorer]) => evaluateScorer(name, scorer, set)) };
}

function evaluateScorer(name: string, scorer: TitleScorer, { titles, queries }: TitleSet): ScorerFigures {
  const score = scorer(titles);
  const placesOf = new Map<string, number[]>();
  for (const [at, { occupation }] of titles.entries())
    (placesOf.get(occupation) ?? placesOf.set(occupation, []).get(occupation)!).push(at);
  let cost = 0;
  const judged = queries.map(({ title, occupations, heldBack }) => {
    const started = process.cpuUsage();
    const scores = score(title);
    cost += process.cpuUsage(started).user;
    const relevant = [...occupations].flatMap((one) => placesOf.get(one) ?? []);
    const best = [...placesOf.values()].map((places) => Math.max(...places.map((at) => scores[at]!)));
    const right = [...placesOf.keys()].flatMap((one, at) => (occupations.has(one) ? [at] : []));
    return {
      heldBack,
      precision: averagePrecision(ranksOf(relevant, scores)),
      reciprocalRank: 1 / (ranksOf(right, best)[0] ?? Infinity),
    };
  });
  const precisions = (half?: boolean): number =>
    mean(judged.filter(({ heldBack }) => half === undefined || heldBack === half).map(({ precision }) => precision));
  return {
    name,
    precision: precisions(),
    halves: [precisions(false), precisions(true)],
    reciprocalRank: mean(judged.map(({ reciprocalRank }) => reciprocalRank)),
    cost: cost / 1000 / queries.length,
  };
}

export function showTitleFigures(
  { set, scorers }: TitleFigures,
  row: (...cells: string[]) => string,
  heading: string,
): string {
  return [
    `${heading}titles, ${set.name}: ${set.queries.length} titles among the ${set.titles.length} of ESCO`,
    '',
    row('', 'MAP', 'fitted / held back', 'MRR of occupations', 'ms per title'),
    ...(heading ? [row('---', '---', '---', '---', '---')] : []),
    ...scorers.map(({ name, precision, halves, reciprocalRank, cost }) =>
      row(
        name,
        precision.toFixed(3),
        halves.map((half) => half.toFixed(3)).join(' / '),
        reciprocalRank.toFixed(3),
        cost.toFixed(2),
      ),
    ),
  ].join('\n');
}
