import { Text } from '@mantine/core';
import type { RetentionRun } from '#libs/contracts';
import { useRetentionRuns, useCloseRun } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { useTranslations } from 'use-intl';

const TONES = { announced: 'warn', confirmed: 'bad', cancelled: 'quiet', finished: 'quiet' } as const;

/** The announced erasures and their results. */
export function RetentionRuns() {
  const t = useTranslations('retention');
  const runs = useRetentionRuns();
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t('runs')} hint={t('runsHint')}>
      {runs.isPending && <LoadingRows rows={2} />}
      {runs.error && <ProblemAlert error={runs.error} retry={() => void runs.refetch()} />}
      {runs.data && items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noRuns')}.
        </Text>
      )}
      {items.length > 0 && (
        <ul className={rows['items']} aria-label={t('runs')}>
          {items.map((run) => (
            <Run key={run.id} run={run} />
          ))}
        </ul>
      )}
      <ShowMore of={runs} />
    </Section>
  );
}

function Run({ run }: { run: RetentionRun }) {
  const t = useTranslations('retention');
  const { id, state, months, candidates, announcedAt, dueAt, finishedAt, erased, retained } = run;
  const confirm = useCloseRun(id, 'confirm');
  const cancel = useCloseRun(id, 'cancel');
  const isOpen = state === 'announced';
  return (
    <li>
      <div className={rows['what']}>
        <b>{t('run', { n: candidates, afterMonths: months })}</b>
        <small>
          {t('announced')} <When at={announcedAt} />
          {isOpen && (
            <>
              {' · '}
              {t('begins')} <When at={dueAt} />
            </>
          )}
          {finishedAt !== null && (
            <>
              {' · '}
              {t('finished')} <When at={finishedAt} />
            </>
          )}
        </small>
      </div>
      <div className={rows['side']}>
        {state === 'finished' && <span>{t('erased', { n: erased, retained })}</span>}
        <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
        {isOpen && (
          <>
            <ConfirmButton
              label={t('cancel')}
              confirm={t('cancelButton')}
              consequence={t('cancelHint')}
              mutation={cancel}
            />
            <ConfirmButton
              label={t('confirm')}
              confirm={t('confirmButton')}
              consequence={t('confirmHint', { n: candidates })}
              isDestructive
              mutation={confirm}
            />
          </>
        )}
      </div>
    </li>
  );
}
