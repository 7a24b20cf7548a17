import type { ReactNode } from 'react';
import type { Role, Shortlist } from '#libs/contracts';
import { textOf } from '../../../api/preload.js';
import { BulkBar } from '../decisions/bulk-decision-toolbar.js';
import type { useDeciding } from '../decisions/use-decisions.js';
import type { Selection } from '../decisions/use-selection.js';
import { Nobody } from '../lanes/empty-shortlist.js';
import { StrongNearMisses } from '../lanes/near-misses.js';
import { PeopleList } from '../list/candidate-list.js';
import classes from '../list/shortlist.module.css';
import type { ListAddress } from '../list/use-list-address.js';
import { useTies } from './queries.js';
import type { OpenCandidate } from './use-open-candidate.js';
import type { RankedListState } from './use-ranked-list.js';
import { useTranslations } from 'use-intl';

interface Props {
  role: Role;
  address: ListAddress;
  list: RankedListState;
  first: Shortlist;
  open: OpenCandidate;
  selection: Selection;
  deciding: ReturnType<typeof useDeciding>;
  identitiesHidden: boolean;
  /** The filters, and what is wrong with the list. */
  children: ReactNode;
}

/** The ranked candidates with what narrows them, and what can be done with the selected ones. */
export function RankedList({
  role,
  address,
  list,
  first,
  open,
  selection,
  deciding,
  identitiesHidden,
  children,
}: Props) {
  const t = useTranslations('shortlist');
  const { query, total } = list;
  const ties = useTies(role.id, first.weights.id, total, open.query.data !== undefined);
  const isNarrowed = Object.keys(address.filters).length > 0;
  return (
    <nav className={classes['list']} aria-label={t('people')}>
      {children}
      {!isNarrowed && <StrongNearMisses roleId={role.id} onChoose={open.choose} />}
      <PeopleList
        rows={list.rows}
        total={total}
        ties={ties.data ?? []}
        chosen={open.chosen}
        selected={selection.all}
        onChoose={open.choose}
        onSelect={selection.toggle}
        more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null}
        empty={<Nobody shortlist={first} roleId={role.id} filters={address.filters} onAll={address.clear} />}
      />
      {selection.ids.length > 0 && (
        <BulkBar
          roleId={role.id}
          selection={selection}
          seen={{ identitiesHidden: identitiesHidden, filters: textOf(address.filters) }}
          onDecided={deciding.decidedMany}
          onCompare={() => address.compare(selection.ids)}
        />
      )}
    </nav>
  );
}
