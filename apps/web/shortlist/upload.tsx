import { Button, FileButton, Group, Progress, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useImport, useUpload } from '../api/queries.js';

/** Adds candidates by file and shows how far their import is. */
export function Upload({ roleId }: { roleId: string }) {
  const upload = useUpload(roleId);
  const [importId, setImportId] = useState<string | null>(null);
  const progress = useImport(importId);
  const queries = useQueryClient();
  const finished = progress.data?.state === 'finished';

  useEffect(() => {
    if (finished) void queries.invalidateQueries({ queryKey: ['shortlist', roleId] });
  }, [finished, queries, roleId]);

  const send = (files: File[]) => {
    if (files.length > 0) upload.mutate(files, { onSuccess: (made) => setImportId(made.id) });
  };
  return (
    <Group gap="sm" ml="auto">
      {upload.error && (
        <Text c="red" size="sm" role="alert">
          {upload.error.message}
        </Text>
      )}
      {progress.data && (
        <Group gap="xs" aria-live="polite">
          <Progress
            value={(100 * progress.data.done) / Math.max(1, progress.data.total)}
            w={120}
            aria-label="Import progress"
          />
          <Text size="xs" c="dimmed">
            {progress.data.done} of {progress.data.total}
            {finished ? summary(progress.data.outcomes) : ''}
          </Text>
        </Group>
      )}
      <FileButton onChange={send} accept=".pdf,.docx,.txt,.md,.html" multiple>
        {(props) => (
          <Button {...props} size="xs" loading={upload.isPending}>
            Add candidates
          </Button>
        )}
      </FileButton>
    </Group>
  );
}

/** What did not simply end in the ranking: ", 2 duplicate, 1 encrypted". */
function summary(outcomes: Partial<Record<string, number>>): string {
  return Object.entries(outcomes)
    .filter(([outcome]) => outcome !== 'ranked')
    .map(([outcome, count]) => `, ${count} ${outcome}`)
    .join('');
}
