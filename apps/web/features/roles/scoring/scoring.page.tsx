import { Alert, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Freshness, Role } from '#libs/contracts';
import { useCanRecruit } from '../../../api/session.js';
import { useRequestRescoring, useFreshness } from './queries.js';
import { useRoleInView } from '../role/role-frame.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { PreparedRescoring } from './prepared-rescoring.js';
import classes from './scoring.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

/** The as-of date, the score inputs, and rescoring of all candidates: reviewed before it is applied. */
export function ScoringPage() {
  const role = useRoleInView();
  const freshness = useFreshness(role.id);
  if (freshness.isPending) return <LoadingPage />;
  if (freshness.isLoadingError) return <ProblemAlert error={freshness.error} retry={() => void freshness.refetch()} />;
  const { rescoring } = freshness.data;
  return (
    <main className="page">
      {rescoring && (
        <PreparedRescoring roleId={role.id} rescoring={rescoring} active={freshness.data.relatedWords.active} />
      )}
      <AsOf key={role.version.asOf} role={role} />
      <RestsOn role={role} freshness={freshness.data} />
    </main>
  );
}

function AsOf({ role }: { role: Role }) {
  const t = useTranslations('scoring');
  const formats = useFormats();
  const ask = useRequestRescoring(role.id);
  const mayEdit = useCanRecruit();
  const [day, setDay] = useState(role.version.asOf);
  return (
    <section className={classes['part']} aria-label={t('asOfTitle')}>
      <Title order={2} size="h5">
        {t('asOfTitle')}
      </Title>
      <Text size="sm" my="xs">
        {t('asOfWhy', { day: formats.day(role.version.asOf) })}
      </Text>
      {mayEdit && (
        <Group align="end" gap="xs">
          <TextInput
            type="date"
            label={t('day')}
            value={day}
            onChange={({ currentTarget: { value } }) => setDay(value)}
          />
          <Button
            size="sm"
            variant="default"
            disabled={day === ''}
            loading={ask.isPending}
            onClick={() => ask.mutate({ asOf: day })}
          >
            {t('ask')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('askHint')}
          </Text>
        </Group>
      )}
      {ask.error && <ProblemAlert error={ask.error} />}
    </section>
  );
}

function RestsOn({ role, freshness }: { role: Role; freshness: Freshness }) {
  const t = useTranslations('scoring');
  const ask = useRequestRescoring(role.id);
  const mayEdit = useCanRecruit();
  const { scores, outOfDate, readOtherwise, matchedOtherwise, advised, taxonomy, relatedWords } = freshness;
  const isWordsOtherwise = relatedWords.role !== relatedWords.active;
  const reasons = [
    ...(outOfDate > 0 ? [t('outOfDate', { n: outOfDate })] : []),
    ...(readOtherwise > 0 ? [t('readOtherwise', { n: readOtherwise })] : []),
    ...(matchedOtherwise > 0 ? [t('matchedOtherwise', { n: matchedOtherwise })] : []),
    ...(isWordsOtherwise ? [t('wordsOtherwise')] : []),
  ];
  const isReadOtherwise = taxonomy.role !== taxonomy.today;
  const read = () => ask.mutate({ role: { page: { text: role.page, format: 'text', title: role.title } } });
  return (
    <section className={classes['part']} aria-label={t('restsOn')}>
      <Title order={2} size="h5">
        {t('restsOn')}
      </Title>
      <Text size="sm" my="xs">
        {t('scores', { n: scores })}. {relatedWords.role !== null && t('words', { number: relatedWords.role })}{' '}
        {reasons.length === 0 && !isReadOtherwise && !isWordsOtherwise && t('allCurrent')}
      </Text>
      {reasons.length > 0 && (
        <ul className={classes['reasons']}>
          {reasons.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {isReadOtherwise && (
        <Text size="sm" my="xs">
          {t('skillsOtherwise')}
        </Text>
      )}
      {advised && mayEdit && (
        <Alert color="yellow" mt="sm">
          {t('advised')}
          <Group gap="xs" mt="xs">
            {(readOtherwise > 0 || matchedOtherwise > 0 || isWordsOtherwise) && (
              <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate({ asOf: role.version.asOf })}>
                {t('ask')}
              </Button>
            )}
            {isReadOtherwise && role.page !== '' && (
              <Button variant="default" loading={ask.isPending} onClick={read}>
                {t('readAgain')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {ask.error && <ProblemAlert error={ask.error} />}
    </section>
  );
}
