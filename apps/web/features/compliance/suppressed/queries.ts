import { useInfiniteQuery } from '@tanstack/react-query';
import type { HeldCandidate, HeldSettlement, Page, SettledHeld } from '#libs/contracts';
import { get, post } from '../../../api/client.js';
import { useCandidateMutation } from '../../candidates/candidate-cache/use-candidate-mutation.js';

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
  useCandidateMutation(({ candidateId, ...settlement }: HeldSettlement & { candidateId: string }) =>
    post<SettledHeld>(`/held-candidates/${candidateId}/settlement`, settlement),
  );
