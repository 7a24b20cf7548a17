import { Button, FileButton, Group, Progress, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useSendFiles } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { DropOverlay } from './drop-overlay.js';
import { chooseFolder, useDroppedFiles } from './dropped-files.js';
import { SkippedFilesSection } from './skipped-files-list.js';
import { ACCEPTED_FILES } from './upload-batches.js';
import classes from './imports.module.css';
import { useTranslations } from 'use-intl';

/** Takes files, folders, a ZIP or a table, and leads to what becomes of them. */
export function UploadArea({ roleId }: { roleId: string }) {
  const t = useTranslations('imports.drop');
  const send = useSendFiles(roleId);
  const navigate = useNavigate();
  const take = (files: File[]) => {
    if (files.length === 0 || send.isPending) return;
    send.mutate(files, {
      // Of several each is in the list. Where something was left out, that is read first.
      onSuccess: ({ made: [first, ...others], leftOut }) => {
        if (!first || leftOut.length > 0) return;
        void navigate(`/roles/${roleId}/imports${others.length === 0 ? `/${first.id}` : ''}`);
      },
    });
  };
  const isOver = useDroppedFiles(take);
  return (
    <section className={classes['drop']} aria-label={t('title')}>
      <DropOverlay isOver={isOver} />
      <Text>{t('what')}</Text>
      <Text c="dimmed" size="sm">
        {t('limits')}
      </Text>
      <Group gap="xs" justify="center">
        <FileButton onChange={take} accept={ACCEPTED_FILES} multiple>
          {(props) => (
            <Button {...props} loading={send.isPending}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
        <Button variant="default" disabled={send.isPending} onClick={() => chooseFolder(take)}>
          {t('chooseFolder')}
        </Button>
      </Group>
      {send.isPending && (
        <>
          <Progress w="100%" value={100 * send.sent} aria-label={t('upload')} />
          <Text size="sm" role="status">
            {send.sent < 1 ? t('sending') : t('stored')}
          </Text>
        </>
      )}
      <SkippedFilesSection files={send.data?.leftOut ?? []} onClose={send.reset} />
      {send.error && <ProblemAlert error={send.error} />}
    </section>
  );
}
