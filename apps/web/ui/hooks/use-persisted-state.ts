import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { tabDrafts, type DraftStore } from '../../api/drafts/draft-store.js';

/**
 * A draft of the user, kept by the browser until it is null. A reload, or another page for a moment, loses nothing.
 * @param key names the subject of the draft; another subject is another component
 * @param read restores the stored draft, if it is still of use
 * @param where `browserDrafts` for drafts without personal data, which outlast the tab
 */
export function usePersistedState<Value>(
  key: string,
  read: (kept: unknown) => Value | null,
  where: DraftStore = tabDrafts,
): [value: Value | null, set: Dispatch<SetStateAction<Value | null>>, drop: () => void] {
  const [value, setValue] = useState<Value | null>(() => {
    try {
      const kept: unknown = JSON.parse(where.getItem(key) ?? 'null');
      return kept === null ? null : read(kept);
    } catch {
      return null;
    }
  });
  useEffect(() => {
    if (value === null) where.removeItem(key);
    else where.setItem(key, JSON.stringify(value));
  }, [where, key, value]);
  const drop = (): void => {
    // At once: what shows it may be gone with it.
    where.removeItem(key);
    setValue(null);
  };
  return [value, setValue, drop];
}

/** Forgets what the tab stored if it is unchanged, for callers that are elsewhere by the time it is done. */
export function forgetPersisted(key: string, value: unknown): void {
  if (tabDrafts.getItem(key) === JSON.stringify(value)) tabDrafts.removeItem(key);
}
