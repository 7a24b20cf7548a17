import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useAtsRoles } from '../api/ats-roles.js';
import { useRoleInView } from '../role/role-frame.js';
import { Empty } from '../ui/empty.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { atsRole as said } from '../words/en/ats-role.js';
import { AtsConnection } from './ats-connection.js';
import { LoadingPage } from '../ui/loading.js';

/** What the role wants of each connected ATS, and how far that is. */
export function AtsPage() {
  const role = useRoleInView();
  const wishes = useAtsRoles(role.id);
  if (wishes.isPending) return <LoadingPage />;
  if (wishes.isLoadingError) return <ProblemAlert error={wishes.error} retry={() => void wishes.refetch()} />;
  const { items } = wishes.data;
  return (
    <main className="page">
      {items.length === 0 && (
        <Empty title={said.none}>
          <Anchor component={Link} to="/integrations">
            {said.toIntegrations}
          </Anchor>
        </Empty>
      )}
      {items.map((wish) => (
        <AtsConnection key={wish.connectionId} roleId={role.id} wish={wish} />
      ))}
    </main>
  );
}
