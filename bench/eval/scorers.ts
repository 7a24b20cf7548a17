/** Ways to score the candidates of a task: Candor's own, and the baselines beside it in the same run. */
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { buildProfile } from '#libs/resume';
import { assess, compileWeights, defaultWeights, fold } from '#libs/matching';
import { AS_OF, type RankingSet, type RankingTask } from './rankings.js';
import { bm25, termsOf } from './bm25.js';

/** Scores in the order of the task's candidates. */
export type Scorer = (task: RankingTask, set: RankingSet) => number[];

/** The product's path: profile, assessment, fold under default weights. */
export const candor: Scorer = ({ role, candidates }) => {
  const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
  return candidates.map(({ source }) => fold(assess(buildProfile([source]), role, AS_OF).criteria, weights).score);
};

/** BM25 over the words of the query, rarity from the candidates of the task itself, as a search box over one role's applications would. */
export function bm25Scorer(stems: boolean): Scorer {
  return ({ query, candidates }) =>
    bm25(
      termsOf(query, stems),
      candidates.map(({ source }) => termsOf(source.text, stems)),
    );
}

/** TF-IDF of `natural` over Porter stems, rarity from the candidates of the task. */
export const tfIdf: Scorer = ({ query, candidates }) => {
  const index = new TfIdf();
  for (const { source } of candidates) index.addDocument(termsOf(source.text, true));
  return index.tfidfs(termsOf(query, true));
};

/** How long the text is: what a scorer would get by favouring those who write more. */
export const length: Scorer = ({ candidates }) => candidates.map(({ source }) => termsOf(source.text, false).length);
