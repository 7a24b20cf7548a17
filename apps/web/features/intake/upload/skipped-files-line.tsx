import { Anchor, CloseButton, Group, Popover, Text } from '@mantine/core';
import { LeftOutList } from './skipped-files-list.js';
import { imports } from '../imports/messages.js';

const said = imports.drop;

/** Files that are too big to be sent, in one line; which, and how big, when somebody asks. */
export function LeftOutLine({ files, onClose }: { files: readonly File[]; onClose: () => void }) {
  const [first] = files;
  if (!first) return null;
  return (
    <Group gap={6} wrap="nowrap" miw={0} role="alert">
      <Text size="xs" c="red" truncate maw={320}>
        {files.length === 1 ? said.notSent(first.name) : said.leftOut(files.length)}
      </Text>
      <Popover position="bottom-start" width={320} trapFocus returnFocus>
        <Popover.Target>
          <Anchor component="button" type="button" size="xs">
            {imports.details}
          </Anchor>
        </Popover.Target>
        <Popover.Dropdown fz="sm">
          <LeftOutList files={files.map(({ name, size }) => ({ name, size }))} />
        </Popover.Dropdown>
      </Popover>
      <CloseButton size="xs" onClick={onClose} />
    </Group>
  );
}
