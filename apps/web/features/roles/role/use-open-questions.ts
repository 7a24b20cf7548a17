import type { Role } from '#libs/contracts';
import { useWeights } from './queries.js';

/** Returns the open questions of a role's page. The active weights answer whether a requirement is a must-have. */
export function useOpenQuestions({ id, questions, weights }: Role): Role['questions'] {
  const kinds = useWeights(id, weights.id).data?.criteria ?? {};
  return questions.filter(
    ({ code, criterion }) => !(code === 'confirm-must' && criterion !== null && kinds[criterion]?.kind === 'must'),
  );
}
