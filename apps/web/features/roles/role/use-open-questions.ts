import type { Role } from '#libs/contracts';
import { useWeights } from './queries.js';

/** Returns the open questions of a role's page. Active weights with a must-have answer which requirements are some. */
export function useOpenQuestions({ id, questions, weights }: Role): Role['questions'] {
  const kinds = useWeights(id, weights.id).data?.criteria ?? {};
  const hasMust = Object.values(kinds).some(({ kind }) => kind === 'must');
  return questions.filter(({ code }) => !(code === 'confirm-musts' && hasMust));
}
