import { SegmentedControl, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useAtsJobs, useRoleChoices } from './queries.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { integrations } from '../connections/messages.js';
import { useConnectionInView } from '../connections/connection-frame.js';
import classes from '../../../ui/layout/rows.module.css';
import { Opening } from './opening-row.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';

const said = integrations.jobs;

/** Openings of the vendor's, and the roles that their applications are ranked in. */
export function OpeningsPage() {
  const { connection } = useConnectionInView();
  const [address, setAddress] = useSearchParams();
  const waitingOnly = address.get('waiting') === 'true';
  const jobs = useAtsJobs(connection.id, waitingOnly);
  const roles = useRoleChoices();
  const items = jobs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={said.shown}
        value={String(waitingOnly)}
        onChange={(next) => setAddress(next === 'true' ? { waiting: 'true' } : {})}
        data={[
          { value: 'false', label: said.all },
          { value: 'true', label: said.waitingOnly },
        ]}
      />
      {jobs.isPending && <LoadingRows />}
      {jobs.error && <ProblemAlert error={jobs.error} retry={() => void jobs.refetch()} />}
      {roles.error && <ProblemAlert error={roles.error} retry={() => void roles.refetch()} />}
      {jobs.data && items.length === 0 && (
        <Empty title={waitingOnly ? said.nobodyWaits : said.none}>
          {!waitingOnly && <Text size="sm">{said.noneHint}</Text>}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes['items']} aria-label={said.list}>
          {items.map((job) => (
            <Opening key={job.id} connectionId={connection.id} job={job} roles={roles.data ?? []} />
          ))}
        </ul>
      )}
      <ShowMore of={jobs} />
    </>
  );
}
