/**
 * The last few values by key, for what is dear to make and never changes once it is made. With more than `most`, the one that was not
 * asked for the longest goes.
 */
export function recentlyUsed<Value>(most: number): {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
} {
  const values = new Map<string, Value>();
  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      const oldest = values.keys().next();
      if (values.size > most && !oldest.done) values.delete(oldest.value);
    },
  };
}
