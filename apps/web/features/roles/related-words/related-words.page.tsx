import { Alert, Button, Group, Progress, Switch, Text } from '@mantine/core';
import type { RelatedWords } from '#libs/contracts';
import { useTranslations } from 'use-intl';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { Section } from '../../../ui/layout/section.js';
import { When } from '../../../ui/text/when.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHeader } from '../../platform/settings/page-header.js';
import { useCancelComputation, useCompute, useOptIn, useRelatedWords } from './queries.js';
import { WordsVersions } from './words-versions.js';

/** Related words from the organization's own résumés: the opt-in, the computation, and its versions. */
export function RelatedWordsPage() {
  const t = useTranslations('words');
  return (
    <AdminsOnly>
      <PageHeader title={t('title')} hint={t('hint')} />
      <RelatedWordsState />
    </AdminsOnly>
  );
}

/** What an admin sees: the opt-in, the computation and the versions. */
export function RelatedWordsState() {
  const { data, error, isPending, refetch } = useRelatedWords();
  if (isPending) return <LoadingRows rows={3} />;
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return (
    <>
      <OptIn words={data} />
      <Computation words={data} />
      <WordsVersions words={data} />
    </>
  );
}

function OptIn({ words: { optedIn, people } }: { words: RelatedWords }) {
  const t = useTranslations('words');
  const change = useOptIn();
  return (
    <Section title={t('optIn')} hint={t('optInHint', { people })}>
      <Switch
        label={t('optInLabel')}
        description={optedIn ? t('optOutHint') : undefined}
        checked={optedIn}
        disabled={change.isPending}
        onChange={({ currentTarget: { checked } }) => change.mutate(checked)}
      />
      {change.error && <ProblemAlert error={change.error} />}
    </Section>
  );
}

function Computation({ words }: { words: RelatedWords }) {
  const t = useTranslations('words');
  const compute = useCompute();
  const { optedIn, resumes, needed, computation } = words;
  const isRunning = computation?.state === 'running';
  const isEnough = resumes >= needed;
  return (
    <Section
      title={t('computation')}
      hint={isEnough ? t('resumes', { n: resumes }) : t('tooFew', { n: resumes, needed })}
      action={
        !isRunning && (
          <Button disabled={!optedIn || !isEnough} loading={compute.isPending} onClick={() => compute.mutate()}>
            {t('compute')}
          </Button>
        )
      }
    >
      {!optedIn && <Text size="sm">{t('optInFirst')}</Text>}
      {computation && (isRunning ? <Running computation={computation} /> : <Ended computation={computation} />)}
      {compute.error && <ProblemAlert error={compute.error} />}
    </Section>
  );
}

type Latest = NonNullable<RelatedWords['computation']>;

/** Counting is most of what a user waits for. Then the words are compared, which says no number. */
function Running({ computation: { done, total } }: { computation: Latest }) {
  const t = useTranslations('words');
  const cancel = useCancelComputation();
  const progress = done < total ? t('progress', { done, total }) : t('comparing');
  return (
    <>
      <Progress value={total === 0 ? 100 : (100 * done) / total} my="xs" animated aria-label={progress} />
      <Group gap="xs">
        <Text size="sm" aria-live="polite">
          {progress}
        </Text>
        <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('cancel')}
        </Button>
      </Group>
      {cancel.error && <ProblemAlert error={cancel.error} />}
    </>
  );
}

const TONES = { computed: 'green', unchanged: 'gray', cancelled: 'gray', 'too-few': 'yellow', failed: 'red' } as const;

function Ended({ computation: { state, number, endedAt } }: { computation: Latest }) {
  const t = useTranslations('words');
  if (state === 'running' || endedAt === null) return null;
  return (
    <Alert color={TONES[state]} variant="light">
      {t(`ended.${state}`, { number: number ?? 0 })} <When at={endedAt} />
    </Alert>
  );
}
