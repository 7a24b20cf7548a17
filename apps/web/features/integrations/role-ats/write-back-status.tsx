import { Anchor, Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AtsRole } from '#libs/contracts';
import { useFailedWriteBacks, useRetryWriteBacks } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from './role-ats.module.css';
import { useTranslations } from 'use-intl';

const STATES = ['waiting', 'done', 'held', 'failed'] as const;
const KINDS = ['scores', 'stages'] as const;

interface Props {
  roleId: string;
  wish: AtsRole;
}

/** Counts the scores and stages that were written back, and lists those that the vendor did not accept. */
export function WriteBackStatus({ roleId, wish }: Props) {
  const t = useTranslations('atsRole.status');
  const tCommon = useTranslations('common');
  const failed = wish.scores.failed + wish.stages.failed;
  return (
    <section aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <table className={classes['status']}>
        <thead>
          <tr>
            <td />
            {STATES.map((state) => (
              <th key={state} scope="col">
                {t(state)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(kind)}</th>
              {STATES.map((state) => (
                <td key={state}>{tCommon('count', { n: wish[kind][state] })}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {wish.scores.held > 0 && (
        <Text size="xs" c="dimmed">
          {t('heldHint')}
        </Text>
      )}
      {wish.conflicts > 0 && <Text size="sm">{t('conflicts', { n: wish.conflicts })}</Text>}
      {failed > 0 && <Failures roleId={roleId} connectionId={wish.connectionId} failed={failed} />}
    </section>
  );
}

function Failures({ roleId, connectionId, failed }: { roleId: string; connectionId: string; failed: number }) {
  const t = useTranslations('atsRole.status');
  const failures = useFailedWriteBacks(roleId, connectionId, failed);
  const retry = useRetryWriteBacks(roleId, connectionId);
  return (
    <>
      <h3>{t('failures')}</h3>
      {failures.error && <ProblemAlert error={failures.error} retry={() => void failures.refetch()} />}
      <ul className={classes['failures']} aria-label={t('failures')}>
        {failures.data?.items.map(({ applicationId, kind, error, changedAt }) => (
          <li key={`${applicationId} ${kind}`}>
            {t(`kinds.${kind}`)}, <When at={changedAt} />: {error?.message}{' '}
            <Anchor component={Link} to={`/roles/${roleId}?application=${applicationId}`} size="sm">
              {t('application')}
            </Anchor>
          </li>
        ))}
      </ul>
      {retry.error && <ProblemAlert error={retry.error} />}
      <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
        {t('retry')}
      </Button>
      {retry.data && (
        <Text size="sm" role="status">
          {t('retried', { n: retry.data.retried })}
        </Text>
      )}
    </>
  );
}
