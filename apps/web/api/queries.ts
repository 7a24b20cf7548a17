/** What the pages read and change, as TanStack queries. */
import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { v4 as uuid } from 'uuid';
import {
  type Application,
  type Candidate,
  type Page,
  type PageFormat,
  type ResetReceipt,
  type Role,
  type RoleListItem,
  type RoleState,
  type Session,
  type ShippedRoles,
  type WeightsVersion,
} from '#libs/contracts';
import { openDrafts, tabDrafts } from './drafts/draft-store.js';
import { get, post, put, remove } from './client.js';

const ASKED_AGAIN_EVERY_MS = 2_000;
const LOOKED_FOR_EVERY_MS = 15_000;

/** Whoever is signed in, with their drafts at hand: no page that keeps some is drawn before. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await get<Session>('/session');
    await openDrafts(session.draftKey);
    return session;
  },
});
export const useSession = () => useQuery(sessionQuery);

/** Other tabs have the same session: what begins or ends in one holds for all. */
const TABS = 'candor session';
const tellTabs = (): void => localStorage.setItem(TABS, uuid());

function useSessionBegun() {
  const queries = useQueryClient();
  return () => {
    tellTabs();
    return queries.invalidateQueries({ queryKey: ['session'] });
  };
}

/** Asks who is signed in when another tab says that this may have changed; for somebody else the page is loaded anew. */
export function useSameSession(actorId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    const hear = ({ key }: StorageEvent): void => {
      if (key === TABS) void queries.refetchQueries({ queryKey: ['session'] });
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, [queries]);
  const first = useRef(actorId);
  useEffect(() => {
    first.current ??= actorId;
    if (first.current !== actorId && actorId !== undefined) window.location.reload();
  }, [actorId]);
}

export function useSignIn() {
  const begin = useSessionBegun();
  return useMutation({
    mutationFn: (input: { email: string; password: string } | { token: string }) =>
      post<Session>('token' in input ? '/session/link' : '/session', input),
    onSuccess: begin,
  });
}

export function useChoosePassword() {
  const begin = useSessionBegun();
  return useMutation({
    mutationFn: (input: { token: string; password: string }) => post<Session>('/session/password', input),
    onSuccess: begin,
  });
}

export const useAskForReset = () =>
  useMutation({ mutationFn: (email: string) => post<ResetReceipt>('/session/reset-links', { email }) });

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove('/session'),
    onSuccess: () => {
      queries.clear();
      // What was being written about people is for nobody else.
      tabDrafts.clear();
      tellTabs();
      window.location.assign('/sign-in');
    },
  });
}

/** Roles, newest first. @param state null: whatever they are in. @param search part of the title */
export const useRoles = (state: RoleState | 'current' | null, search = '') =>
  useInfiniteQuery({
    queryKey: ['roles', state, search],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '50' });
      if (state !== null) query.set('state', state);
      if (search !== '') query.set('search', search);
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<RoleListItem>>(`/roles?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
    // While something runs there, the numbers move; whoever has no role yet waits for one.
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some((one) => one.runningImports > 0))
        ? ASKED_AGAIN_EVERY_MS
        : data?.pages[0]?.items.length === 0 && LOOKED_FOR_EVERY_MS,
  });

export const roleQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['role', roleId],
    queryFn: () => get<Role>(`/roles/${roleId}`),
    // Until its next version has taken over.
    refetchInterval: ({ state: { data } }) => (data?.pendingVersion ? ASKED_AGAIN_EVERY_MS : false),
  });
export const useRole = (roleId: string) => useQuery(roleQuery(roleId));

/** Roles that come with Candor: the same until the next release. */
export const useShippedRoles = () =>
  useQuery({ queryKey: ['shipped-roles'], queryFn: () => get<ShippedRoles>('/shipped-roles'), staleTime: Infinity });

interface RolePage {
  text: string;
  format: PageFormat;
  title?: string;
}

export function useCreateRole() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: { page: RolePage; confidential?: boolean }) => post<Role>('/roles', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  });
}

/** Its score is being made again. */
const isOutOfDate = ({ outOfDate }: Pick<Application, 'outOfDate'>): boolean => outOfDate !== null;

export const applicationQuery = (applicationId: string | null) =>
  queryOptions({
    queryKey: ['application', applicationId],
    queryFn: () => get<Application>(`/applications/${applicationId}`),
    enabled: applicationId !== null,
    refetchInterval: ({ state: { data } }) =>
      data && (data.state === 'waiting' || isOutOfDate(data)) ? ASKED_AGAIN_EVERY_MS : false,
  });
export const useApplication = (applicationId: string | null) => useQuery(applicationQuery(applicationId));

/** Reads who comes next beforehand: the key that opens them need not wait. */
export function useAhead(applicationId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (applicationId !== undefined) void queries.prefetchQuery(applicationQuery(applicationId));
  }, [queries, applicationId]);
}

/** Shorter than this, somebody is passed over on the way to another. */
const LOOKED_AT_MS = 1_000;

/** Says that somebody has opened an application, once they have looked at it: decisions tell whether that was so. */
export function useOpened(applicationId: string | null): void {
  useEffect(() => {
    if (applicationId === null) return undefined;
    // That it was not heard is no reason to disturb whoever reads.
    const tell = () => void put(`/applications/${applicationId}/opened`, {}).catch(() => undefined);
    const timer = setTimeout(tell, LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [applicationId]);
}

export const useCandidate = (candidateId: string) =>
  useQuery({
    queryKey: ['candidate', candidateId],
    queryFn: () => get<Candidate>(`/candidates/${candidateId}`),
  });

export const useWeights = (roleId: string, weightsId: string | null) =>
  useQuery({
    queryKey: ['weights', weightsId],
    queryFn: () => get<WeightsVersion>(`/roles/${roleId}/weights/${weightsId}`),
    enabled: weightsId !== null,
    staleTime: Infinity,
  });

/** Whether the person signed in may erase people, and let them come back. */
export const useIsAdmin = (): boolean => useSession().data?.actor.kind === 'admin';

/** Whether the person signed in may add roles and candidates. */
export const useMayRecruit = (): boolean => useSession().data?.actor.kind !== 'hiring-manager';
