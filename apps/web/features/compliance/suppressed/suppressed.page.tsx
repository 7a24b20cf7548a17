import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { HeldSettlement } from '#libs/contracts';
import { useHeld } from './queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { HeldPerson } from './suppressed-candidate.js';
import { useTranslations } from 'use-intl';

/** Candidates who match an erased person, until an administrator decides whether they may come back. */
export function HeldPage() {
  const t = useTranslations('held');
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
      {isAdmin && <HeldPeople />}
    </main>
  );
}

function HeldPeople() {
  const t = useTranslations('held');
  const held = useHeld();
  const [done, setDone] = useState<HeldSettlement['settlement'] | null>(null);
  const people = held.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Text size="sm" mb="sm" role="status">
        {done && t(`done.${done}`)}
      </Text>
      {held.isPending && <LoadingRows rows={3} />}
      {held.error && <ProblemAlert error={held.error} retry={() => void held.refetch()} />}
      {held.data && people.length === 0 && (
        <Empty title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </Empty>
      )}
      {people.length > 0 && (
        <ul className={rows['items']} aria-label={t('list')}>
          {people.map((person) => (
            <HeldPerson key={person.candidateId} person={person} onDone={setDone} />
          ))}
        </ul>
      )}
      <ShowMore of={held} />
    </>
  );
}
