import { FileButton, Button, Progress, Text } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useSendFiles } from '../api/imports.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDroppedFiles } from './dropped-files.js';
import { TAKEN } from './parcels.js';

/** Takes files, a ZIP or a table, and leads to what becomes of them. */
export function Drop({ roleId }: { roleId: string }) {
  const send = useSendFiles(roleId);
  const navigate = useNavigate();
  const take = (files: File[]) => {
    if (files.length === 0 || send.isPending) return;
    send.mutate(files, {
      // Of several each is in the list.
      onSuccess: ([first, ...others]) => {
        if (first) void navigate(`/roles/${roleId}/imports${others.length === 0 ? `/${first.id}` : ''}`);
      },
    });
  };
  useDroppedFiles(take);
  return (
    <section className="drop" aria-label="Import candidates">
      <Text>
        Drop files, a ZIP of them, or a CSV table anywhere on this page. A table in a ZIP may name the files beside it.
      </Text>
      <Text c="dimmed" size="sm">
        Up to 20 MiB a file and 512 MiB a ZIP or table. The same file twice does no harm.
      </Text>
      <FileButton onChange={take} accept={TAKEN} multiple>
        {(props) => (
          <Button {...props} loading={send.isPending}>
            Choose files
          </Button>
        )}
      </FileButton>
      {send.isPending && (
        <>
          <Progress w="100%" value={100 * send.sent} aria-label="Upload" />
          <Text size="sm" role="status">
            {send.sent < 1 ? 'Sending: stay on this page until it is done.' : 'Sent; it is being stored.'}
          </Text>
        </>
      )}
      {send.error && <ProblemAlert error={send.error} />}
    </section>
  );
}
