import { useRights } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { rights as said } from '../notices/messages.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHead } from '../../platform/settings/page-header.js';
import { RightsForm } from './candidate-rights-form.js';

/** What the organisation holds itself to towards candidates. */
export function RightsPage() {
  return (
    <AdminsOnly>
      <PageHead title={said.title} hint={said.hint} />
      <Rights />
    </AdminsOnly>
  );
}

function Rights() {
  const { data, error, isPending, refetch } = useRights();
  if (isPending) return <LoadingRows />;
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return <RightsForm key={data.changedAt} current={data} />;
}
