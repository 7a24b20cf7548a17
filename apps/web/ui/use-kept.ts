import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';

/**
 * What somebody is making, kept by the browser until it is null: a reload, or going elsewhere for a moment, loses nothing.
 * @param key of its own for whatever it is about; what is shown for another is another part
 * @param read what was kept, if it is still of use
 * @param where `sessionStorage` forgets with the tab, and when somebody signs out
 */
export function useKept<Value>(
  key: string,
  read: (kept: unknown) => Value | null,
  where: Storage = localStorage,
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

/** Forgets what was kept if it is still that, for whoever is elsewhere by the time it has been dealt with. */
export function forget(key: string, value: unknown, where: Storage): void {
  if (where.getItem(key) === JSON.stringify(value)) where.removeItem(key);
}
