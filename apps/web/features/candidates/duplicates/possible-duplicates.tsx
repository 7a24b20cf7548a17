import { Button, Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CandidateMerge, MergeSuggestion } from '#libs/contracts';
import { useMerges, useResolveSuggestion, useSuggestion, useSuggestions, useUndoMerge } from './queries.js';
import { useCanRecruit } from '../../../api/session.js';
import { LoadError } from '../../../ui/feedback/load-error.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { DuplicatePair } from './duplicate-pair.js';
import { useTranslations } from 'use-intl';

interface Props {
  candidateId: string;
  /** The way to the other one of two. */
  wayTo: (candidateId: string, name: string | null) => ReactNode;
}

/**
 * The possible duplicates of a candidate, with their resolution, and the merges, with their undo. For users who may do
 * so.
 */
export function PossibleDuplicates({ candidateId, wayTo }: Props) {
  const mayMerge = useCanRecruit();
  const suggestions = useSuggestions(candidateId, mayMerge);
  const merges = useMerges(candidateId, mayMerge);
  if (!mayMerge) return null;
  const merged = merges.data?.items.filter(({ undoneAt }) => undoneAt === null) ?? [];
  return (
    <>
      <LoadError what="same" of={suggestions.isLoadingError ? suggestions : merges} />
      {suggestions.data?.items.map((one) => (
        <Suggestion key={one.id} suggestion={one} candidateId={candidateId} wayTo={wayTo} />
      ))}
      {merged.map((one) => (
        <Merged key={one.id} merge={one} />
      ))}
    </>
  );
}

function Suggestion({ suggestion, candidateId, wayTo }: Props & { suggestion: MergeSuggestion }) {
  const t = useTranslations('people');
  const tTerms = useTranslations('terms');
  const resolve = useResolveSuggestion(suggestion.id);
  const [looking, setLooking] = useState(false);
  const detail = useSuggestion(suggestion.id, looking);
  const other = suggestion.candidateIds[0] === candidateId ? 1 : 0;
  const name = suggestion.names[other] ?? t('nameless');
  return (
    <section className="same-person" aria-label={t('mayBeThe', { name })}>
      <Group gap="xs">
        <Text size="sm">
          {t('mayBe')} <b>{name}</b> ({suggestion.reasons.map((reason) => tTerms(`mergeReasons.${reason}`)).join(', ')})
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          aria-expanded={looking}
          aria-label={t('lookThe', { name })}
          onClick={() => setLooking(!looking)}
        >
          {t('look')}
        </Button>
        <Button
          size="compact-xs"
          aria-label={t('mergeThe', { name })}
          loading={resolve.isPending && resolve.variables.resolution === 'merge'}
          disabled={resolve.isPending}
          onClick={() => resolve.mutate({ resolution: 'merge' })}
        >
          {t('merge')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('differentThe', { name })}
          loading={resolve.isPending && resolve.variables.resolution === 'different'}
          disabled={resolve.isPending}
          onClick={() => resolve.mutate({ resolution: 'different' })}
        >
          {t('different')}
        </Button>
      </Group>
      {resolve.error && <ProblemAlert error={resolve.error} />}
      {detail.error && <ProblemAlert error={detail.error} retry={() => void detail.refetch()} />}
      {looking && detail.data && <DuplicatePair detail={detail.data} other={other} wayTo={wayTo} />}
    </section>
  );
}

function Merged({ merge: { id, mergedAt } }: { merge: CandidateMerge }) {
  const t = useTranslations('people');
  const undo = useUndoMerge();
  return (
    <section className="same-person" aria-label={t('merged')}>
      <Group gap="xs">
        <Text size="sm" role="status">
          {t.rich('mergedOn', { when: () => <When at={mergedAt} /> })}
        </Text>
        <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={() => undo.mutate(id)}>
          {t('undoMerge')}
        </Button>
      </Group>
      {undo.error && <ProblemAlert error={undo.error} />}
    </section>
  );
}
