/** A candidate with the known facts and users' corrections, as TanStack queries. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Candidate, CandidateFacts, Page } from '#libs/contracts';
import { get } from '../../../api/client.js';

const ASKED_AGAIN_EVERY_MS = 1_000;

/** The current facts of a candidate; polled while a fact is still pending. */
export const useFacts = (candidateId: string) =>
  useQuery({
    queryKey: ['facts', candidateId],
    queryFn: () => get<CandidateFacts>(`/candidates/${candidateId}/facts`),
    refetchInterval: ({ state }) => (state.data?.pending ? ASKED_AGAIN_EVERY_MS : false),
  });

export const useCandidate = (candidateId: string) =>
  useQuery({
    queryKey: ['candidate', candidateId],
    queryFn: () => get<Candidate>(`/candidates/${candidateId}`),
  });

/** A list about a candidate, newest first, in pages. @param what the last step of its path */
export function useCandidateHistory<Item>(what: string, candidateId: string, limit: string) {
  return useInfiniteQuery({
    queryKey: [what, candidateId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<Item>>(`/candidates/${candidateId}/${what}?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
