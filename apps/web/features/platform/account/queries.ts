/** The signed-in user's name, password and sessions. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenSessions, OwnChange, PasswordChange, Session } from '#libs/contracts';
import { get, patch, put, remove } from '../../../api/client.js';

export function useRename() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: OwnChange) => patch<Session>('/session', change),
    onSuccess: (session) => queries.setQueryData(['session'], session),
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: PasswordChange) => put<void>('/session/password', change),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

/** Lists the open sessions of the user, newest first. */
export const useSessions = () =>
  useQuery({ queryKey: ['sessions'], queryFn: () => get<OpenSessions>('/session/all'), staleTime: 0 });

/** Ends one of them, or `others`. */
export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (which: string) => remove(`/session/${which}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
}
