import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Application, DecisionKind } from '#libs/contracts';
import { Problem } from '../../../api/client.js';
import { textOf } from '../../../api/preload.js';
import { useAhead, useApplication, useMayRecruit, useOpened } from '../../../api/queries.js';
import { useBlind, useLooked, useShortlist, useTies } from '../list/queries.js';
import { useRoleInView } from '../../roles/role/role-frame.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useKeys } from '../../../ui/hooks/use-keys.js';
import { words } from '../../../i18n/index.js';
import { BulkBar } from '../decisions/bulk-decision-toolbar.js';
import { useDeciding } from '../decisions/use-decisions.js';
import { useSelection } from '../decisions/use-selection.js';
import { DocumentPane } from '../../candidates/document-viewer/document-pane.js';
import { FilterBar } from './filter-toolbar.js';
import { LaneTabs } from '../lanes/lane-tabs.js';
import { Nobody } from '../lanes/empty-shortlist.js';
import { PeopleList } from '../list/candidate-list.js';
import { StrongNearMisses } from '../lanes/near-misses.js';
import { peopleIn } from '../list/list-rows.js';
import { Unread } from '../search/invalid-query.js';
import { useLook } from '../list/use-filtered-ranks.js';
import { useNeighbours } from '../list/use-neighbors.js';
import { PersonInView } from '../candidate-pane/candidate-in-view.js';
import { nameIn } from '../list/visible-name.js';
import { Panels } from './side-panels.js';
import { useReading } from '../score-breakdown/use-evidence-reading.js';
import { ShortlistActions } from './shortlist-actions.js';
import { ShortlistFoot } from './shortlist-footer.js';
import { useListAddress } from '../list/use-list-address.js';
import { useLeftOut } from '../list/use-ignored-filters.js';
import { Upload } from '../../intake/upload/shortlist-upload.js';
import { useBeginWithView } from '../saved-views/use-default-view.js';
import classes from '../list/shortlist.module.css';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { onDemand } from '../../../ui/lazy/lazy-component.js';

const Comparison = onDemand(() => import('../comparison/comparison.js'), 'Comparison', <LoadingPage />);

