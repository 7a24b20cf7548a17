/** Weights that are being tuned. They are kept in the browser until they are saved or discarded: a reload loses nothing. */
import { useCallback } from 'react';
import type { WeightsContent, WeightsVersion } from '#libs/contracts';
import { browserDrafts } from '../../../api/drafts/draft-store.js';
import { usePersistedState } from '../../../ui/hooks/use-persisted-state.js';
import { rebased } from './rebase.js';

interface Draft {
  /** The version in force when it was begun. */
  begunId: string;
  /** The version that it was last changed on, and what that says. */
  baseId: string;
  base: WeightsContent;
  content: WeightsContent;
}

/** @param active the version in force */
export function useWeightsDraft(roleId: string, active: WeightsVersion) {
  const [draft, setDraft, discard] = usePersistedState<Draft>(
    `weights ${roleId}`,
    (kept) => kept as Draft,
    browserDrafts,
  );
  const change = useCallback(
    (content: WeightsContent) =>
      setDraft((old) => ({
        begunId: old?.begunId ?? active.id,
        baseId: active.id,
        base: weightsContentOf(active),
        content,
      })),
    [active, setDraft],
  );
  const content = draft === null ? weightsContentOf(active) : contentUnder(draft, active);
  return {
    content,
    isChanged: draft !== null && !isSame(content, weightsContentOf(active)),
    /** Other weights came into force since it was begun. */
    isOvertaken: draft !== null && draft.begunId !== active.id,
    change,
    discard,
  };
}

/** Returns the content of the active version with the changes of the draft applied. */
function contentUnder(draft: Draft, active: WeightsVersion): WeightsContent {
  // A draft that an earlier release kept names no thresholds.
  const whole = (kept: WeightsContent): WeightsContent => ({ ...weightsContentOf(active), ...kept });
  const content = whole(draft.content);
  return draft.baseId === active.id ? content : rebased({ base: whole(draft.base), content }, weightsContentOf(active));
}

export function weightsContentOf({ categories, criteria, thresholds }: WeightsContent): WeightsContent {
  return { categories, criteria, thresholds };
}

function isSame(one: WeightsContent, other: WeightsContent): boolean {
  const canonical = ({ categories, criteria, thresholds }: WeightsContent): string =>
    JSON.stringify([
      [thresholds.strong, thresholds.possible],
      Object.entries(categories).sort(),
      Object.entries(criteria)
        .map(([id, { kind, importance }]) => [id, kind, importance])
        .sort(),
    ]);
  return canonical(one) === canonical(other);
}
