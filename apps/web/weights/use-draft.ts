/** Weights that are being tuned. They are kept in the browser until they are saved or discarded: a reload loses nothing. */
import { useCallback } from 'react';
import type { WeightsContent, WeightsVersion } from '#libs/contracts';
import { browserDrafts } from '../drafts/draft-store.js';
import { useKept } from '../ui/use-kept.js';

interface Draft {
  /** The version that it began from. */
  baseId: string;
  content: WeightsContent;
}

/** @param active the version in force */
export function useDraft(roleId: string, active: WeightsVersion) {
  const [draft, setDraft, discard] = useKept<Draft>(
    `weights ${roleId}`,
    (kept) => ofUse(kept as Draft, active),
    browserDrafts,
  );
  const change = useCallback(
    (content: WeightsContent) => setDraft((old) => ({ baseId: old?.baseId ?? active.id, content })),
    [active.id, setDraft],
  );
  return {
    content: draft?.content ?? contentOf(active),
    isChanged: draft !== null && !isSame(draft.content, contentOf(active)),
    /** Other weights came into force since it was begun. */
    isOvertaken: draft !== null && draft.baseId !== active.id,
    change,
    discard,
  };
}

export function contentOf({ categories, criteria }: WeightsContent): WeightsContent {
  return { categories, criteria };
}

/** One that weighs other criteria than the role has by now is of no use. */
function ofUse(draft: Draft, active: WeightsVersion): Draft | null {
  const ids = (content: WeightsContent): string => Object.keys(content.criteria).sort().join(' ');
  return ids(draft.content) === ids(active) ? draft : null;
}

function isSame(one: WeightsContent, other: WeightsContent): boolean {
  const told = ({ categories, criteria }: WeightsContent): string =>
    JSON.stringify([
      Object.entries(categories).sort(),
      Object.entries(criteria)
        .map(([id, { kind, importance }]) => [id, kind, importance])
        .sort(),
    ]);
  return told(one) === told(other);
}
