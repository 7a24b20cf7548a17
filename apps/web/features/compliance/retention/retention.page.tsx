import { useRetentionPolicy } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHeader } from '../../platform/settings/page-header.js';
import { LegalHolds } from './legal-holds.js';
import { RetentionPolicyForm } from './retention-policy-form.js';
import { RetentionRuns } from './retention-runs.js';
import { useTranslations } from 'use-intl';

/** Sets how long candidates are kept, and lists announced erasures and legal holds. */
export function RetentionPage() {
  const t = useTranslations('retention');
  return (
    <AdminsOnly>
      <PageHeader title={t('title')} hint={t('hint')} />
      <Policy />
      <RetentionRuns />
      <LegalHolds />
    </AdminsOnly>
  );
}

function Policy() {
  const { data, error, isPending, refetch } = useRetentionPolicy();
  if (isPending) return <LoadingRows rows={3} />;
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return <RetentionPolicyForm key={data.changedAt} policy={data} />;
}
