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
import { imports as importsWords } from './messages.js';
import classes from '../upload/imports.module.css';

const said = importsWords.outcomes;
const names = importsWords.outcomeNames;

/** Text recognition may have been switched on since. */
const MAY_BE_RETRIED: readonly ItemOutcome[] = [...RETRIED, 'needs-ocr'];

/** What can be tried again comes first. */
const LISTED: readonly ItemOutcome[] = [
  ...MAY_BE_RETRIED,
  ...ITEM_OUTCOMES.filter((outcome) => !['ranked', 'attached', 'waiting', ...MAY_BE_RETRIED].includes(outcome)),
];

/** How many items have each outcome; those that did not simply end in the ranking by name, with the reason. */
export function Outcomes({ one, mayRetry }: { one: Import; mayRetry: boolean }) {
  const retry = useRetry(one.id);
  const countOf = (outcome: ItemOutcome) => one.outcomes[outcome] ?? 0;
  const retried = MAY_BE_RETRIED.reduce((sum, outcome) => sum + countOf(outcome), 0);
  // What was cancelled stays so.
  const canRetry = mayRetry && one.state !== 'cancelled';
  return (
    <section aria-label={said.label}>
      <div className={classes['counts']}>
        {ITEM_OUTCOMES.filter((outcome) => countOf(outcome) > 0).map((outcome) => (
          <Chip key={outcome} {...(outcome === 'ranked' && { tone: 'good' })}>
            {said.chip(countOf(outcome), names[outcome])}
          </Chip>
        ))}
        {canRetry && retried > 1 && (
          <Button loading={retry.isPending} onClick={() => retry.mutate(null)}>
            {said.retryAll(retried)}
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
        <p className={classes['hint']}>{said.allRanked}</p>
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
    <section aria-label={names[outcome]} className={classes['part']}>
      <h2>{said.heading(names[outcome], count)}</h2>
      {mayRetry && outcome === 'needs-ocr' && <p className={classes['hint']}>{said.needsOcr}</p>}
      {outcome === 'held' && isAdmin && (
        <p className={classes['hint']}>
          <Link to="/held">{said.toHeld}</Link>
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
                <Link to={`/roles/${roleId}?application=${applicationId}`}>{fileName || said.nameErased}</Link>
              ) : (
                <b>{fileName || said.nameErased}</b>
              )}
              {externalId && ` (${externalId})`}
              <small>{error?.message || names[outcome]}</small>
            </div>
            {mayRetry && (
              <Button
                variant="default"
                aria-label={said.retryThis(fileName)}
                loading={retry.isPending && retry.variables === position}
                onClick={() => retry.mutate(position)}
              >
                {said.retry}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ShowMore of={list} />
    </section>
  );
}
