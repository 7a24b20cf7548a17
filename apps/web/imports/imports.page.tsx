import { Alert, Anchor, Badge, Button, FileButton, Group, Loader, Progress, Text, Title } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import type { Import } from '#libs/contracts';
import { useImports, useSendFiles } from '../api/imports.js';
import { useMayRecruit, useRole } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useDroppedFiles } from './dropped-files.js';
import { TAKEN } from './parcels.js';
import { FORMAT_NAMES, progressText, STATE_NAMES } from './words.js';

/** The imports of a role, and the way in for more. */
export function ImportsPage() {
  const { roleId = '' } = useParams();
  const role = useRole(roleId);
  const imports = useImports(roleId);
  const mayRecruit = useMayRecruit();
  if (role.isPending || imports.isPending) return <Loader className="center" aria-label="Loading the imports" />;
  const error = role.error ?? imports.error;
  if (error) return <ProblemAlert error={error} retry={() => void Promise.all([role.refetch(), imports.refetch()])} />;
  const items = imports.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <main className="page">
      <Group justify="space-between" mb="md">
        <Title order={1} size="h3">
          {role.data?.title}: imports
        </Title>
        <Button component={Link} to={`/roles/${roleId}`} variant="default">
          To the shortlist
        </Button>
      </Group>
      {mayRecruit && <Drop roleId={roleId} />}
      {items.length === 0 ? (
        <Alert color="gray" title="Nothing imported yet">
          {mayRecruit
            ? 'What you drop or choose above is listed here.'
            : 'Somebody who recruits can import candidates.'}
        </Alert>
      ) : (
        <ul className="own-skills" aria-label="Imports">
          {items.map((one) => (
            <Row key={one.id} one={one} />
          ))}
        </ul>
      )}
      {imports.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          loading={imports.isFetchingNextPage}
          onClick={() => void imports.fetchNextPage()}
        >
          Older imports
        </Button>
      )}
    </main>
  );
}

function Row({ one }: { one: Import }) {
  return (
    <li>
      <div>
        <Anchor component={Link} to={`/roles/${one.roleId}/imports/${one.id}`}>
          {FORMAT_NAMES[one.format]}, {new Date(one.createdAt).toLocaleString()}
        </Anchor>
        <span className="sentence">
          {progressText(one)}
          {one.total > 0 && ` · ${(one.outcomes.ranked ?? 0).toLocaleString()} ranked`}
        </span>
      </div>
      <Badge variant={one.state === 'mapping' ? 'filled' : 'default'}>{STATE_NAMES[one.state]}</Badge>
    </li>
  );
}

/** Takes files, a ZIP or a table, and leads to what becomes of them. */
function Drop({ roleId }: { roleId: string }) {
  const send = useSendFiles(roleId);
  const navigate = useNavigate();
  const take = (files: File[]) => {
    if (files.length === 0 || send.isPending) return;
    send.mutate(files, {
      // Of several each is in the list.
      onSuccess: ([first, ...others]) => {
        if (first && others.length === 0) void navigate(`/roles/${roleId}/imports/${first.id}`);
      },
    });
  };
  useDroppedFiles(take);
  return (
    <section className="drop" aria-label="Import candidates">
      <Text>Drop files, a ZIP of them, or a CSV table anywhere on this page.</Text>
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
