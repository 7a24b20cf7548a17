import { useEffect, useState } from 'react';

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const EXACT = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeStyle: 'short' });
const A_MINUTE = 60_000;

/** An instant as people say it, and exactly on hover. @param at ISO 8601 */
export function When({ at }: { at: string }) {
  const now = useMinute();
  const then = new Date(at);
  return (
    <time dateTime={at} title={EXACT.format(then)}>
      {sinceInWords(then.getTime() - now)}
    </time>
  );
}

/** @param ms from now; negative: in the past */
export function sinceInWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1];
  return Math.abs(seconds) < A_MINUTE / 1000 ? 'just now' : RELATIVE.format(Math.trunc(seconds / size), unit);
}

/** Milliseconds since 1970, anew every minute. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
