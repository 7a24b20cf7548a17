import { Button, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { CandidateRequest } from '#libs/contracts';
import { useCandidateRequests } from './queries.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import classes from '../../../ui/layout/message-rows.module.css';
import { RequestRow } from './request-row.js';
import { useTranslations } from 'use-intl';

const AnswerRequestDialog = lazyComponent(
  () => import('./answer-request-dialog.js'),
  'AnswerRequestDialog',
  null,
  'corrections',
  'requests',
);

/** Lists the requests of candidates, and answers them. The address holds the filter. */
export function RequestsPage() {
  const t = useTranslations('requests');
  const [address, change] = useAddressState();
  const state = address.get('show') === 'resolved' ? 'resolved' : 'open';
  const applicationId = address.get('application');
  const requests = useCandidateRequests(state, applicationId);
  const [answering, setAnswering] = useState<CandidateRequest | null>(null);
  const items = requests.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className={classes['bar']}>
        <p>{t('hint')}</p>
        <SegmentedControl
          size="xs"
          aria-label={t('shown')}
          value={state}
          onChange={(next) => change({ show: next === 'resolved' ? 'resolved' : null })}
          data={[
            { value: 'open', label: t('open') },
            { value: 'resolved', label: t('resolved') },
          ]}
        />
      </div>
      {applicationId !== null && (
        <Text size="sm" mb="sm">
          {t('oneOnly')}.{' '}
          <Button variant="subtle" onClick={() => change({ application: null })}>
            {t('showAll')}
          </Button>
        </Text>
      )}
      {requests.isPending && <LoadingRows rows={4} />}
      {requests.error && <ProblemAlert error={requests.error} retry={() => void requests.refetch()} />}
      {requests.data && items.length === 0 && (
        <EmptyState title={state === 'open' ? t('none') : t('noneResolved')}>
          <Text size="sm">{t('noneHint')}</Text>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={`${rows['items']} ${classes['items']}`} aria-label={t('shown')}>
          {items.map((request) => (
            <RequestRow key={request.id} request={request} onAnswer={() => setAnswering(request)} />
          ))}
        </ul>
      )}
      <ShowMore of={requests} />
      {answering && <AnswerRequestDialog request={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}
