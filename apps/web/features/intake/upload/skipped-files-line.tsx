import { Anchor, CloseButton, Group, Popover, Text } from '@mantine/core';
import { SkippedFilesList } from './skipped-files-list.js';
import { useTranslations } from 'use-intl';

/** The files that are too big to send, in one line; their names and sizes on demand. */
export function SkippedFilesLine({ files, onClose }: { files: readonly File[]; onClose: () => void }) {
  const t = useTranslations('imports.drop');
  const tImports = useTranslations('imports');
  const [first] = files;
  if (!first) return null;
  return (
    <Group gap={6} wrap="nowrap" miw={0} role="alert">
      <Text size="xs" c="red" truncate maw={320}>
        {files.length === 1 ? t('notSent', { name: first.name }) : t('leftOut', { count: files.length })}
      </Text>
      <Popover position="bottom-start" width={320} trapFocus returnFocus>
        <Popover.Target>
          <Anchor component="button" type="button" size="xs">
            {tImports('details')}
          </Anchor>
        </Popover.Target>
        <Popover.Dropdown fz="sm">
          <SkippedFilesList files={files.map(({ name, size }) => ({ name, size }))} />
        </Popover.Dropdown>
      </Popover>
      <CloseButton size="xs" onClick={onClose} />
    </Group>
  );
}
