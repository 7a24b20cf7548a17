import type { ReactNode } from 'react';
import type { Role, Shortlist } from '#libs/contracts';
import { filterParams } from '../../../api/preload.js';
import { useCanRecruit } from '../../../api/session.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { ShortlistUpload } from '../../intake/upload/shortlist-upload.js';
import { useRoleInView } from '../../roles/role/role-frame.js';
import { useDecisions } from '../decisions/use-decisions.js';
import { useSelection } from '../decisions/use-selection.js';
import { useHiddenIdentities } from '../hidden-identities/queries.js';
import { LaneTabs } from '../lanes/lane-tabs.js';
import classes from '../list/shortlist.module.css';
import { useListAddress, type ListAddress } from '../list/use-list-address.js';
import { useDefaultView } from '../saved-views/use-default-view.js';
import { InvalidQueryAlert } from '../search/invalid-query-alert.js';
import { CandidatePanes } from './candidate-panes.js';
import { FilterToolbar } from './filter-toolbar.js';
import { useLooked } from './queries.js';
import { RankedList } from './ranked-list.js';
import { ShortlistActions } from './shortlist-actions.js';
import { ShortlistFooter } from './shortlist-footer.js';
import { SidePanels } from './side-panels.js';
import { useOpenCandidate } from './use-open-candidate.js';
import { useRankedList, type RankedListState } from './use-ranked-list.js';
import { useShortlistKeys } from './use-shortlist-keys.js';

const ComparisonTable = lazyComponent(
  () => import('../comparison/comparison-table.js'),
  'ComparisonTable',
  <LoadingPage />,
  'shortlist',
);

/** The ranked list, the reasons and the document side by side. The address holds how the list is looked at and who is open. */
export function ShortlistPage() {
  const role = useRoleInView();
  const address = useListAddress();
  const isBeginning = useDefaultView(role.id, address);
  const list = useRankedList(role, address);
  useLooked(role.id);
  const page = usePageState(role, address, list);
  const { first, query, searchFault, leftOut } = list;

  if ((query.isPending && !first) || isBeginning || leftOut.isLeaving) return <LoadingPage />;
  const filterBar = (
    <FilterToolbar
      role={role}
      address={address}
      shortlist={first ?? null}
      searchFault={searchFault}
      leftOut={leftOut}
    />
  );
  const fault = query.error && searchFault === null && (
    <ProblemAlert error={query.error} retry={() => void query.refetch()} />
  );
  if (first)
    return (
      <ReadShortlist role={role} address={address} list={list} first={first} {...page}>
        {filterBar}
        {fault}
      </ReadShortlist>
    );
  if (!list.isRefused) return fault;
  return (
    <InvalidQueryAlert onAll={() => address.show(null)}>
      {filterBar}
      {fault}
    </InvalidQueryAlert>
  );
}

type PageState = ReturnType<typeof usePageState>;

/** Returns the open and the selected candidates, their decisions, and the keyboard shortcuts for both. */
function usePageState(role: Role, address: ListAddress, list: RankedListState) {
  const identitiesHidden = useIdentitiesHidden(role.id);
  const open = useOpenCandidate(role.id, address, list);
  const selection = useSelection(role.id);
  const deciding = useDecisions(role.id, {
    identitiesHidden: identitiesHidden,
    filters: filterParams(address.filters),
  });
  useShortlistKeys({ address, open, selection, deciding });
  return { identitiesHidden, open, selection, deciding };
}

interface ReadProps extends PageState {
  role: Role;
  address: ListAddress;
  list: RankedListState;
  first: Shortlist;
  children: ReactNode;
}

function ReadShortlist({ role, address, list, first, children, ...page }: ReadProps) {
  const { open, identitiesHidden } = page;
  const mayRecruit = useCanRecruit();
  const isComparing = address.compared.length > 1;
  return (
    <main
      className={classes['page']}
      data-view={isComparing ? 'comparison' : open.isOpen ? 'person' : 'list'}
      data-side={open.side}
    >
      <ShortlistActions
        role={role}
        filters={address.filters}
        identitiesHidden={identitiesHidden}
        isAside={open.isOpen}
        onShare={() => address.openPanel('share-list')}
      />
      <LaneTabs
        shortlist={first}
        lane={address.filters.lane ?? null}
        onLane={(lane) => address.narrow({ lane })}
        onChoose={open.choose}
        passing={list.passing}
      >
        {mayRecruit && <ShortlistUpload roleId={role.id} isAside={open.isOpen} />}
      </LaneTabs>
      {isComparing ? (
        <ComparisonTable
          roleId={role.id}
          applicationIds={address.compared}
          onClose={() => address.compare([])}
          onOpen={(applicationId) => {
            address.compare([]);
            open.choose(applicationId);
          }}
        />
      ) : (
        <>
          <RankedList role={role} address={address} list={list} first={first} {...page}>
            {children}
          </RankedList>
          <CandidatePanes
            address={address}
            open={open}
            deciding={page.deciding}
            identitiesHidden={identitiesHidden}
            isListEmpty={list.items.length === 0}
          />
        </>
      )}
      <SidePanels roleId={role.id} address={address} application={open.shown} />
      <ShortlistFooter shortlist={first} />
    </main>
  );
}

/** Returns whether identities of the role are hidden from the caller, by their own setting or that of all users. */
function useIdentitiesHidden(roleId: string): boolean {
  const { allUsers = false, me = false } = useHiddenIdentities(roleId).data ?? {};
  return allUsers || me;
}
