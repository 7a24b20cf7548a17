import { useInfiniteQuery } from '@tanstack/react-query';
import type { HeldCandidate, HeldResolution, Page, ResolvedHeld } from '#libs/contracts';
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

export const useResolveHeld = () =>
  useCandidateMutation(({ candidateId, ...resolution }: HeldResolution & { candidateId: string }) =>
    post<ResolvedHeld>(`/held-candidates/${candidateId}/resolution`, resolution),
  );
