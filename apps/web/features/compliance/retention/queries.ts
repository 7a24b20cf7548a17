/** Retention, announced erasures and legal holds, as TanStack queries. */
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  CurrentRetentionPolicy,
  LegalHold,
  Page,
  RetentionPolicy,
  RetentionPreview,
  RetentionRun,
} from '#libs/contracts';
import { get, post, put } from '../../../api/client.js';

export const useRetentionPolicy = () =>
  useQuery({ queryKey: ['retention', 'policy'], queryFn: () => get<CurrentRetentionPolicy>('/retention/policy') });

export function useSetRetentionPolicy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (policy: RetentionPolicy) => put<CurrentRetentionPolicy>('/retention/policy', policy),
    onSettled: () => queries.invalidateQueries({ queryKey: ['retention'] }),
  });
}

/**
 * Lists the candidates that would be erased now.
 * @param months the policy to try; null loads nothing
 */
export const useRetentionPreview = (months: number | null) =>
  useQuery({
    queryKey: ['retention', 'preview', months],
    queryFn: () => get<RetentionPreview>(`/retention/preview?months=${months}`),
    enabled: months !== null,
    placeholderData: keepPreviousData,
  });

export const useRetentionRuns = () =>
  useInfiniteQuery({
    queryKey: ['retention', 'runs'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '20' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<RetentionRun>>(`/retention/runs?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export function useCloseRun(runId: string, how: 'confirm' | 'cancel') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => post<void>(`/retention/runs/${runId}/${how}`, {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['retention'] }),
  });
}

export const useLegalHolds = () =>
  useInfiniteQuery({
    queryKey: ['legal-holds'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<LegalHold>>(`/legal-holds?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

function useHolding<Input>(change: (input: Input) => Promise<LegalHold>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([['legal-holds'], ['retention']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

export const useHoldRole = () =>
  useHolding(({ roleId, reason }: { roleId: string; reason: string }) =>
    post<LegalHold>(`/roles/${roleId}/legal-holds`, { reason }),
  );

export const useLiftHold = (holdId: string) =>
  useHolding((reason: string) => post<LegalHold>(`/legal-holds/${holdId}/lift`, { reason }));
