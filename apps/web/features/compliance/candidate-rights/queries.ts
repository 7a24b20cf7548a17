import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CandidateRights, CurrentCandidateRights } from '#libs/contracts';
import { get, put } from '../../../api/client.js';

export const useRights = () =>
  useQuery({ queryKey: ['candidate-rights'], queryFn: () => get<CurrentCandidateRights>('/candidate-rights') });

export function useSetRights() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rights: CandidateRights) => put<CurrentCandidateRights>('/candidate-rights', rights),
    onSuccess: (rights) => {
      queries.setQueryData(['candidate-rights'], rights);
      void queries.invalidateQueries({ queryKey: ['notice-pending'] });
    },
  });
}
