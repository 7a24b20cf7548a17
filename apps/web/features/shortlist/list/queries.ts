/** The shortlist of a role and what is done in it, as TanStack queries. */
import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  BlindChange,
  BlindSetting,
  ByPeopleItem,
  Comparison,
  DecidedMany,
  Decision,
  DecisionCheck,
  DecisionKind,
  NearMisses,
  NewDecision,
  Page,
  RankStability,
  Shortlist,
  ShortlistCounts,
  ShortlistFilters,
  ShortlistSort,
  UndoneMany,
} from '#libs/contracts';
import { words } from '../../../i18n/index.js';
import { get, post, Problem, put } from '../../../api/client.js';
import { shortlistPath } from '../../../api/preload.js';
import { TOLD } from '../../../api/unhandled-mutations.js';

/** How a list is looked at. */
export interface ListView {
  filters: ShortlistFilters;
  sort: ShortlistSort;
}

/** The stream of the role tells what changes; this is for when it is cut off. */
const ASKED_AGAIN_EVERY_MS = 10_000;

function queryOf(filters: ShortlistFilters): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]));
}

/** The pages of a shortlist read so far. */
export const shortlistOf = (roleId: string, { filters, sort }: ListView) =>
  infiniteQueryOptions({
    queryKey: ['shortlist', roleId, filters, sort],
    queryFn: ({ pageParam, signal }) => {
      const path = shortlistPath(roleId, Object.fromEntries(queryOf(filters)), sort, pageParam);
      return get<Shortlist>(path, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    // While another filter is being asked the old list stays, so that nothing jumps.
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => ((state.data?.pages[0]?.waiting ?? 0) > 0 ? ASKED_AGAIN_EVERY_MS : false),
  });

export const useShortlist = (roleId: string, view: ListView, isAsked = true) =>
  useInfiniteQuery({ ...shortlistOf(roleId, view), enabled: isAsked });

/** What each choice of a filter would show. */
export const useCounts = (roleId: string, filters: ShortlistFilters, isAsked: boolean) =>
  useQuery({
    queryKey: ['counts', roleId, filters],
    queryFn: ({ signal }) => get<ShortlistCounts>(`/roles/${roleId}/shortlist/counts?${queryOf(filters)}`, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });

/** Why somebody stands in no lane. */
export type Waiting = 'byPeople' | 'noticeOwed';
const WAITING_PATHS: Readonly<Record<Waiting, string>> = { byPeople: 'by-people', noticeOwed: 'notice-owed' };

/** The first hundred of them. */
export const useWaitingPeople = (roleId: string, of: Waiting) =>
  useQuery({
    queryKey: ['shortlist', roleId, of],
    queryFn: () =>
      get<Page<Pick<ByPeopleItem, 'applicationId' | 'name' | 'receivedAt'>>>(
        `/roles/${roleId}/${WAITING_PATHS[of]}?limit=100`,
      ),
  });

export const useNearMisses = (roleId: string) =>
  useQuery({
    queryKey: ['near-misses', roleId],
    queryFn: () => get<NearMisses>(`/roles/${roleId}/near-misses`),
  });

/** Ranks that are a tie in practice, of the best two hundred. Reckoned over everybody: it waits until somebody can be read. */
/** Much is reckoned for it: until then the first people are shown and can be worked with. */
const TIES_AFTER_MS = 1_000;

export function useTies(roleId: string, weightsId: string | null, applications: number, isAsked: boolean) {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    if (!isAsked) return undefined;
    const timer = setTimeout(() => setIsTime(true), TIES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isAsked]);
  return useQuery({
    queryKey: ['ties', roleId, weightsId, applications],
    queryFn: () => get<RankStability>(`/roles/${roleId}/weights/stability?limit=1`),
    enabled: isTime && weightsId !== null && applications > 1,
    staleTime: 60_000,
    select: ({ ties }) => ties,
  });
}

/** Shorter than this, nobody has looked at a list. */
const LOOKED_MS = 5_000;

/** Says that somebody has looked at the list of a role when they leave it: what comes from then on is new to them. */
export function useLooked(roleId: string): void {
  useEffect(() => {
    const since = performance.now();
    return () => {
      if (performance.now() - since > LOOKED_MS) void post(`/roles/${roleId}/looked`, {}).catch(() => undefined);
    };
  }, [roleId]);
}

/** What a decision changes. */
function useAfterDeciding(roleId: string) {
  const queries = useQueryClient();
  return () => {
    for (const key of ['shortlist', 'counts', 'near-misses'])
      void queries.invalidateQueries({ queryKey: [key, roleId] });
    for (const key of ['application', 'decisions']) void queries.invalidateQueries({ queryKey: [key] });
  };
}

/** One after the other: the last that somebody said of a person is the one that stands. */
const inTurn = (roleId: string) => ({ id: `decisions ${roleId}` });

export function useDecide(roleId: string) {
  return useMutation({
    scope: inTurn(roleId),
    meta: TOLD,
    mutationFn: ({ applicationId, ...decision }: Omit<NewDecision, 'opened'> & { applicationId: string }) =>
      post<Decision>(`/applications/${applicationId}/decisions`, decision),
    onSettled: useAfterDeciding(roleId),
  });
}

/** The decision that stands about somebody, for whoever takes it back. @throws Problem where none stands any more */
export async function standingDecision(applicationId: string): Promise<string> {
  const { items } = await get<Page<Decision>>(`/applications/${applicationId}/decisions?limit=50`);
  const undone = new Set(items.map(({ undoes }) => undoes));
  const standing = items.find(({ id, undoes }) => undoes === null && !undone.has(id));
  if (!standing) throw new Problem(409, 'nothing-stands', words.shortlist.nothingToUndo);
  return standing.id;
}

export function useUndoDecision(roleId: string) {
  return useMutation({
    scope: inTurn(roleId),
    meta: TOLD,
    mutationFn: ({ applicationId, decisionId }: { applicationId: string; decisionId: string }) =>
      post<Decision>(`/applications/${applicationId}/decisions/undo`, { decisionId }),
    onSettled: useAfterDeciding(roleId),
  });
}

/** Before many are decided about: whom nobody has opened. */
export const useDecisionCheck = (roleId: string, applicationIds: readonly string[]) =>
  useQuery({
    queryKey: ['decision-check', roleId, applicationIds],
    queryFn: () => post<DecisionCheck>(`/roles/${roleId}/decisions/check`, { applicationIds }),
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
      blind: boolean;
      filters: Record<string, string>;
    }) => post<DecidedMany>(`/roles/${roleId}/decisions`, input),
    onSettled: useAfterDeciding(roleId),
  });
}

