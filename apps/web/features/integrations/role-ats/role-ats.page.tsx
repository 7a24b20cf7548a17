import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useAtsRoles } from './queries.js';
import { useRoleInView } from '../../roles/role/role-frame.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { RoleConnection } from './role-connection.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';

/** Shows the settings of a role for each connected ATS, and the progress of its write-backs. */
export function RoleAtsPage() {
  const t = useTranslations('atsRole');
  const role = useRoleInView();
  const wishes = useAtsRoles(role.id);
  if (wishes.isPending) return <LoadingPage />;
  if (wishes.isLoadingError) return <ProblemAlert error={wishes.error} retry={() => void wishes.refetch()} />;
  const { items } = wishes.data;
  return (
    <main className="page">
      {items.length === 0 && (
        <EmptyState title={t('none')}>
          <Anchor component={Link} to="/integrations">
            {t('toIntegrations')}
          </Anchor>
        </EmptyState>
      )}
      {items.map((wish) => (
        <RoleConnection key={wish.connectionId} roleId={role.id} wish={wish} />
      ))}
    </main>
  );
}
