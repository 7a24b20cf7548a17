import { useEffect, useState } from 'react';
import { useViews } from './queries.js';
import type { ListAddress } from '../list/use-list-address.js';

/**
 * Whoever comes to a role without saying how to look at its list looks as they like to begin. Once: then the address holds it, and what is
 * taken away stays away.
 * @returns whether it is not known yet how they begin
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
