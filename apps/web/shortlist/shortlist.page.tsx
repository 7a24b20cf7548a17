import { Loader, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ErasureReport, Lane } from '#libs/contracts';
import { useApplication, useMayRecruit, useOpened, useRole, useShortlist } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CandidateList } from './candidate-list.js';
import { DocumentPane } from './document-pane.js';
import { Erased } from './erase.js';
import { Nobody } from './nobody.js';
import { ShortlistHead } from './shortlist-head.js';
import { WorkingPane } from './working-pane.js';

/** The ranked list, the reasons and the document side by side. The address holds lane and candidate. */
export function ShortlistPage() {
  const { roleId = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const lane = address.get('lane') as Lane | null;
  const role = useRole(roleId);
  const mayRecruit = useMayRecruit();
  const shortlist = useShortlist(roleId, lane);
  const items = useMemo(() => shortlist.data?.pages.flatMap((page) => page.items) ?? [], [shortlist.data]);
  const first = shortlist.data?.pages[0];
  const chosen = address.get('application') ?? items[0]?.applicationId ?? null;
  const application = useApplication(chosen);
  // Id of the criterion or remark whose lines are shown.
  const [topic, setTopic] = useState<string | null>(null);
  // Stands in place of the person who is gone until somebody else is chosen.
  const [erased, setErased] = useState<ErasureReport | null>(null);

  // On a phone one thing is in view: the list, or the person the address names.
  const isOpen = address.has('application');
  // Whoever stands first is in view without having been chosen.
  useOpened(isOpen && application.data ? chosen : null);

  const choose = (applicationId: string | undefined) => {
    if (!applicationId) return;
    setTopic(null);
    setErased(null);
    setAddress(
      (old) => {
        old.set('application', applicationId);
        return old;
      },
      // Opening somebody is a step that the back button undoes; going on to the next is none.
      { replace: isOpen },
    );
  };
  useEffect(() => {
    // In braces: what scrollTo gives back is no clean-up.
    window.scrollTo(0, 0);
  }, [isOpen]);
  const step = (by: number) =>
    choose(items[items.findIndex((item) => item.applicationId === chosen) + by]?.applicationId);
  useHotkeys([
    ['j', () => step(1)],
    ['k', () => step(-1)],
  ]);

  if (role.isPending || shortlist.isPending) return <Loader className="center" aria-label="Loading the shortlist" />;
  const error = role.error ?? shortlist.error;
  if (error)
    return <ProblemAlert error={error} retry={() => void Promise.all([role.refetch(), shortlist.refetch()])} />;
  if (!role.data || !first) return null;

  return (
    <main className="shortlist" data-view={isOpen ? 'person' : 'list'}>
      <ShortlistHead
        role={role.data}
        shortlist={first}
        lane={lane}
        onLane={(next) => setAddress(next ? { lane: next } : {})}
      />
      <CandidateList
        items={items}
        chosen={chosen}
        onChoose={choose}
        more={shortlist.hasNextPage ? () => void shortlist.fetchNextPage() : null}
        loading={shortlist.isFetchingNextPage}
        empty={
          <Nobody
            shortlist={first}
            roleId={roleId}
            lane={lane}
            mayRecruit={mayRecruit}
            onAllLanes={() => setAddress({})}
          />
        }
      />
      {erased ? (
        <Erased
          report={erased}
          onClose={() => {
            setErased(null);
            setAddress(lane ? { lane } : {});
          }}
        />
      ) : application.error ? (
        <ProblemAlert error={application.error} retry={() => void application.refetch()} />
      ) : application.data ? (
        <WorkingPane
          application={application.data}
          topic={topic}
          onTopic={setTopic}
          onBack={() => setAddress(lane ? { lane } : {})}
          onChoose={choose}
          onErased={setErased}
        />
      ) : (
        <section className="pane">
          <Text c="dimmed" p="md">
            {chosen ? 'Loading …' : items.length > 0 ? 'Choose a candidate to see the reasons.' : ''}
          </Text>
        </section>
      )}
      <DocumentPane application={erased ? null : (application.data ?? null)} topic={topic} />
      <footer className="foot">
        <span>
          <kbd>j</kbd> <kbd>k</kbd> next, previous
        </span>
        <span className="push">
          Role v{first.roleVersion.number} · {first.weights.name} (v{first.weights.number}) · as of{' '}
          {first.roleVersion.asOf}
        </span>
      </footer>
    </main>
  );
}
