import { Alert } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { LINE_CLASSES } from '#libs/contracts';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ClassMark } from './class-mark.js';
import type { LineClasses } from './use-line-classes.js';
import classes from './line-classes.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  lines: LineClasses;
  /** The page raises the question that it was mostly not understood. */
  isMisread: boolean;
  mayEdit: boolean;
}

/** Above the job description: how many of its requirement lines were understood, and what the colors of the lines mean. */
export function UnderstandingSummary({ lines: { page, isPending, error }, isMisread, mayEdit }: Props) {
  const t = useTranslations('jobAdLines');
  // On a phone the colors are explained on request: the page has a third of the screen.
  const isWide = useMediaQuery('(min-width: 901px)', true, { getInitialValueInEffect: false });
  const used = new Set(page?.lines.map((line) => line.class));
  return (
    <>
      {isMisread && (
        <Alert color="yellow" mb="sm" role="note" title={t('misread')}>
          {t(mayEdit ? 'misreadHint' : 'misreadReadOnly')}
        </Alert>
      )}
      {error && <ProblemAlert error={error} />}
      {page && (
        <div className={classes['summary']}>
          <details key={String(isWide)} open={isWide}>
            <summary>
              <span aria-live="polite">
                <b>{page.understood.of === 0 ? t('noneAsk') : t('understood', page.understood)}</b>
                {isPending && ` · ${t('working')}`}
              </span>
            </summary>
            <ul aria-label={t('legend')}>
              {LINE_CLASSES.filter((of) => used.has(of)).map((of) => (
                <li key={of} data-class={of}>
                  <ClassMark of={of} />
                  {t(`classes.${of}`)}
                </li>
              ))}
            </ul>
            {mayEdit && <small>{t('hint')}</small>}
          </details>
        </div>
      )}
    </>
  );
}
