import { Alert, Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isRefusal } from '../../../api/api-error.js';
import type { DraftState, DraftSync } from '../../../api/drafts/draft-sync.js';
import { When } from '../../../ui/text/when.js';
import classes from './role-drafts.module.css';

interface Props<Value> {
  state: DraftState<Value>;
  sync: DraftSync<Value>;
}

/** Says whether the draft is stored, and asks which version counts when another tab has changed it. */
export function DraftStatus<Value>({ state, sync }: Props<Value>) {
  const t = useTranslations('roleDrafts');
  const { value, progress, changedAt, error, other } = state;
  if (other !== null) {
    const when = () => (other.changedAt === null ? null : <When at={other.changedAt} />);
    return (
      <Alert color="yellow" mb="md" role="alert">
        {other.value === null ? t('otherGone') : t.rich('other', { when })}
        <Group gap="xs" mt={6}>
          <Button size="compact-xs" variant="default" onClick={() => sync.takeOther()}>
            {other.value === null ? t('discardMine') : t('takeOther')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => sync.keepMine()}>
            {t('keepMine')}
          </Button>
        </Group>
      </Alert>
    );
  }
  if (progress === 'failed')
    return (
      <p className={classes['progress']} role="status" data-failed="">
        {error && isRefusal(error) ? t('refused', { reason: error.message }) : t('failed')}
      </p>
    );
  if (value === null) return null;
  const when = () => <When at={changedAt ?? ''} />;
  return (
    <p className={classes['progress']}>
      {progress === 'pending' || changedAt === null ? t('pending') : t.rich('stored', { when })}
    </p>
  );
}
