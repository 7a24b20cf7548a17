/** Overrides, as TanStack queries. The score is computed again, and everything that shows it is read again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NewOverride, Override } from '#libs/contracts';
import { post } from '../../../api/client.js';

function useAfterOverride(applicationId: string) {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({ queryKey: ['application', applicationId] });
    void queries.invalidateQueries({ queryKey: ['shortlist'] });
  };
}

export function useOverride(applicationId: string) {
  return useMutation({
    mutationFn: (input: NewOverride) => post<Override>(`/applications/${applicationId}/overrides`, input),
    onSettled: useAfterOverride(applicationId),
  });
}

export function useUndoOverride(applicationId: string) {
  return useMutation({
    mutationFn: (overrideId: string) =>
      post<Override>(`/applications/${applicationId}/overrides/${overrideId}/undo`, {}),
    onSettled: useAfterOverride(applicationId),
  });
}
