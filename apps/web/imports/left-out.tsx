import { Alert, List } from '@mantine/core';
import { imports } from '../words/en/imports.js';

const said = imports.drop;
const MEBIBYTE = 2 ** 20;

/** Files that are too big to be sent, by name. */
export function LeftOut({ files, onClose }: { files: readonly File[]; onClose: () => void }) {
  if (files.length === 0) return null;
  return (
    <Alert color="yellow" role="alert" title={said.leftOut(files.length)} withCloseButton onClose={onClose} ta="left">
      <List size="sm">
        {files.map((file, at) => (
          <List.Item key={at}>{said.tooBig(file.name, Math.ceil(file.size / MEBIBYTE))}</List.Item>
        ))}
      </List>
      {said.mostOfFile}
    </Alert>
  );
}
