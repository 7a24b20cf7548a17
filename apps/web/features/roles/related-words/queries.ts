/** Related words of the organization, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Page, RelatedWords, RelatedWordsList, RelatedWordsVersionView, Rescoring } from '#libs/contracts';
import { get, post, put, removed } from '../../../api/client.js';

const KEY = 'related-words';
const ASKED_AGAIN_EVERY_MS = 1_000;

/** Whether they are computed, which version is active, and the latest computation; polled while it runs. */
export const useRelatedWords = () =>
  useQuery({
    queryKey: [KEY],
    queryFn: () => get<RelatedWords>('/related-words'),
    refetchInterval: ({ state: { data } }) => (data?.computation?.state === 'running' ? ASKED_AGAIN_EVERY_MS : false),
  });

/** @param newest the newest version that is known: another one loads the list again */
export const useRelatedWordsVersions = (newest: number | null) =>
  useInfiniteQuery({
    queryKey: [`${KEY}-versions`, newest],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<RelatedWordsVersionView>>(`/related-words/versions?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Words of a version that begin with a text. */
export const useWordsOf = (number: number, word: string) =>
  useQuery({
    queryKey: [`${KEY}-words`, number, word],
    queryFn: () =>
      get<RelatedWordsList>(`/related-words/words?${new URLSearchParams({ number: String(number), word })}`),
    // A version never changes.
    staleTime: Infinity,
    placeholderData: (before) => before,
  });

function useChange<Input>(send: (input: Input) => Promise<RelatedWords>) {
  const queries = useQueryClient();
  return useMutation<RelatedWords, Error, Input>({
    mutationFn: send,
    onSuccess: (state) => queries.setQueryData([KEY], state),
    onError: () => queries.invalidateQueries({ queryKey: [KEY] }),
  });
}

export const useOptIn = () => useChange((optedIn: boolean) => put<RelatedWords>('/related-words', { optedIn }));

export const useCompute = () => useChange<void>(() => post<RelatedWords>('/related-words/computation', {}));

export const useCancelComputation = () => useChange<void>(() => removed<RelatedWords>('/related-words/computation'));

/** @param number null for the built-in words alone */
export const useActivateWords = (number: number | null) =>
  useChange<void>(() => post<RelatedWords>('/related-words/activation', { number }));

/** Scores every candidate of a role with a version. The shortlist does not change. */
export const usePreviewWords = (number: number | null) =>
  useMutation({
    mutationFn: (roleId: string) => post<Rescoring>(`/roles/${roleId}/rescoring`, { relatedWords: number }),
  });
