import { Alert, Badge, Button, Group, Progress, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Import } from '#libs/contracts';
import { useControl, useImport, useRetry } from '../api/imports.js';
import { useMayRecruit } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Columns } from './columns.js';
import { Drop } from './drop.js';
import { Outcomes } from './outcomes.js';
import { progressText, STATE_NAMES, titleOf } from './words.js';
import { LoadingPage } from '../ui/loading.js';

/** One import: how far it is, what became of what was in it, and what can be done about it. */
export function ImportPage() {
  const { roleId = '', importId = '' } = useParams();
  // What is dropped on it leads to the next one, which begins anew.
  return <OneImport key={importId} roleId={roleId} importId={importId} />;
}

function OneImport({ roleId, importId }: { roleId: string; importId: string }) {
  const found = useImport(importId);
  const mayRecruit = useMayRecruit();
  const queries = useQueryClient();
  const finished = found.data?.state === 'finished';
  useEffect(() => {
    if (finished) void queries.invalidateQueries({ queryKey: ['shortlist', roleId] });
  }, [finished, queries, roleId]);

  if (found.isPending) return <LoadingPage />;
  if (found.error) return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  const one = found.data;
  return (
    <main className="page">
      <Group justify="space-between" mb="xs">
        <Title order={1} size="h3" style={{ overflowWrap: 'anywhere' }}>
          {titleOf(one)}, {new Date(one.createdAt).toLocaleString()}
        </Title>
        <Group gap="xs">
          <Button component={Link} to={`/roles/${roleId}/imports`} variant="default">
            All imports
          </Button>
          <Button component={Link} to={`/roles/${roleId}`}>
            To the shortlist
          </Button>
        </Group>
      </Group>
      {one.note && (
        <Alert color="yellow" mb="md">
          {one.note}
          {one.state === 'failed' && mayRecruit && <TakeApartAgain importId={one.id} />}
        </Alert>
      )}
      {one.state === 'mapping' ? (
        <Columns importId={one.id} mayConfirm={mayRecruit} />
      ) : (
        <>
          <Progress value={(100 * one.done) / Math.max(1, one.total)} size="lg" aria-label="Import progress" />
          <Group gap="xs" my="xs">
            <Badge variant="default" role="status">
              {STATE_NAMES[one.state]}
            </Badge>
            <Text size="sm">{progressText(one)}</Text>
          </Group>
        </>
      )}
      {mayRecruit && <Controls one={one} />}
      {one.total > 0 && <Outcomes one={one} mayRetry={mayRecruit} />}
      {one.total === 0 && one.state === 'finished' && <Text c="dimmed">There was nothing in it to import.</Text>}
      {mayRecruit && (
        <>
          <Title order={2} size="h5" mt="xl" mb="xs">
            Import more
          </Title>
          <Drop roleId={roleId} />
        </>
      )}
    </main>
  );
}

/** What came of a source before it was given up stays; it goes on from there. */
function TakeApartAgain({ importId }: { importId: string }) {
  const retry = useRetry(importId);
  return (
    <>
      {retry.error && <ProblemAlert error={retry.error} />}
      <Button display="block" size="compact-sm" mt="xs" loading={retry.isPending} onClick={() => retry.mutate(null)}>
        Try again from where it stopped
      </Button>
    </>
  );
}

/** Pause, go on, cancel: the last one asks first. */
function Controls({ one }: { one: Import }) {
  const control = useControl(one.id);
  const [asking, setAsking] = useState(false);
  const mayCancel =
    one.state === 'running' || one.state === 'paused' || one.state === 'mapping' || one.state === 'failed';
  return (
    <>
      {control.error && <ProblemAlert error={control.error} />}
      {mayCancel &&
        (asking ? (
          <Group gap="xs" my="sm" role="group" aria-label="Cancel the import?">
            <Text size="sm">Who is ranked stays; what is still waiting is left out. It cannot be taken up again.</Text>
            <Button
              size="compact-sm"
              color="red"
              loading={control.isPending}
              onClick={() => control.mutate('cancel', { onSettled: () => setAsking(false) })}
              autoFocus
            >
              Cancel the import
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </Group>
        ) : (
          <Group gap="xs" my="sm">
            {one.state === 'running' && (
              <Button
                size="compact-sm"
                variant="default"
                loading={control.isPending}
                onClick={() => control.mutate('pause')}
              >
                Pause
              </Button>
            )}
            {one.state === 'paused' && (
              <Button size="compact-sm" loading={control.isPending} onClick={() => control.mutate('resume')}>
                Resume
              </Button>
            )}
            <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsking(true)}>
              Cancel …
            </Button>
          </Group>
        ))}
    </>
  );
}
