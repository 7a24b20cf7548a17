import { useEffect, useRef, type RefObject } from 'react';

/**
 * Brings the current one of a row of links or buttons into view: on a phone such a row scrolls.
 * @param current whatever changes with the current one
 */
export function useCurrentInView<Row extends HTMLElement>(current: string | null): RefObject<Row | null> {
  const row = useRef<Row>(null);
  useEffect(() => {
    const one = row.current?.querySelector('[aria-current=page], [aria-pressed=true]');
    one?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [current]);
  return row;
}
