import { useRights } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHeader } from '../../platform/settings/page-header.js';
import { CandidateRightsForm } from './candidate-rights-form.js';
import { useTranslations } from 'use-intl';

/** The organization's policy on the rights of candidates. */
export function CandidateRightsPage() {
  const t = useTranslations('rights');
  return (
    <AdminsOnly>
      <PageHeader title={t('title')} hint={t('hint')} />
      <Rights />
    </AdminsOnly>
  );
}

function Rights() {
  const { data, error, isPending, refetch } = useRights();
  if (isPending) return <LoadingRows />;
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  return <CandidateRightsForm key={data.changedAt} current={data} />;
}
