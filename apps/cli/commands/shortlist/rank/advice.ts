import type { Gain, ScreenQuestion } from '#libs/contracts';
import { likelyGains, screenQuestions } from '#libs/matching';
import { explainGains, explainScreenQuestion } from '#libs/wording';
import type { RankedCandidate } from './rank-candidates.js';
import type { RankingTerms } from './ranking-output.js';

/** The biggest gaps of a score and the questions of a phone screen, each with its sentence. */
export function adviceOf(
  { assessment }: Pick<RankedCandidate, 'assessment'>,
  { role, compiled }: Pick<RankingTerms, 'role' | 'compiled'>,
): { gains: (Gain & { sentence: string })[]; questions: (ScreenQuestion & { sentence: string })[] } {
  const known = { criteria: role.criteria, assessment };
  const gains = likelyGains(assessment, compiled);
  const sentences = explainGains(gains, known, 'en');
  return {
    gains: gains.map((gain, index) => ({ ...gain, sentence: sentences[index] ?? '' })),
    questions: screenQuestions(assessment, compiled).map((question) => ({
      ...question,
      sentence: explainScreenQuestion(question, known, 'en'),
    })),
  };
}
