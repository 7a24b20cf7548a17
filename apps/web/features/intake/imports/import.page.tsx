import { Alert, Button, Group, Progress, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import type { Import } from '#libs/contracts';
import { useControl, useRetry } from './queries.js';
import { useImport } from '../upload/queries.js';
import { useCanRecruit } from '../../../api/session.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { ColumnMapping } from './column-mapping.js';
import { UploadArea } from '../upload/upload-area.js';
import { progressText, titleOf } from './import-progress.js';
import { keptSkippedFiles } from '../upload/skipped-files.js';
import { SkippedFilesSection } from '../upload/skipped-files-list.js';
import { ImportOutcomes } from './import-outcomes.js';
import classes from '../upload/imports.module.css';
import { useTranslations } from 'use-intl';

/** One import: how far it is, what became of what was in it, and what can be done about it. */
export function ImportPage() {
  const { roleId = '', importId = '' } = useParams();
  // A file dropped on it leads to the next import, with fresh state.
  return <OneImport key={importId} roleId={roleId} importId={importId} />;
}

function OneImport({ roleId, importId }: { roleId: string; importId: string }) {
  const t = useTranslations('imports');
  const tTerms = useTranslations('terms');
  const found = useImport(importId);
  const mayRecruit = useCanRecruit();
  const queries = useQueryClient();
  const finished = found.data?.state === 'finished';
  useEffect(() => {
    if (finished) void queries.invalidateQueries({ queryKey: ['shortlist', roleId] });
  }, [finished, queries, roleId]);

  if (found.isPending) return <LoadingPage />;
  if (found.isLoadingError) return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  const one = found.data;
  return (
    <main className="page">
      <Group justify="space-between" mb="xs">
        <div>
          <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
            {titleOf(t, tTerms, one)}
          </Title>
          <Text c="dimmed" size="sm">
            <When at={one.createdAt} />
          </Text>
        </div>
        <Group gap="xs">
          <Button component={Link} to={`/roles/${roleId}/imports`} variant="default">
            {t('all')}
          </Button>
          <Button component={Link} to={`/roles/${roleId}`}>
            {t('toShortlist')}
          </Button>
        </Group>
      </Group>
      <SkippedFilesSection files={keptSkippedFiles(one.id)} />
      {one.note && (
        <Alert color="yellow" mb="md">
          {one.note}
          {one.state === 'failed' && mayRecruit && <TakeApartAgain importId={one.id} />}
        </Alert>
      )}
      {one.state === 'mapping' ? (
        <ColumnMapping importId={one.id} mayConfirm={mayRecruit} />
      ) : (
        <>
          <Progress value={(100 * one.done) / Math.max(1, one.total)} size="lg" aria-label={t('one.progress')} />
          <div className={classes['state']}>
            <span role="status">
              <Chip>{t(`states.${one.state}`)}</Chip>
            </span>
            {progressText(t, tTerms, one)}
          </div>
        </>
      )}
      {mayRecruit && <Controls one={one} />}
      {one.total > 0 && <ImportOutcomes one={one} mayRetry={mayRecruit} />}
      {one.total === 0 && one.state === 'finished' && !one.note && <Text c="dimmed">{t('one.nothingIn')}</Text>}
      {mayRecruit && (
        <section className={classes['part']}>
          <h2>{t('more')}</h2>
          <UploadArea roleId={roleId} />
        </section>
      )}
    </main>
  );
}

/** Retries a source that failed. The items that were found before it failed stay, and the retry continues after them. */
function TakeApartAgain({ importId }: { importId: string }) {
  const t = useTranslations('imports');
  const retry = useRetry(importId);
  return (
    <>
      {retry.error && <ProblemAlert error={retry.error} />}
      <Button display="block" mt="xs" loading={retry.isPending} onClick={() => retry.mutate(null)}>
        {t('one.again')}
      </Button>
    </>
  );
}

/** Pause, go on, cancel: the last one asks first. */
function Controls({ one }: { one: Import }) {
  const t = useTranslations('imports');
  const pause = useControl(one.id, 'pause');
  const resume = useControl(one.id, 'resume');
  const cancel = useControl(one.id, 'cancel');
  const mayCancel =
    one.state === 'running' || one.state === 'paused' || one.state === 'mapping' || one.state === 'failed';
  if (!mayCancel) return null;
  return (
    <>
      {pause.error && <ProblemAlert error={pause.error} />}
      {resume.error && <ProblemAlert error={resume.error} />}
      <Group gap="xs" my="sm">
        {one.state === 'running' && (
          <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate()}>
            {t('one.pause')}
          </Button>
        )}
        {one.state === 'paused' && (
          <Button loading={resume.isPending} onClick={() => resume.mutate()}>
            {t('one.resume')}
          </Button>
        )}
        <ConfirmButton
          label={t('one.cancel')}
          consequence={t('one.cancelWarning')}
          confirm={t('one.cancelReally')}
          leave={t('one.keep')}
          isDestructive
          mutation={cancel}
        />
      </Group>
    </>
  );
}
