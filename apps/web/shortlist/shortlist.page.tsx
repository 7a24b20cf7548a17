import { Loader, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Lane } from '#libs/contracts';
import { useApplication, useRole, useShortlist } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CandidateList } from './candidate-list.js';
import { DocumentPane } from './document-pane.js';
import { ShortlistHead } from './shortlist-head.js';
import { WorkingPane } from './working-pane.js';

/** The ranked list, the reasons and the document side by side. The address holds lane and candidate. */
export function ShortlistPage() {
  const { roleId = '' } = useParams();
  const [address, setAddress] = useSearchParams();
  const lane = address.get('lane') as Lane | null;
  const role = useRole(roleId);
  const shortlist = useShortlist(roleId, lane);
  const items = useMemo(() => shortlist.data?.pages.flatMap((page) => page.items) ?? [], [shortlist.data]);
  const first = shortlist.data?.pages[0];
  const chosen = address.get('application') ?? items[0]?.applicationId ?? null;
  const application = useApplication(chosen);
  const [criterion, setCriterion] = useState<string | null>(null);

  const choose = (applicationId: string | undefined) => {
    if (!applicationId) return;
    setCriterion(null);
    setAddress(
      (old) => {
        old.set('application', applicationId);
        return old;
      },
      { replace: true },
    );
  };
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
    <main className="shortlist">
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
      />
      {application.error ? (
        <ProblemAlert error={application.error} retry={() => void application.refetch()} />
      ) : application.data ? (
        <WorkingPane application={application.data} criterion={criterion} onCriterion={setCriterion} />
      ) : (
        <section className="pane">
          <Text c="dimmed" p="md">
            {chosen ? 'Loading …' : 'Choose a candidate to see the reasons.'}
          </Text>
        </section>
      )}
      <DocumentPane application={application.data ?? null} criterion={criterion} />
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
