import { Alert, Anchor, Badge, Button, Group, Title } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { Import } from '#libs/contracts';
import { useImports } from '../api/imports.js';
import { useMayRecruit, useRole } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { Drop } from './drop.js';
import { progressText, STATE_NAMES, titleOf } from './words.js';
import { LoadingPage } from '../ui/loading.js';

/** The imports of a role, and the way in for more. */
export function ImportsPage() {
  const { roleId = '' } = useParams();
  const role = useRole(roleId);
  const imports = useImports(roleId);
  const mayRecruit = useMayRecruit();
  if (role.isPending || imports.isPending) return <LoadingPage />;
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
          {titleOf(one)}, {new Date(one.createdAt).toLocaleString()}
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
