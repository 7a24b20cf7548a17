/** Weights that are being tuned. They are kept in the browser until they are saved or discarded: a reload loses nothing. */
import { useCallback, useEffect, useState } from 'react';
import type { WeightsContent, WeightsVersion } from '#libs/contracts';

interface Draft {
  /** The version that it began from. */
  baseId: string;
  content: WeightsContent;
}

/** @param active the version in force */
export function useDraft(roleId: string, active: WeightsVersion) {
  const key = `candor weights ${roleId}`;
  const [draft, setDraft] = useState<Draft | null>(() => kept(key, active));
  useEffect(() => {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const change = useCallback(
    (content: WeightsContent) => setDraft((old) => ({ baseId: old?.baseId ?? active.id, content })),
    [active.id],
  );
  return {
    content: draft?.content ?? contentOf(active),
    isChanged: draft !== null && !isSame(draft.content, contentOf(active)),
    /** Other weights came into force since it was begun. */
    isOvertaken: draft !== null && draft.baseId !== active.id,
    change,
    discard: () => setDraft(null),
  };
}

export function contentOf({ categories, criteria }: WeightsContent): WeightsContent {
  return { categories, criteria };
}

/** One that weighs other criteria than the role has by now is of no use. */
function kept(key: string, active: WeightsVersion): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
    const ids = (content: WeightsContent): string => Object.keys(content.criteria).sort().join(' ');
    return draft !== null && ids(draft.content) === ids(active) ? draft : null;
  } catch {
    return null;
  }
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
