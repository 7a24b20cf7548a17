/** Requests of candidates, and explanations that are due, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CandidateRequest, Page, RequestResolution } from '#libs/contracts';
import { get, post } from '../../../api/client.js';

/**
 * Lists requests of candidates.
 * @param applicationId the application to list; null for all
 */
export const useCandidateRequests = (state: 'open' | 'resolved', applicationId: string | null) =>
  useInfiniteQuery({
    queryKey: ['candidate-requests', state, applicationId],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50', state });
      if (applicationId !== null) query.set('applicationId', applicationId);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<CandidateRequest>>(`/candidate-requests?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Answers one. What is accepted is a correction, and counts from then on. */
export function useResolveRequest({ id, applicationId }: Pick<CandidateRequest, 'id' | 'applicationId'>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: RequestResolution) =>
      post<CandidateRequest>(`/applications/${applicationId}/requests/${id}/resolution`, input),
    // Also after a refusal, because another user may have been quicker.
    onSettled: () => {
      for (const key of ['candidate-requests', 'application', 'shortlist', 'candidate'])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
