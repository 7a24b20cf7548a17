import { Alert, List } from '@mantine/core';
import { imports } from '../imports/messages.js';
import type { LeftOutFile } from './skipped-files.js';

const said = imports.drop;
const MEBIBYTE = 2 ** 20;

/** Files that are too big to be sent, by name. */
export function LeftOut({ files, onClose }: { files: readonly LeftOutFile[]; onClose?: () => void }) {
  if (files.length === 0) return null;
  return (
    <Alert
      color="yellow"
      role="alert"
      title={said.leftOut(files.length)}
      withCloseButton={onClose !== undefined}
      {...(onClose && { onClose })}
      ta="left"
      mb="md"
    >
      <LeftOutList files={files} />
    </Alert>
  );
}

export function LeftOutList({ files }: { files: readonly LeftOutFile[] }) {
  return (
    <>
      <List size="sm" style={{ overflowWrap: 'anywhere' }}>
        {files.map(({ name, size }, at) => (
          <List.Item key={at}>{said.tooBig(name, Math.ceil(size / MEBIBYTE))}</List.Item>
        ))}
      </List>
      {said.mostOfFile}
    </>
  );
}
