import { useInfiniteQuery } from '@tanstack/react-query';
import type { SuppressedCandidate, SuppressionResolution, Page, ResolvedSuppression } from '#libs/contracts';
import { get, post } from '../../../api/client.js';
import { useCandidateMutation } from '../../candidates/candidate-cache/use-candidate-mutation.js';

export const useSuppressedCandidates = () =>
  useInfiniteQuery({
    queryKey: ['suppressed'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<SuppressedCandidate>>(`/suppressed-candidates?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const useResolveSuppressed = () =>
  useCandidateMutation(({ candidateId, ...resolution }: SuppressionResolution & { candidateId: string }) =>
    post<ResolvedSuppression>(`/suppressed-candidates/${candidateId}/resolution`, resolution),
  );
