import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangedConnection, Connection, CreatedConnection, NewConnection } from '#libs/contracts';
import { patch, post, remove } from '../../../api/client.js';
import { keepShownSecret } from '../../../api/shown-secret.js';

export function useAddConnection() {
  const { keep, forget } = useKeeping();
  return useMutation({
    mutationFn: (input: NewConnection) => post<CreatedConnection>('/connections', input),
    onSuccess: keep,
    onSettled: () => forget(),
  });
}

export function useChangeConnection(connectionId: string) {
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: (change: ChangedConnection) => patch<Connection>(`/connections/${connectionId}`, change),
    onSettled: () => forget(connectionId),
  });
}

export function useForgetAccount(connectionId: string) {
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: () => patch<Connection>(`/connections/${connectionId}`, { account: null }),
    onSettled: () => forget(connectionId),
  });
}

export function useRotateSecret(connectionId: string) {
  const { keep, forget } = useKeeping();
  return useMutation({
    mutationFn: () => post<CreatedConnection>(`/connections/${connectionId}/secret`, {}),
    onSuccess: keep,
    onSettled: () => forget(connectionId),
  });
}

export function useRevokeConnection(connectionId: string) {
  const { forget } = useKeeping();
  return useMutation({
    mutationFn: () => remove(`/connections/${connectionId}`),
    onSettled: () => forget(connectionId),
  });
}

function useKeeping() {
  const queries = useQueryClient();
  return {
    keep: ({ connection, secret }: CreatedConnection) =>
      secret === null ? undefined : keepShownSecret(queries, connection.id, secret),
    forget: (connectionId?: string) =>
      Promise.all(
        [
          ['connections'],
          ...(connectionId
            ? [
                ['connection', connectionId],
                ['syncs', connectionId],
              ]
            : []),
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  };
}
