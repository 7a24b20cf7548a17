import { useRetentionPolicy } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHead } from '../../platform/settings/page-header.js';
import { Holds } from './legal-holds.js';
import { PolicyForm } from './retention-policy-form.js';
import { Runs } from './retention-runs.js';
import { useTranslations } from 'use-intl';

/** How long people are kept, who is about to be erased because of it, and what keeps them. */
export function RetentionPage() {
  const t = useTranslations('retention');
  return (
    <AdminsOnly>
      <PageHead title={t('title')} hint={t('hint')} />
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
