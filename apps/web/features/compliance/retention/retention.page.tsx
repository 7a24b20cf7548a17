import { useRetentionPolicy } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { retention as said } from './messages.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHead } from '../../platform/settings/page-header.js';
import { Holds } from './legal-holds.js';
import { PolicyForm } from './retention-policy-form.js';
import { Runs } from './retention-runs.js';

/** How long people are kept, who is about to be erased because of it, and what keeps them. */
export function RetentionPage() {
  return (
    <AdminsOnly>
      <PageHead title={said.title} hint={said.hint} />
      <Policy />
      <Runs />
      <Holds />
    </AdminsOnly>
  );
}

function Policy() {
  const { data, error, isPending, refetch } = useRetentionPolicy();
  if (isPending) return <LoadingRows rows={3} />;
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return <PolicyForm key={data.changedAt} policy={data} />;
}
