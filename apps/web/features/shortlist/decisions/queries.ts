import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  DecidedMany,
  Decision,
  DecisionCheck,
  DecisionKind,
  NewDecision,
  Page,
  UndoneMany,
} from '#libs/contracts';
import { get, getByPost, post } from '../../../api/client.js';
import { ApiError } from '../../../api/api-error.js';
import { HANDLED } from '../../../api/unhandled-mutations.js';
import type { Translate } from '../../../i18n/translate.js';

/** Refreshes the queries that a decision affects. */
function useAfterDeciding(roleId: string) {
  const queries = useQueryClient();
  return () => {
    for (const key of ['shortlist', 'counts', 'near-misses'])
      void queries.invalidateQueries({ queryKey: [key, roleId] });
    for (const key of ['application', 'decisions']) void queries.invalidateQueries({ queryKey: [key] });
  };
}

/** One after the other: the last decision about a candidate is the current one. */
const inTurn = (roleId: string) => ({ id: `decisions ${roleId}` });

export function useDecide(roleId: string) {
  return useMutation({
    scope: inTurn(roleId),
    meta: HANDLED,
    mutationFn: ({ applicationId, ...decision }: Omit<NewDecision, 'opened'> & { applicationId: string }) =>
      post<Decision>(`/applications/${applicationId}/decisions`, decision),
    onSettled: useAfterDeciding(roleId),
  });
}

/** Returns the current decision about a candidate, to undo it. @throws Problem where there is none any more */
export async function findCurrentDecision(t: Translate<'shortlist'>, applicationId: string): Promise<string> {
  const { items } = await get<Page<Decision>>(`/applications/${applicationId}/decisions?limit=50`);
  const undone = new Set(items.map(({ undoes }) => undoes));
  const current = items.find(({ id, undoes }) => undoes === null && !undone.has(id));
  if (!current) throw new ApiError(409, 'nothing-stands', t('nothingToUndo'));
  return current.id;
}

export function useUndoDecision(roleId: string) {
  return useMutation({
    scope: inTurn(roleId),
    meta: HANDLED,
    mutationFn: ({ applicationId, decisionId }: { applicationId: string; decisionId: string }) =>
      post<Decision>(`/applications/${applicationId}/decisions/undo`, { decisionId }),
    onSettled: useAfterDeciding(roleId),
  });
}

/** Before a bulk decision: the candidates that no user has opened. */
export const useDecisionCheck = (roleId: string, applicationIds: readonly string[]) =>
  useQuery({
    queryKey: ['decision-check', roleId, applicationIds],
    queryFn: () => getByPost<DecisionCheck>(`/roles/${roleId}/decisions/check`, { applicationIds }),
    enabled: applicationIds.length > 0,
    staleTime: 0,
  });

export function useDecideMany(roleId: string) {
  return useMutation({
    scope: inTurn(roleId),
    mutationFn: (input: {
      kind: DecisionKind;
      reasonCode: string;
      applicationIds: readonly string[];
      identitiesHidden: boolean;
      filters: Record<string, string>;
    }) => post<DecidedMany>(`/roles/${roleId}/decisions`, input),
    onSettled: useAfterDeciding(roleId),
  });
}

export function useUndoMany(roleId: string) {
  return useMutation({
    scope: inTurn(roleId),
    meta: HANDLED,
    mutationFn: (batchId: string) => post<UndoneMany>(`/roles/${roleId}/decisions/${batchId}/undo`, {}),
    onSettled: useAfterDeciding(roleId),
  });
}
