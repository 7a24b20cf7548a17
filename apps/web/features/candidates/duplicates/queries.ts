/** People: suppressed candidates, who may be the same, merging and its undo, erasing; as TanStack queries. */
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CandidateMerge,
  MergeSuggestion,
  MergeSuggestionDetail,
  Page,
  SuggestionResolution,
} from '#libs/contracts';
import { ApiError } from '../../../api/api-error.js';
import { get, post } from '../../../api/client.js';
import { useCandidateMutation } from '../candidate-cache/use-candidate-mutation.js';

/** Lists possible duplicates of a candidate, for users who may merge. */
export const useSuggestions = (candidateId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['suggestions', candidateId],
    queryFn: () => get<Page<MergeSuggestion>>(`/candidates/${candidateId}/merge-suggestions?limit=20`),
    enabled,
  });

/** The possible duplicates of all candidates; newest first. */
export const useOpenSuggestions = (enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['suggestions', 'open'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '10' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<MergeSuggestion>>(`/merge-suggestions?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });

/** Loads the facts of both candidates of a suggestion, and what they share. A suggestion that is gone (both were merged elsewhere) leaves the lists. */
export function useSuggestion(suggestionId: string, enabled: boolean) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['suggestion', suggestionId],
    queryFn: async () => {
      try {
        return await get<MergeSuggestionDetail>(`/merge-suggestions/${suggestionId}`);
      } catch (error) {
        if (error instanceof ApiError && error.status === 404)
          void queries.invalidateQueries({ queryKey: ['suggestions'] });
        throw error;
      }
    },
    enabled,
  });
}

export const useResolveSuggestion = (suggestionId: string) =>
  useCandidateMutation((input: SuggestionResolution) =>
    post<MergeSuggestionDetail>(`/merge-suggestions/${suggestionId}/resolution`, input),
  );

export const useMerges = (candidateId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['merges', candidateId],
    queryFn: () => get<Page<CandidateMerge>>(`/candidates/${candidateId}/merges?limit=50`),
    enabled,
  });

export const useUndoMerge = () =>
  useCandidateMutation((mergeId: string) => post<CandidateMerge>(`/merges/${mergeId}/undo`, {}));
