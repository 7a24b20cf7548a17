import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ITEM_OUTCOMES, RETRIED, type Import, type ItemOutcome } from '#libs/contracts';
import { useImportItems, useRetry } from './queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import classes from '../upload/imports.module.css';
import { useTranslations } from 'use-intl';

/** Text recognition may have been switched on since. */
const MAY_BE_RETRIED: readonly ItemOutcome[] = [...RETRIED, 'needs-ocr'];

/** The outcomes in the order of the list: those that can be retried come first. */
const LISTED: readonly ItemOutcome[] = [
  ...MAY_BE_RETRIED,
  ...ITEM_OUTCOMES.filter((outcome) => !['ranked', 'attached', 'waiting', ...MAY_BE_RETRIED].includes(outcome)),
];

/** Counts the items of each outcome, and lists those that did not simply end in the ranking, with the reason. */
export function ImportOutcomes({ one, mayRetry }: { one: Import; mayRetry: boolean }) {
  const t = useTranslations('imports.outcomes');
  const retry = useRetry(one.id);
  const countOf = (outcome: ItemOutcome) => one.outcomes[outcome] ?? 0;
  const retried = MAY_BE_RETRIED.reduce((sum, outcome) => sum + countOf(outcome), 0);
  // What was cancelled stays so.
  const canRetry = mayRetry && one.state !== 'cancelled';
  return (
    <section aria-label={t('label')}>
      <div className={classes['counts']}>
        {ITEM_OUTCOMES.filter((outcome) => countOf(outcome) > 0).map((outcome) => (
          <Chip key={outcome} {...(outcome === 'ranked' && { tone: 'good' })}>
            {t(`chip.${outcome}`, { n: countOf(outcome) })}
          </Chip>
        ))}
        {canRetry && retried > 1 && (
          <Button loading={retry.isPending} onClick={() => retry.mutate(null)}>
            {t('retryAll', { count: retried })}
          </Button>
        )}
      </div>
      {retry.error && <ProblemAlert error={retry.error} />}
      {LISTED.filter((outcome) => countOf(outcome) > 0).map((outcome) => (
        <Items
          key={outcome}
          importId={one.id}
          roleId={one.roleId}
          outcome={outcome}
          count={countOf(outcome)}
          mayRetry={canRetry && MAY_BE_RETRIED.includes(outcome)}
        />
      ))}
      {one.state === 'finished' && LISTED.every((outcome) => countOf(outcome) === 0) && (
        <p className={classes['hint']}>{t('allRanked')}</p>
      )}
    </section>
  );
}

interface ItemsProps {
  importId: string;
  roleId: string;
  outcome: ItemOutcome;
  count: number;
  mayRetry: boolean;
}

/** The items with one outcome; the list grows on demand, because a large import can have thousands. */
function Items({ importId, roleId, outcome, count, mayRetry }: ItemsProps) {
  const t = useTranslations('imports.outcomes');
  const tOutcomeNames = useTranslations('imports.outcomeNames');
  const list = useImportItems(importId, outcome, count);
  const isAdmin = useIsAdmin();
  const queries = useQueryClient();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const retry = useRetry(importId);
  const listed = useRef(count);
  useEffect(() => {
    if (listed.current === count) return;
    listed.current = count;
    void queries.invalidateQueries({ queryKey: ['import-items', importId, outcome] });
  }, [count, queries, importId, outcome]);
  return (
    <section aria-label={tOutcomeNames(outcome)} className={classes['part']}>
      <h2>{t('heading', { outcome: tOutcomeNames(outcome), count })}</h2>
      {mayRetry && outcome === 'needs-ocr' && <p className={classes['hint']}>{t('needsOcr')}</p>}
      {outcome === 'suppressed' && isAdmin && (
        <p className={classes['hint']}>
          <Link to="/suppressed">{t('toSuppressed')}</Link>
        </p>
      )}
      {list.isPending && <LoadingRows rows={2} />}
      {list.error && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {retry.error && <ProblemAlert error={retry.error} />}
      <ul className={rows['items']}>
        {items.map(({ position, applicationId, fileName, externalId, error }) => (
          <li key={position}>
            <div className={rows['what']}>
              {/* An erasure takes the name, which may be the person's. */}
              {applicationId ? (
                <Link to={`/roles/${roleId}?application=${applicationId}`}>{fileName || t('nameErased')}</Link>
              ) : (
                <b>{fileName || t('nameErased')}</b>
              )}
              {externalId && ` (${externalId})`}
              <small>{error?.message || tOutcomeNames(outcome)}</small>
            </div>
            {mayRetry && (
              <Button
                variant="default"
                aria-label={t('retryThis', { name: fileName })}
                loading={retry.isPending && retry.variables === position}
                onClick={() => retry.mutate(position)}
              >
                {t('retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ShowMore of={list} />
    </section>
  );
}
