import { useRights } from '../../api/notices.js';
import { LoadingRows } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { rights as said } from '../../words/en/notices.js';
import { AdminsOnly } from '../admins-only.js';
import { PageHead } from '../page-head.js';
import { RightsForm } from './rights-form.js';

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
