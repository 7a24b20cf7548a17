import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { SuppressionResolution } from '#libs/contracts';
import { useSuppressedCandidates } from './queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { SuppressedCandidateCard } from './suppressed-candidate-card.js';
import { useTranslations } from 'use-intl';

/** Candidates who match an erased person, until an administrator decides whether they may come back. */
export function SuppressedPage() {
  const t = useTranslations('suppressed');
  const isAdmin = useIsAdmin();
  return (
    <main className="page narrow">
      <TabTitle of={[t('title')]} />
      <Title order={1} size="h3" mb={4}>
        {t('title')}
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        {isAdmin ? t('hint') : t('adminsOnly')}
      </Text>
      {isAdmin && <SuppressedCandidates />}
    </main>
  );
}

function SuppressedCandidates() {
  const t = useTranslations('suppressed');
  const suppressed = useSuppressedCandidates();
  const [done, setDone] = useState<SuppressionResolution['resolution'] | null>(null);
  const people = suppressed.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Text size="sm" mb="sm" role="status">
        {done && t(`done.${done}`)}
      </Text>
      {suppressed.isPending && <LoadingRows rows={3} />}
      {suppressed.error && <ProblemAlert error={suppressed.error} retry={() => void suppressed.refetch()} />}
      {suppressed.data && people.length === 0 && (
        <EmptyState title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </EmptyState>
      )}
      {people.length > 0 && (
        <ul className={rows['items']} aria-label={t('list')}>
          {people.map((person) => (
            <SuppressedCandidateCard key={person.candidateId} person={person} onDone={setDone} />
          ))}
        </ul>
      )}
      <ShowMore of={suppressed} />
    </>
  );
}
