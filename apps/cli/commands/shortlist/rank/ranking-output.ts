import type { RoleContent, WeightsContent } from '#libs/contracts';
import type { CompiledWeights } from '#libs/matching';
import type { SkillLexicon } from '#libs/language';
import type { RankedCandidate, UnreadCandidate } from './rank-candidates.js';

/** The terms that all candidates of a ranking share. */
export interface RankingTerms {
  role: RoleContent;
  asOf: string;
  /** The source of the as-of date. */
  asOfFrom: 'option' | 'role' | 'today';
  weights: WeightsContent;
  /** The same weights, laid out for the fold. */
  compiled: CompiledWeights;
  /** The skills for which candidates are read, as the role was. */
  skills: SkillLexicon;
  /** True if a table shows the score breakdown of each candidate. */
  explain: boolean;
  /** True if a user said that every file is a résumé. */
  allResumes: boolean;
}

/** A row with the line that introduces its candidate; null where there is nothing to say. */
export interface RankedRow<Row> {
  row: Row;
  summary: string | null;
}

/**
 * A way to print a ranking. Each candidate becomes its `Row` as soon as it is scored, so that thousands of texts and profiles need
 * not stay in memory until the order is known.
 */
export interface RankingOutput<Row> {
  row(candidate: RankedCandidate, terms: RankingTerms): Row;
  /** The whole, piece by piece. `rows` are in order, best first; `unread` come after them. */
  print(terms: RankingTerms, rows: readonly RankedRow<Row>[], unread: readonly UnreadCandidate[]): Iterable<string>;
}
