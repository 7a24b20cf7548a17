import type { Role } from '#libs/contracts';
import { useWeights } from './queries.js';

/** What the page of a role leaves open. Whether something is a must-have is answered by the weights in force. */
export function useOpenQuestions({ id, questions, weights }: Role): Role['questions'] {
  const kinds = useWeights(id, weights.id).data?.criteria ?? {};
  return questions.filter(
    ({ code, criterion }) => !(code === 'confirm-must' && criterion !== null && kinds[criterion]?.kind === 'must'),
  );
}
