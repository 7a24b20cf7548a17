import { Button, FileButton, Group, Popover, Progress, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Import } from '#libs/contracts';
import { useImport, useImportItems, useUpload } from '../api/queries.js';

/** Adds candidates by file, chosen or dropped anywhere on the page, and tells what became of each. */
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
    if (files.length === 0) return;
    setImportId(null);
    upload.mutate(files, { onSuccess: (made) => setImportId(made.id) });
  };
  useDroppedFiles(send);

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
          </Text>
          {finished && <NotRanked progress={progress.data} />}
        </Group>
      )}
      <FileButton onChange={send} accept=".pdf,.docx,.odt,.rtf,.txt,.md,.html,.json" multiple>
        {(props) => (
          <Button {...props} size="xs" loading={upload.isPending}>
            Add candidates
          </Button>
        )}
      </FileButton>
    </Group>
  );
}

/** Files that did not simply end in the ranking, by name and with what to do. */
function NotRanked({ progress }: { progress: Import }) {
  const count = progress.total - (progress.outcomes.ranked ?? 0);
  if (count === 0) return null;
  const outcomes = Object.entries(progress.outcomes).filter(([outcome, files]) => outcome !== 'ranked' && files > 0);
  return (
    <Popover width={420} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button size="compact-xs" variant="light" color="yellow">
          {count} not ranked: why?
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {outcomes.map(([outcome]) => (
          <FilesOf key={outcome} importId={progress.id} outcome={outcome} />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

/** The files with one outcome; the list grows on demand, because a large import can have thousands. */
function FilesOf({ importId, outcome }: { importId: string; outcome: string }) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useImportItems(importId, outcome);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {error && (
        <Text c="red" size="sm" role="alert">
          {error.message}
        </Text>
      )}
      <ul className="not-ranked">
        {items.map((item) => (
          <li key={item.position}>
            <b>{item.fileName}</b>
            <span className="sentence">{item.error?.message ?? item.outcome}</span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="compact-xs" variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}

/** A file dropped beside its target would leave the page: the whole window takes it. */
function useDroppedFiles(send: (files: File[]) => void): void {
  const dropped = useEffectEvent(send);
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      dropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
