import { SegmentedControl, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useOpenings, useRoleChoices } from './queries.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useConnectionInView } from '../connections/connection-frame.js';
import classes from '../../../ui/layout/rows.module.css';
import { OpeningItem } from './opening-item.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';

/** Openings of the vendor's, and the roles that their applications are ranked in. */
export function OpeningsPage() {
  const t = useTranslations('integrations.openings');
  const { connection } = useConnectionInView();
  const [address, setAddress] = useSearchParams();
  const waitingOnly = address.get('waiting') === 'true';
  const openings = useOpenings(connection.id, waitingOnly);
  const roles = useRoleChoices();
  const items = openings.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('shown')}
        value={String(waitingOnly)}
        onChange={(next) => setAddress(next === 'true' ? { waiting: 'true' } : {})}
        data={[
          { value: 'false', label: t('all') },
          { value: 'true', label: t('waitingOnly') },
        ]}
      />
      {openings.isPending && <LoadingRows />}
      {openings.error && <ProblemAlert error={openings.error} retry={() => void openings.refetch()} />}
      {roles.error && <ProblemAlert error={roles.error} retry={() => void roles.refetch()} />}
      {openings.data && items.length === 0 && (
        <EmptyState title={waitingOnly ? t('nobodyWaits') : t('none')}>
          {!waitingOnly && <Text size="sm">{t('noneHint')}</Text>}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes['items']} aria-label={t('list')}>
          {items.map((opening) => (
            <OpeningItem key={opening.id} connectionId={connection.id} opening={opening} roles={roles.data ?? []} />
          ))}
        </ul>
      )}
      <ShowMore of={openings} />
    </>
  );
}
