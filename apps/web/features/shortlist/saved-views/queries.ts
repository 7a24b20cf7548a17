/** Saved views of a shortlist, as TanStack queries. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewShortlistView, Page, ShortlistView } from '#libs/contracts';
import { get, post, put, remove } from '../../../api/client.js';
import { viewsPath } from '../../../api/preload.js';

/** One's own and those that others share, newest first. */
export const useViews = (roleId: string) =>
  useQuery({
    queryKey: ['views', roleId],
    queryFn: () => get<Page<ShortlistView>>(viewsPath(roleId)),
    select: ({ items }) => items,
  });

function useAfterView(roleId: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['views', roleId] });
}

type Kept = NewShortlistView & { isDefault: boolean };

export function useSaveView(roleId: string) {
  return useMutation({
    mutationFn: async ({ isDefault, ...view }: Kept) => {
      const kept = await post<ShortlistView>(`/roles/${roleId}/views`, view);
      return isDefault ? put<ShortlistView>(`/roles/${roleId}/views/${kept.id}/default`, {}) : kept;
    },
    onSettled: useAfterView(roleId),
  });
}

/** Puts something else of it in place; the others stay as they were seen. */
export function useChangeView(roleId: string) {
  return useMutation({
    mutationFn: ({ view, ...change }: { view: ShortlistView } & Partial<NewShortlistView>) => {
      const { name, filters, sort, shared, revision } = view;
      return put<ShortlistView>(`/roles/${roleId}/views/${view.id}`, {
        ...{ name, filters, sort, shared, revision },
        ...change,
      });
    },
    onSettled: useAfterView(roleId),
  });
}

export function useRemoveView(roleId: string) {
  return useMutation({
    mutationFn: ({ id }: ShortlistView) => remove(`/roles/${roleId}/views/${id}`),
    onSettled: useAfterView(roleId),
  });
}

/** Sets or clears the view that a shortlist opens with. */
export function useSetDefaultView(roleId: string) {
  return useMutation({
    mutationFn: async ({ id, isDefault }: ShortlistView): Promise<void> => {
      const path = `/roles/${roleId}/views/${id}/default`;
      await (isDefault ? remove(path) : put(path, {}));
    },
    onSettled: useAfterView(roleId),
  });
}
