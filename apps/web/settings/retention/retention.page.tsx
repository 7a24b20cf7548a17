import { useRetentionPolicy } from '../../api/retention.js';
import { LoadingRows } from '../../ui/loading.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { retention as said } from '../../words/en/retention.js';
import { AdminsOnly } from '../admins-only.js';
import { PageHead } from '../page-head.js';
import { Holds } from './holds.js';
import { PolicyForm } from './policy-form.js';
import { Runs } from './runs.js';

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