export function useUndoMany(roleId: string) {
  return useMutation({
    scope: inTurn(roleId),
    meta: TOLD,
    mutationFn: (batchId: string) => post<UndoneMany>(`/roles/${roleId}/decisions/${batchId}/undo`, {}),
    onSettled: useAfterDeciding(roleId),
  });
}

export const useComparison = (roleId: string, applicationIds: readonly string[]) =>
  useQuery({
    queryKey: ['comparison', roleId, applicationIds],
    queryFn: () => get<Comparison>(`/roles/${roleId}/comparison?applications=${applicationIds.join(',')}`),
    enabled: applicationIds.length > 1,
  });

export const useBlind = (roleId: string) =>
  useQuery({ queryKey: ['blind', roleId], queryFn: () => get<BlindSetting>(`/roles/${roleId}/blind`) });

/** Reading blind, or not, changes everything that is shown of people. */
function useAfterBlind() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}

export function useReadBlind(roleId: string) {
  return useMutation({
    mutationFn: (change: BlindChange) => put<BlindSetting>(`/roles/${roleId}/blind`, change),
    onSettled: useAfterBlind(),
  });
}

/** Uncovers somebody to the caller, in all roles. */
export function useReveal() {
  return useMutation({
    mutationFn: (applicationId: string) => post<unknown>(`/applications/${applicationId}/reveal`, {}),
    onSettled: useAfterBlind(),
  });
}
