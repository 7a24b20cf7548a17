import type { ReactNode } from 'react';
import type { Role, Shortlist } from '#libs/contracts';
import { filterParams } from '../../../api/preload.js';
import { BulkDecisionToolbar } from '../decisions/bulk-decision-toolbar.js';
import type { useDecisions } from '../decisions/use-decisions.js';
import type { Selection } from '../decisions/use-selection.js';
import { EmptyShortlist } from '../lanes/empty-shortlist.js';
import { NearMissList } from '../lanes/near-miss-list.js';
import { CandidateList } from '../list/candidate-list.js';
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
  deciding: ReturnType<typeof useDecisions>;
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
      {!isNarrowed && <NearMissList roleId={role.id} onChoose={open.choose} />}
      <CandidateList
        rows={list.rows}
        total={total}
        thresholds={first.weights.thresholds}
        ties={ties.data ?? []}
        chosen={open.chosen}
        selected={selection.all}
        onChoose={open.choose}
        onSelect={selection.toggle}
        more={query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null}
        empty={<EmptyShortlist shortlist={first} roleId={role.id} filters={address.filters} onAll={address.clear} />}
      />
      {selection.ids.length > 0 && (
        <BulkDecisionToolbar
          roleId={role.id}
          selection={selection}
          seen={{ identitiesHidden: identitiesHidden, filters: filterParams(address.filters) }}
          onDecided={deciding.decidedMany}
          onCompare={() => address.compare(selection.ids)}
        />
      )}
    </nav>
  );
}
