import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DueItem } from '#libs/contracts';
import { useExplanationsDue } from './queries.js';
import { useApplication } from '../../candidates/applications/queries.js';
import { ExplanationPanel } from './explanation-panel.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { explanations as said } from '../../platform/inbox/messages.js';
import { words } from '../../../i18n/index.js';
import classes from '../../../ui/layout/message-rows.module.css';

/** Declined people whose explanation is due. */
export function ExplanationsPage() {
  const due = useExplanationsDue();
  const [giving, setGiving] = useState<DueItem | null>(null);
  const items = due.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={classes['bar']}>
        <p>{said.hint}</p>
      </div>
      {due.isPending && <LoadingRows rows={4} />}
      {due.error && <ProblemAlert error={due.error} retry={() => void due.refetch()} />}
      {due.data && items.length === 0 && (
        <Empty title={said.none}>
          <Text size="sm">{said.noneHint}</Text>
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={`${rows['items']} ${classes['items']}`} aria-label={said.due}>
          {items.map((item) => (
            <Row key={item.applicationId} item={item} onGive={() => setGiving(item)} />
          ))}
        </ul>
      )}
      <ShowMore of={due} />
      {giving && <Giving item={giving} onClose={() => setGiving(null)} />}
    </>
  );
}

/** What they would read, with the ways to give it to them and to say that it was given. */
function Giving({ item: { applicationId, name }, onClose }: { item: DueItem; onClose: () => void }) {
  const { data } = useApplication(applicationId);
  return data ? (
    <ExplanationPanel application={data} name={name ?? words.common.nameNotRead} onClose={onClose} />
  ) : null;
}

function Row({ item, onGive }: { item: DueItem; onGive: () => void }) {
  const { name, role, applicationId, dueOn, overdue, startedAt } = item;
  const called = name ?? words.common.nameNotRead;
  return (
    <li>
      <div>
        <Anchor component={Link} to={`/roles/${role.id}?application=${applicationId}`} inherit fw={600} c="var(--ink)">
          {called}
        </Anchor>{' '}
        · {role.title}
        <small>
          {said.declined} <When at={startedAt} /> · {said.due} <When at={`${dueOn}T12:00:00Z`} />{' '}
          {overdue && <Chip tone="bad">{said.overdue}</Chip>}
        </small>
      </div>
      <Button variant="default" aria-label={said.giveFor(called)} onClick={onGive}>
        {said.give}
      </Button>
    </li>
  );
}
