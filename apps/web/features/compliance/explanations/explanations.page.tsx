import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DueItem } from '#libs/contracts';
import { useExplanationsDue } from './queries.js';
import { useApplication } from '../../candidates/applications/queries.js';
import { ExplanationPanel } from './explanation-panel.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../../ui/layout/message-rows.module.css';
import { useTranslations } from 'use-intl';

/** Declined people whose explanation is due. */
export function ExplanationsPage() {
  const t = useTranslations('explanations');
  const due = useExplanationsDue();
  const [giving, setGiving] = useState<DueItem | null>(null);
  const items = due.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={classes['bar']}>
        <p>{t('hint')}</p>
      </div>
      {due.isPending && <LoadingRows rows={4} />}
      {due.error && <ProblemAlert error={due.error} retry={() => void due.refetch()} />}
      {due.data && items.length === 0 && (
        <EmptyState title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={`${rows['items']} ${classes['items']}`} aria-label={t('due')}>
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

/** Shows a due explanation, with the ways to send it and to record that it was sent. */
function Giving({ item: { applicationId, name }, onClose }: { item: DueItem; onClose: () => void }) {
  const tCommon = useTranslations('common');
  const { data } = useApplication(applicationId);
  return data ? <ExplanationPanel application={data} name={name ?? tCommon('nameNotRead')} onClose={onClose} /> : null;
}

function Row({ item, onGive }: { item: DueItem; onGive: () => void }) {
  const t = useTranslations('explanations');
  const tCommon = useTranslations('common');
  const { name, role, applicationId, dueOn, overdue, startedAt } = item;
  const called = name ?? tCommon('nameNotRead');
  return (
    <li>
      <div>
        <Anchor component={Link} to={`/roles/${role.id}?application=${applicationId}`} inherit fw={600} c="var(--ink)">
          {called}
        </Anchor>{' '}
        · {role.title}
        <small>
          {t('declined')} <When at={startedAt} /> · {t('due')} <When at={`${dueOn}T12:00:00Z`} />{' '}
          {overdue && <Chip tone="bad">{t('overdue')}</Chip>}
        </small>
      </div>
      <Button variant="default" aria-label={t('giveFor', { name: called })} onClick={onGive}>
        {t('give')}
      </Button>
    </li>
  );
}
