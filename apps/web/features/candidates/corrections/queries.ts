import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Correction, NewCorrection, UndoReason } from '#libs/contracts';
import { post } from '../../../api/client.js';
import { useCandidateHistory } from '../candidate-frame/queries.js';

/** Corrected facts, undone corrections included; newest first. */
export const useCorrections = (candidateId: string) =>
  useCandidateHistory<Correction>('corrections', candidateId, '50');

/** Whatever shows a fact of a person, or a score made of it. */
const ABOUT_FACTS = ['facts', 'corrections', 'candidate', 'profiles', 'application', 'shortlist', 'activity'];

function useChangeOfFacts<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal, because its entry may be gone. No component waits for it.
    onSettled: () => {
      for (const key of ABOUT_FACTS) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export const useCorrect = (candidateId: string) =>
  useChangeOfFacts((input: NewCorrection) => post<Correction>(`/candidates/${candidateId}/corrections`, input));

export const useUndoCorrection = (candidateId: string) =>
  useChangeOfFacts(({ correctionId, reason }: UndoReason & { correctionId: string }) =>
    post<Correction>(`/candidates/${candidateId}/corrections/${correctionId}/undo`, { reason }),
  );
