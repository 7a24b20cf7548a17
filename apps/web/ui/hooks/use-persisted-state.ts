import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { tabDrafts, type DraftStore } from '../../api/drafts/draft-store.js';

/**
 * What somebody is making, kept by the browser until it is null: a reload, or going elsewhere for a moment, loses nothing.
 * @param key of its own for whatever it is about; what is shown for another is another part
 * @param read what was kept, if it is still of use
 * @param where `browserDrafts` for what says nothing about people and outlasts the tab
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

/** Forgets what the tab kept if it is still that, for whoever is elsewhere by the time it has been dealt with. */
export function forgetPersisted(key: string, value: unknown): void {
  if (tabDrafts.getItem(key) === JSON.stringify(value)) tabDrafts.removeItem(key);
}
