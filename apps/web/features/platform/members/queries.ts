/** The members of the organization, as TanStack queries. */
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CreatedUser, NewUser, Page, PasswordLink, SignInLink, User, UserChange } from '#libs/contracts';
import { get, patch, post } from '../../../api/client.js';

/** In the order they were added. */
export const useUsers = (enabled = true) =>
  useInfiniteQuery({
    queryKey: ['users'],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ limit: '200' });
      if (pageParam) query.set('cursor', pageParam);
      return get<Page<User>>(`/users?${query}`);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled,
  });

export function useInvite() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Pick<NewUser, 'email' | 'name' | 'kind'>) =>
      post<CreatedUser>('/users', { ...input, invite: true }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
}

export function useChangeUser(userId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: UserChange) => patch<User>(`/users/${userId}`, change),
    // Also after a refusal, and of oneself too.
    onSettled: () => Promise.all([['users'], ['session']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

/** Activates a user again, or deactivates them. */
export function useSwitchUser(userId: string, isIn: boolean) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => patch<User>(`/users/${userId}`, { disabled: !isIn } satisfies UserChange),
    onSettled: () => queries.invalidateQueries({ queryKey: ['users'] }),
  });
}

export const useMakeSignInLink = (userId: string) =>
  useMutation({ mutationFn: () => post<SignInLink>(`/users/${userId}/sign-in-links`, {}) });

export const useMakePasswordLink = (userId: string) =>
  useMutation({ mutationFn: () => post<PasswordLink>(`/users/${userId}/password-links`, {}) });
