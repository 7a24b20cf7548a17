import { useState } from 'react';

/**
 * Keeps the last value that was ready, so that a page stays while its next state is loading instead of giving way to
 * a skeleton. Another subject is another component: give it a `key`.
 * @param value null: not ready
 * @returns null until there was one
 */
export function useLastReady<Value extends object>(value: Value | null): Value | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
