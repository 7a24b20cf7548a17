/** The session, as TanStack queries and mutations. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { v4 as uuid } from 'uuid';
import { type ResetReceipt, type Session } from '#libs/contracts';
import { openDrafts, tabDrafts } from './drafts/draft-store.js';
import { get, post, remove } from './client.js';

/** The signed-in user, with their drafts at hand. No page with drafts is drawn before. */
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
const notifyTabs = (): void => localStorage.setItem(TABS, uuid());

function useSessionBegun() {
  const queries = useQueryClient();
  return () => {
    notifyTabs();
    return queries.invalidateQueries({ queryKey: ['session'] });
  };
}

/**
 * Checks the signed-in user when another tab says that they may have changed. For another user the page is reloaded.
 */
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

export const useRequestReset = () =>
  useMutation({ mutationFn: (email: string) => post<ResetReceipt>('/session/reset-links', { email }) });

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => remove('/session'),
    onSuccess: () => {
      queries.clear();
      // Notes about candidates are for their author alone.
      tabDrafts.clear();
      notifyTabs();
      window.location.assign('/sign-in');
    },
  });
}

/** Returns whether the user is an admin, who may erase candidates and lift suppressions. */
export const useIsAdmin = (): boolean => useSession().data?.actor.kind === 'admin';

/** Returns whether the user may add roles and candidates. */
export const useCanRecruit = (): boolean => useSession().data?.actor.kind !== 'hiring-manager';