/** The ranked list, the reasons and the document side by side. The address holds how the list is looked at and who is open. */
export function ShortlistPage() {
  const role = useRoleInView();
  const mayRecruit = useMayRecruit();
  const address = useListAddress();
  const { filters, sort } = address;
  const isBeginning = useBeginWithView(role.id, address);
  const shortlist = useShortlist(role.id, { filters, sort });
  const pages = useLatest(shortlist.data?.pages, role.id);
  const searchFault = searchFaultIn(shortlist.error);
  const first = pages?.[0];
  const isNarrowed = Object.keys(filters).length > 0;
  const { rows, passing } = useLook(role, address, pages);
  const leftOut = useLeftOut(shortlist.error, address);
  const items = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const total = peopleIn(first?.lanes ?? null);
  const isBlind = useIsBlind(role.id);
  useLooked(role.id);

  const chosen = address.application ?? items[0]?.applicationId ?? null;
  const application = useApplication(chosen);
  const ties = useTies(role.id, first?.weights.id ?? null, total, application.data !== undefined);
  // On a phone one thing is in view: the list, or the person the address names. Whoever stands first is in view without having been chosen.
  const isOpen = address.application !== null;
  useOpened(isOpen && application.data ? chosen : null);
  const reading = useReading(chosen);
  const selection = useSelection(role.id);
  // Where there is no room for both, one of them is in view.
  const [side, setSide] = useState<'reasons' | 'document'>('reasons');
  const noteField = useRef<HTMLTextAreaElement>(null);

  const asText = textOf(filters);
  const deciding = useDeciding(role.id, { blind: isBlind, filters: asText });
  const [asked, setAsked] = useState<DecisionKind | null>(null);

  const choose = (applicationId: string | undefined) => {
    if (!applicationId) return;
    if (!isOpen) setSide('reasons');
    setAsked(null);
    address.open(applicationId);
  };
  const found = items.find(({ applicationId }) => applicationId === chosen)?.found;
  const { next, previous } = useNeighbours(items, chosen);
  const isGone = application.error instanceof Problem && application.error.status === 404;
  useRoleLost(role.id, isGone || (shortlist.error instanceof Problem && shortlist.error.status === 404));
  const shown = application.data && application.data.mode !== 'erased' && !isGone ? application.data : null;
  useAhead(shown ? next : undefined);
  const ask = (kind: DecisionKind) => {
    if (shown) setAsked(kind);
  };
  const takeBackOf = (one: Application) => deciding.undoOf({ applicationId: one.id, name: nameIn(one) });
  useKeys([
    ['j', () => choose(next)],
    ['k', () => choose(previous)],
    ['a', () => ask('advance')],
    ['h', () => ask('hold')],
    ['d', () => ask('decline')],
    // What was decided last on this page; on a page that has just been opened, about whoever is in view.
    ['u', () => (deciding.last === undefined && shown?.decision ? takeBackOf(shown) : deciding.undo())],
    ['x', () => chosen && selection.toggle(chosen)],
    ['c', () => address.compare(selection.ids)],
    ['e', () => shown && (reading.next(shown), setSide('document'))],
    ['o', () => reading.correct('outcome')],
    ['w', () => reading.correct('fact')],
    ['p', () => shown && address.openPanel('phone')],
    ['n', () => noteField.current?.focus()],
  ]);

  if ((shortlist.isPending && !first) || isBeginning || leftOut.isLeaving) return <LoadingPage />;
  const filterBar = (
    <FilterBar role={role} address={address} shortlist={first ?? null} searchFault={searchFault} leftOut={leftOut} />
  );
  const fault = shortlist.error && searchFault === null && (
    <ProblemAlert error={shortlist.error} retry={() => void shortlist.refetch()} />
  );
  if (!first)
    return isRefused(shortlist.error) ? (
      <Unread onAll={() => address.show(null)}>
        {filterBar}
        {fault}
      </Unread>
    ) : (
      fault
    );

  return (
    <main
      className={classes['page']}
      data-view={address.compared.length > 1 ? 'comparison' : isOpen ? 'person' : 'list'}
      data-side={side}
    >
      <ShortlistActions
        role={role}
        filters={filters}
        isBlind={isBlind}
        isAside={isOpen}
        onShare={() => address.openPanel('share-list')}
      />
      <LaneTabs
        shortlist={first}
        lane={filters.lane ?? null}
        onLane={(lane) => address.narrow({ lane })}
        onChoose={choose}
        passing={passing}
      >
        {mayRecruit && <Upload roleId={role.id} isAside={isOpen} />}
      </LaneTabs>
      {address.compared.length > 1 ? (
        <Comparison
          roleId={role.id}
          applicationIds={address.compared}
          onClose={() => address.compare([])}
          onOpen={(applicationId) => {
            address.compare([]);
            choose(applicationId);
          }}
        />
      ) : (
        <>
          <nav className={classes['list']} aria-label={words.shortlist.people}>
            {filterBar}
            {fault}
            {!isNarrowed && <StrongNearMisses roleId={role.id} onChoose={choose} />}
            <PeopleList
              rows={rows}
              total={total}
              ties={ties.data ?? []}
              chosen={chosen}
              selected={selection.all}
              onChoose={choose}
              onSelect={selection.toggle}
              more={
                shortlist.hasNextPage && !shortlist.isFetchingNextPage ? () => void shortlist.fetchNextPage() : null
              }
              empty={<Nobody shortlist={first} roleId={role.id} filters={filters} onAll={address.clear} />}
            />
            {selection.ids.length > 0 && (
              <BulkBar
                roleId={role.id}
                selection={selection}
                seen={{ blind: isBlind, filters: asText }}
                onDecided={deciding.decidedMany}
                onCompare={() => address.compare(selection.ids)}
              />
            )}
          </nav>
          <PersonInView
            query={application}
            address={address}
            reading={reading}
            isBlind={isBlind}
            noteField={noteField}
            asked={asked}
            isDeciding={deciding.isPending}
            last={deciding.last === undefined ? shown?.id : deciding.last.applicationId}
            next={next}
            previous={previous}
            isListEmpty={items.length === 0}
            onAsk={setAsked}
            onDecide={deciding.decide}
            onUndo={deciding.undoOf}
            onChoose={choose}
            onDocument={() => setSide('document')}
          />
          <DocumentPane
            application={shown}
            {...(found && { found })}
            topic={reading.topic}
            quote={reading.quote}
            onTopic={reading.choose}
            onReasons={() => setSide('reasons')}
          />
        </>
      )}
      <Panels roleId={role.id} address={address} application={shown} />
      <ShortlistFoot shortlist={first} />
    </main>
  );
}

/** Why what is searched for cannot be read; null: that is not what is wrong. */
function searchFaultIn(error: Error | null): string | null {
  return error instanceof Problem ? (error.errors.find(({ path }) => path === 'q')?.message ?? null) : null;
}

/** What is not there for the caller may be so because the whole role is not any more: then its frame says so. */
function useRoleLost(roleId: string, isMissing: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isMissing) void queries.invalidateQueries({ queryKey: ['role', roleId], exact: true });
  }, [queries, roleId, isMissing]);
}

/** The list cannot be looked at so, whoever asks: other filters or another order may help. */
const isRefused = (error: Error | null): boolean => error instanceof Problem && [400, 409, 422].includes(error.status);

/** What was read last: it stays in view when what is asked next is refused. */
function useLatest<Value>(value: Value | undefined, of: string): Value | undefined {
  const latest = useRef<{ of: string; value: Value } | null>(null);
  if (value !== undefined) latest.current = { of, value };
  return value ?? (latest.current?.of === of ? latest.current.value : undefined);
}

/** Whether the caller reads the role blind, by their own wish or everybody's. */
function useIsBlind(roleId: string): boolean {
  const { everybody = false, mine = false } = useBlind(roleId).data ?? {};
  return everybody || mine;
}
