/** A person with what is known of them, and what people put right of it; as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CandidateFacts, Correction, NewCorrection, Page, TakingBack } from '#libs/contracts';
import { get, post } from './client.js';

const ASKED_AGAIN_EVERY_MS = 1_000;

/** What is known of a person today; asked again while something is not in it yet. */
export const useFacts = (candidateId: string) =>
  useQuery({
    queryKey: ['facts', candidateId],
    queryFn: () => get<CandidateFacts>(`/candidates/${candidateId}/facts`),
    refetchInterval: ({ state }) => (state.data?.owed ? ASKED_AGAIN_EVERY_MS : false),
  });

/** Facts that were put right, those taken back too; newest first. */
export const useCorrections = (candidateId: string) =>
  useInfiniteQuery({
    queryKey: ['corrections', candidateId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<Correction>>(`/candidates/${candidateId}/corrections?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Whatever shows a fact of a person, or a score made of it. */
const ABOUT_FACTS = ['facts', 'corrections', 'candidate', 'profiles', 'application', 'shortlist', 'activity'];

function useChangeOfFacts<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal: what it was about may be gone. Nobody waits for it.
    onSettled: () => {
      for (const key of ABOUT_FACTS) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export const useCorrect = (candidateId: string) =>
  useChangeOfFacts((input: NewCorrection) => post<Correction>(`/candidates/${candidateId}/corrections`, input));

export const useTakeBack = (candidateId: string) =>
  useChangeOfFacts(({ correctionId, reason }: TakingBack & { correctionId: string }) =>
    post<Correction>(`/candidates/${candidateId}/corrections/${correctionId}/undo`, { reason }),
  );
