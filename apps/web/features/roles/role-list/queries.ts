import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RemovedSamples } from '#libs/contracts';
import { removed } from '../../../api/client.js';

/** Sample roles with their people. What is in view of them is gone with them. */
export function useRemoveSamples() {
  const queries = useQueryClient();
  return useMutation<RemovedSamples, Error, void>({
    mutationFn: () => removed<RemovedSamples>('/samples'),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  });
}
