import { useRights } from './queries.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { AdminsOnly } from '../../platform/settings/admins-only.js';
import { PageHead } from '../../platform/settings/page-header.js';
import { RightsForm } from './candidate-rights-form.js';
import { useTranslations } from 'use-intl';

/** The organization's policy on the rights of candidates. */
export function RightsPage() {
  const t = useTranslations('rights');
  return (
    <AdminsOnly>
      <PageHead title={t('title')} hint={t('hint')} />
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
