import { Anchor, Group, Progress, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useImport, useImports, useSendFiles } from './queries.js';
import { DropOverlay } from './drop-overlay.js';
import { useDroppedFiles } from './dropped-files.js';
import { RoleActions } from '../../roles/role/role-actions.js';
import classes from '../../shortlist/list/shortlist.module.css';
import { AddCandidates } from './add-candidates.js';
import { SkippedFilesLine } from './skipped-files-line.js';
import { useTranslations } from 'use-intl';

/**
 * Adds candidates by file, chosen or dropped anywhere on the page. The button is in the head of the role. Progress is
 * shown at the list, so that nothing in the head moves.
 */
export function ShortlistUpload({ roleId, isAside }: { roleId: string; isAside: boolean }) {
  const t = useTranslations('imports');
  const upload = useSendFiles(roleId);
  const navigate = useNavigate();
  const [importId, setImportId] = useState<string | null>(null);
  // After a reload too: what became of the last one.
  const imports = useImports(roleId);
  const latest = imports.data?.pages[0]?.items[0] ?? null;
  const progress = useImport(importId ?? latest?.id ?? null);
  const queries = useQueryClient();
  const finished = progress.data?.state === 'finished' || progress.data?.state === 'cancelled';

  useEffect(() => {
    if (finished && importId !== null) void queries.invalidateQueries({ queryKey: ['shortlist', roleId] });
  }, [finished, importId, queries, roleId]);

  const send = (files: File[]) => {
    if (files.length === 0 || upload.isPending) return;
    setImportId(null);
    upload.mutate(files, {
      onSuccess: ({ made }) => {
        const [first] = made;
        if (made.length > 1) void navigate(`/roles/${roleId}/imports`);
        else if (first?.state === 'mapping') void navigate(`/roles/${roleId}/imports/${first.id}`);
        else if (first) setImportId(first.id);
      },
    });
  };
  const isOver = useDroppedFiles(send);

  const { total = 0, done = 0, outcomes: { ranked = 0, attached = 0 } = {} } = progress.data ?? {};
  const notRanked = total - ranked - attached;
  const isNothing = finished && total === 0;
  return (
    <>
      <RoleActions>
        <div className={classes['actions']} data-aside={isAside || undefined}>
          <AddCandidates roleId={roleId} isPending={upload.isPending} onSend={send} />
        </div>
      </RoleActions>
      <DropOverlay isOver={isOver} />
      <SkippedFilesLine files={upload.data?.leftOut ?? []} onClose={upload.reset} />
      {upload.error && (
        <Text c="red" size="sm" role="alert">
          {upload.error.message}
        </Text>
      )}
      {upload.isPending && <Progress value={100 * upload.sent} w={120} aria-label={t('drop.upload')} />}
      {progress.data && (importId !== null || !finished || notRanked > 0) && (
        <Group gap="xs" aria-live="polite">
          {!isNothing && (importId !== null || !finished) && (
            <>
              <Progress value={(100 * done) / Math.max(1, total)} w={120} aria-label={t('one.progress')} />
              <Text size="xs" c="dimmed">
                {t('of', { done, total })}
              </Text>
            </>
          )}
          <Anchor component={Link} to={`/roles/${roleId}/imports/${progress.data.id}`} size="xs">
            {isNothing
              ? t('nothingOfIt')
              : finished && notRanked > 0
                ? t('notRanked', { count: notRanked })
                : t('details')}
          </Anchor>
        </Group>
      )}
    </>
  );
}
