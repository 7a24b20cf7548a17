/** The address holds how the list is looked at and who is open: it can be sent to a colleague, and the back button works. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { SHORTLIST_SORTS, type ShortlistFilters, type ShortlistSort } from '#libs/contracts';

const NO_FILTER: readonly string[] = ['application', 'sort', 'compare'];

export interface ListAddress {
  filters: ShortlistFilters;
  sort: ShortlistSort;
  /** Who is open; null: nobody was chosen. */
  application: string | null;
  /** Who is looked at side by side; empty: the list. */
  compared: readonly string[];
  /** Changes filters: undefined takes one away. Nobody is open afterwards. */
  narrow: (change: Readonly<Record<string, string | undefined>>) => void;
  look: (view: { filters: ShortlistFilters; sort: ShortlistSort }) => void;
  order: (sort: ShortlistSort) => void;
  /** @param application null: back to the list */
  open: (application: string | null) => void;
  compare: (applications: readonly string[]) => void;
}

/** @param search the part of an address behind its question mark */
export function listViewIn(search: string): Pick<ListAddress, 'filters' | 'sort' | 'application' | 'compared'> {
  const all = new URLSearchParams(search);
  return {
    filters: Object.fromEntries([...all].filter(([name]) => !NO_FILTER.includes(name))),
    sort: SHORTLIST_SORTS.find((one) => one === all.get('sort')) ?? 'rank',
    application: all.get('application'),
    compared: all.get('compare')?.split(',') ?? [],
  };
}

export function useListAddress(): ListAddress {
  const [address, setAddress] = useSearchParams();
  const text = address.toString();
  const told = useMemo(() => listViewIn(text), [text]);

  const change = useCallback(
    (what: Readonly<Record<string, string | undefined>>, replace: boolean) =>
      setAddress(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries(what)) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace },
      ),
    [setAddress],
  );
  const isOpen = told.application !== null;
  return {
    ...told,
    narrow: (filters) => change({ ...filters, application: undefined }, false),
    look: ({ filters, sort }) =>
      setAddress(
        new URLSearchParams([
          ...Object.entries(filters).map(([name, value]): [string, string] => [name, String(value)]),
          ...(sort === 'rank' ? [] : [['sort', sort] as [string, string]]),
        ]),
      ),
    order: (sort) => change({ sort: sort === 'rank' ? undefined : sort }, false),
    // Opening somebody is a step that the back button undoes; going on to the next is none.
    open: (application) => change({ application: application ?? undefined }, isOpen && application !== null),
    compare: (applications) => change({ compare: applications.length > 1 ? applications.join(',') : undefined }, false),
  };
}
