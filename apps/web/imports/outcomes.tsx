import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ITEM_OUTCOMES, RETRIED, type Import, type ItemOutcome } from '#libs/contracts';
import { useImportItems, useRetry } from '../api/imports.js';
import { useIsAdmin } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { OUTCOME_NAMES } from './words.js';
import { LoadingRows } from '../ui/loading.js';

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
    <section aria-label="Outcomes">
      <Group gap="xs" my="md">
        {ITEM_OUTCOMES.filter((outcome) => countOf(outcome) > 0).map((outcome) => (
          <Badge key={outcome} variant={outcome === 'ranked' ? 'light' : 'default'}>
            {countOf(outcome).toLocaleString()} {OUTCOME_NAMES[outcome].toLowerCase()}
          </Badge>
        ))}
        {canRetry && retried > 1 && (
          <Button size="compact-sm" loading={retry.isPending} onClick={() => retry.mutate(null)}>
            Try all {retried.toLocaleString()} again
          </Button>
        )}
      </Group>
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
        <Text c="dimmed">Everything that was in it is ranked.</Text>
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
    <section aria-label={OUTCOME_NAMES[outcome]}>
      <Title order={2} size="h5" mt="md" mb="xs">
        {OUTCOME_NAMES[outcome]} · {count.toLocaleString()}
      </Title>
      {mayRetry && outcome === 'needs-ocr' && (
        <Text c="dimmed" size="sm" mb="xs">
          Trying these again helps only when whoever runs Candor has switched on text recognition (CANDOR_OCR).
        </Text>
      )}
      {outcome === 'held' && isAdmin && (
        <Text size="sm" mb="xs">
          <Anchor component={Link} to="/held" size="sm">
            Let them come back, or discard what they sent
          </Anchor>
        </Text>
      )}
      {list.isPending && <LoadingRows rows={2} />}
      {list.error && <ProblemAlert error={list.error} retry={() => void list.refetch()} />}
      {retry.error && <ProblemAlert error={retry.error} />}
      <ul className="own-skills">
        {items.map((item) => (
          <li key={item.position}>
            <div>
              {/* An erasure takes the name, which may be the person's. */}
              <b>
                {item.applicationId ? (
                  <Anchor component={Link} inherit to={`/roles/${roleId}?application=${item.applicationId}`}>
                    {item.fileName || 'Name erased'}
                  </Anchor>
                ) : (
                  item.fileName || 'Name erased'
                )}
              </b>
              {item.externalId && ` (${item.externalId})`}
              <span className="sentence">{item.error?.message || OUTCOME_NAMES[outcome]}</span>
            </div>
            {mayRetry && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Try ${item.fileName} again`}
                loading={retry.isPending && retry.variables === item.position}
                onClick={() => retry.mutate(item.position)}
              >
                Try again
              </Button>
            )}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </section>
  );
}
