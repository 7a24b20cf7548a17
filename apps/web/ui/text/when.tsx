import { useEffect, useState } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const A_MINUTE = 60_000;

/** An instant as people say it, and exactly on hover. @param at ISO 8601 */
export function When({ at }: { at: string }) {
  const t = useTranslations('terms');
  const locale = useLocale();
  const format = useFormatter();
  const now = useMinute();
  const then = new Date(at);
  const seconds = Math.round((then.getTime() - now) / 1000);
  const [unit, size] = STEPS.find(([, step]) => Math.abs(seconds) >= step) ?? ['second', 1];
  return (
    <time dateTime={at} title={format.dateTime(then, { dateStyle: 'full', timeStyle: 'short' })}>
      {Math.abs(seconds) < A_MINUTE / 1000 ? t('justNow') : relativeIn(locale).format(Math.trunc(seconds / size), unit)}
    </time>
  );
}

const relative = new Map<string, Intl.RelativeTimeFormat>();

/** “yesterday” rather than “1 day ago”, which the formatter of messages would say. */
function relativeIn(locale: string): Intl.RelativeTimeFormat {
  const known = relative.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relative.set(locale, known);
  return known;
}

/** Milliseconds since 1970, updated every minute. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
