/** The address holds how the list is looked at and who is open: it can be sent to a colleague, and the back button works. */
import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { SHORTLIST_SORTS, type ShortlistFilters, type ShortlistSort, type ShortlistView } from '#libs/contracts';
import { filtersIn, filterParams } from '../../../api/preload.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';

/** The panels that can be open beside the list and the candidate. */
export const PANELS = ['phone', 'explanation', 'share', 'share-list'] as const;
export type Panel = (typeof PANELS)[number];

/** So many stand side by side. */
const MOST_COMPARED = 5;

export interface ListAddress {
  filters: ShortlistFilters;
  sort: ShortlistSort;
  /** Id of the kept view that was chosen; what is changed since stands in the address too. */
  view: string | null;
  /** The open application; null: none is chosen. */
  application: string | null;
  /** The candidates in the comparison; empty if the list is shown. */
  compared: readonly string[];
  panel: Panel | null;
  openPanel: (panel: Panel) => void;
  /** The step that opened it is removed from the history, so that the back button does not open it again. */
  closePanel: () => void;
  /** Changes filters: undefined removes one. No candidate is open afterwards. */
  narrow: (change: Readonly<Record<string, string | undefined>>) => void;
  /** Takes all filters away; the order stays. */
  clear: () => void;
  /** Takes away filters that are none; no step back leads to them. */
  drop: (names: readonly string[]) => void;
  order: (sort: ShortlistSort) => void;
  /** Applies a view; null: all candidates. @param isBegin it is the default view, and adds no step to the history */
  show: (view: Pick<ShortlistView, 'id' | 'filters' | 'sort'> | null, isBegin?: boolean) => void;
  /** @param application null: back to the list */
  open: (application: string | null) => void;
  compare: (applications: readonly string[]) => void;
}

/** @param search the part of an address behind its question mark */
export function listViewIn(
  search: string,
): Pick<ListAddress, 'filters' | 'sort' | 'view' | 'application' | 'compared' | 'panel'> {
  const all = new URLSearchParams(search);
  return {
    filters: filtersIn(all),
    sort: SHORTLIST_SORTS.find((one) => one === all.get('sort')) ?? 'rank',
    view: all.get('view'),
    application: all.get('application'),
    compared: all.get('compare')?.split(',').slice(0, MOST_COMPARED) ?? [],
    panel: PANELS.find((one) => one === all.get('panel')) ?? null,
  };
}

export function useListAddress(): ListAddress {
  const [address, change] = useAddressState();
  const text = address.toString();
  const view = useMemo(() => listViewIn(text), [text]);
  const isOpen = view.application !== null;
  const closePanel = useStepBack(text, () => change({ panel: null }, { replace: true }));
  const noFilter = Object.fromEntries(Object.keys(view.filters).map((name) => [name, null]));
  return {
    ...view,
    narrow: (filters) => change({ ...filters, application: null }),
    clear: () => change({ ...noFilter, application: null }),
    drop: (names) => change(Object.fromEntries(names.map((name) => [name, null])), { replace: true }),
    order: (sort) => change({ sort: sort === 'rank' ? null : sort }),
    show: (view, isBegin = false) =>
      change(
        {
          ...noFilter,
          ...(view && filterParams(view.filters)),
          sort: view && view.sort !== 'rank' ? view.sort : null,
          view: view?.id,
          application: null,
        },
        { replace: isBegin },
      ),
    // Opening a candidate is a step that the back button undoes; going on to the next is none.
    open: (application) => change({ application, panel: null }, { replace: isOpen && application !== null }),
    openPanel: (panel) => change({ panel }, { state: A_STEP }),
    closePanel,
    compare: (applications) =>
      change({ compare: applications.length > 1 ? applications.slice(0, MOST_COMPARED).join(',') : null }),
  };
}

/** Stored with a step that its own end removes from the history. */
const A_STEP = { isStep: true };

/** @param otherwise for a user who came here without that step, by a link */
function useStepBack(address: string, otherwise: () => void): () => void {
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  // One step, however often it is asked for before the address has changed.
  const isGoing = useRef(false);
  useEffect(() => void (isGoing.current = false), [address]);
  return () => {
    if (isGoing.current) return;
    isGoing.current = true;
    if ((state as typeof A_STEP | null)?.isStep) void navigate(-1);
    else otherwise();
  };
}

/** Returns whether two addresses show the same list. */
export function isSameView(
  a: Pick<ListAddress, 'filters' | 'sort'>,
  b: Pick<ListAddress, 'filters' | 'sort'>,
): boolean {
  const canonical = ({ filters, sort }: typeof a) =>
    JSON.stringify([sort, Object.entries(filterParams(filters)).sort()]);
  return canonical(a) === canonical(b);
}
