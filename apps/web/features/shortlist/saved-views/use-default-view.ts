import { useEffect, useState } from 'react';
import { useViews } from './queries.js';
import type { ListAddress } from '../list/use-list-address.js';

/**
 * Applies the user's default view to a list that is opened without one. It happens once: then the address holds the
 * view, and removed filters stay removed.
 * @returns whether the default view is still unknown
 */
export function useDefaultView(roleId: string, address: ListAddress): boolean {
  const { filters, sort, application, compared, show } = address;
  const isPlain = Object.keys(filters).length === 0 && sort === 'rank' && application === null && compared.length === 0;
  const [begun, setBegun] = useState<string | null>(isPlain ? null : roleId);
  const views = useViews(roleId);
  const isBeginning = begun !== roleId;
  useEffect(() => {
    if (!isBeginning || views.isPending) return;
    const view = isPlain ? views.data?.find(({ isDefault }) => isDefault) : undefined;
    if (view) show(view, true);
    setBegun(roleId);
  }, [isBeginning, isPlain, views.isPending, views.data, roleId, show]);
  return isBeginning && isPlain;
}
