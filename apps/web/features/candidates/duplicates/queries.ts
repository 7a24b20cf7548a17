/** People: who is held, who may be the same, merging and its undo, erasing; as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CandidateMerge,
  ErasureReport,
  HeldCandidate,
  HeldSettlement,
  MergeSuggestion,
  MergeSuggestionDetail,
  Page,
  SettledHeld,
  SuggestionSettlement,
} from '#libs/contracts';
import { get, post } from '../../../api/client.js';

/** Whatever a person stands in. */
const ABOUT_PEOPLE = [
  ...['shortlist', 'application', 'suggestions', 'merges', 'held', 'import', 'import-items'],
  ...['candidate', 'facts', 'profiles', 'corrections', 'activity'],
];

function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal: somebody else may have been quicker. Nobody waits for it: what asked may be gone from the page by then.
    onSettled: () => {
      for (const key of ABOUT_PEOPLE) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

export const useHeld = () =>
  useInfiniteQuery({
    queryKey: ['held'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<HeldCandidate>>(`/held-candidates?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useSettleHeld = () =>
  useChange(({ candidateId, ...settlement }: HeldSettlement & { candidateId: string }) =>
    post<SettledHeld>(`/held-candidates/${candidateId}/settlement`, settlement),
  );

/** Who may be the same person as a candidate; asked by those who may merge. */
export const useSuggestions = (candidateId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['suggestions', candidateId],
    queryFn: () => get<Page<MergeSuggestion>>(`/candidates/${candidateId}/merge-suggestions?limit=20`),
    enabled,
  });

/** Who may be the same person, whoever they are; newest first. */
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

/** What is known of both, and what they share. */
export const useSuggestion = (suggestionId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['suggestions', 'one', suggestionId],
    queryFn: () => get<MergeSuggestionDetail>(`/merge-suggestions/${suggestionId}`),
    enabled,
  });

export const useSettleSuggestion = (suggestionId: string) =>
  useChange((input: SuggestionSettlement) =>
    post<MergeSuggestionDetail>(`/merge-suggestions/${suggestionId}/settlement`, input),
  );

export const useMerges = (candidateId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['merges', candidateId],
    queryFn: () => get<Page<CandidateMerge>>(`/candidates/${candidateId}/merges?limit=50`),
    enabled,
  });

export const useUndoMerge = () => useChange((mergeId: string) => post<CandidateMerge>(`/merges/${mergeId}/undo`, {}));

export const useErase = (candidateId: string) =>
  useChange(() => post<ErasureReport>(`/candidates/${candidateId}/erasure`, {}));
