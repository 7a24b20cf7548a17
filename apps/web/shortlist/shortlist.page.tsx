import { Badge, Group, Loader, SegmentedControl, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { LANES, type Lane } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { useApplication, useRole, useShortlist } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { CandidateList } from './candidate-list.js';
import { DocumentPane } from './document-pane.js';
import { Upload } from './upload.js';
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

  const total = LANES.reduce((sum, one) => sum + (first.lanes?.[one] ?? 0), 0);
  return (
    <main className="shortlist">
      <div className="shortlist-head">
        <Group gap="sm">
          <Title order={1} size="h4">
            {role.data.title}
          </Title>
          <Badge variant="default">{total} ranked</Badge>
          {(first.waiting ?? 0) > 0 && <Badge variant="light">{first.waiting} being read</Badge>}
          {(first.byPeople ?? 0) > 0 && <Badge variant="light">{first.byPeople} for people to assess</Badge>}
        </Group>
        <Upload roleId={roleId} />
        <SegmentedControl
          size="xs"
          aria-label="Lane"
          value={lane ?? 'all'}
          onChange={(value) => setAddress(value === 'all' ? {} : { lane: value })}
          data={[
            { value: 'all', label: `All ${total}` },
            ...LANES.map((one) => ({ value: one, label: `${LANE_NAMES[one]} ${first.lanes?.[one] ?? 0}` })),
          ]}
        />
      </div>
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
