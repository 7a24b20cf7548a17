import { Alert, List } from '@mantine/core';
import type { SkippedFile } from './skipped-files.js';
import { useTranslations } from 'use-intl';

const MEBIBYTE = 2 ** 20;

/** Files that are too big to be sent, by name. */
export function SkippedFilesSection({ files, onClose }: { files: readonly SkippedFile[]; onClose?: () => void }) {
  const t = useTranslations('imports.drop');
  if (files.length === 0) return null;
  return (
    <Alert
      color="yellow"
      role="alert"
      title={t('leftOut', { count: files.length })}
      withCloseButton={onClose !== undefined}
      {...(onClose && { onClose })}
      ta="left"
      mb="md"
    >
      <SkippedFilesList files={files} />
    </Alert>
  );
}

export function SkippedFilesList({ files }: { files: readonly SkippedFile[] }) {
  const t = useTranslations('imports.drop');
  return (
    <>
      <List size="sm" style={{ overflowWrap: 'anywhere' }}>
        {files.map(({ name, size }, at) => (
          <List.Item key={at}>{t('tooBig', { name, mebibytes: Math.ceil(size / MEBIBYTE) })}</List.Item>
        ))}
      </List>
      {t('mostOfFile')}
    </>
  );
}
