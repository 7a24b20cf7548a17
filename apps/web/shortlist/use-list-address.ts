/** The address holds how the list is looked at and who is open: it can be sent to a colleague, and the back button works. */
import { useMemo } from 'react';
import { SHORTLIST_SORTS, type ShortlistFilters, type ShortlistSort } from '#libs/contracts';
import { NO_FILTERS } from '../api/early.js';
import { useAddress } from '../ui/use-address.js';

export interface ListAddress {
  filters: ShortlistFilters;
  sort: ShortlistSort;
  /** Who is open; null: nobody was chosen. */
  application: string | null;
  /** Who is looked at side by side; empty: the list. */
  compared: readonly string[];
  /** Changes filters: undefined takes one away. Nobody is open afterwards. */
  narrow: (change: Readonly<Record<string, string | undefined>>) => void;
  /** Takes all filters away; the order stays. */
  clear: () => void;
  order: (sort: ShortlistSort) => void;
  /** @param application null: back to the list */
  open: (application: string | null) => void;
  compare: (applications: readonly string[]) => void;
}

/** @param search the part of an address behind its question mark */
export function listViewIn(search: string): Pick<ListAddress, 'filters' | 'sort' | 'application' | 'compared'> {
  const all = new URLSearchParams(search);
  return {
    filters: Object.fromEntries([...all].filter(([name]) => !NO_FILTERS.includes(name))),
    sort: SHORTLIST_SORTS.find((one) => one === all.get('sort')) ?? 'rank',
    application: all.get('application'),
    compared: all.get('compare')?.split(',') ?? [],
  };
}

export function useListAddress(): ListAddress {
  const [address, change] = useAddress();
  const text = address.toString();
  const told = useMemo(() => listViewIn(text), [text]);
  const isOpen = told.application !== null;
  return {
    ...told,
    narrow: (filters) => change({ ...filters, application: null }),
    clear: () =>
      change({ ...Object.fromEntries(Object.keys(told.filters).map((name) => [name, null])), application: null }),
    order: (sort) => change({ sort: sort === 'rank' ? null : sort }),
    // Opening somebody is a step that the back button undoes; going on to the next is none.
    open: (application) => change({ application }, { replace: isOpen && application !== null }),
    compare: (applications) => change({ compare: applications.length > 1 ? applications.join(',') : null }),
  };
}
