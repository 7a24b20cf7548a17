import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../api/api-error.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

/** Explains why the list was not saved. If another user saved meanwhile, the list can be loaded again. */
export function SaveProblem({ error, onRead }: { error: Error; onRead: () => void }) {
  const t = useTranslations('skills');
  const queries = useQueryClient();
  if (!(error instanceof ApiError && error.code === 'skills-changed')) return <ProblemAlert error={error} />;
  const read = () => {
    for (const key of ['custom-skills', 'custom-skills-versions']) void queries.invalidateQueries({ queryKey: [key] });
    onRead();
  };
  return <ProblemAlert error={error} words={t('stale')} retry={read} again={t('readIt')} />;
}
