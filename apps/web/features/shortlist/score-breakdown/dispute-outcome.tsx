import { Button, Group } from '@mantine/core';
import type { Overridden } from '#libs/contracts';
import { useUndoOverride } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './score-breakdown.module.css';
import type { FactToCorrect } from './use-evidence-reading.js';
import { useTranslations } from 'use-intl';

interface Props {
  applicationId: string;
  override: Overridden | null;
  onCorrect: (what: FactToCorrect) => void;
}

/** Corrects a fact, which counts in every role, or overrides this outcome alone; and undoes the override. */
export function DisputeOutcome({ applicationId, override, onCorrect }: Props) {
  const t = useTranslations('shortlist.override');
  const undo = useUndoOverride(applicationId);
  return (
    <Group gap={6} className={classes['correct'] ?? ''}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        title={t('factHint')}
        onClick={() => onCorrect('fact')}
        rightSection={<kbd>w</kbd>}
      >
        {t('fact')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        title={t('titleHint')}
        onClick={() => onCorrect('outcome')}
        rightSection={<kbd>o</kbd>}
      >
        {t('title')}
      </Button>
      {override && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={undo.isPending}
          onClick={() => undo.mutate(override.id)}
        >
          {t('undo')}
        </Button>
      )}
      {undo.error && <ProblemAlert error={undo.error} />}
    </Group>
  );
}
