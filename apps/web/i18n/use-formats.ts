import { useMemo } from 'react';
import { useFormatter, useTranslations } from 'use-intl';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MONTH = { month: 'short', year: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: 'numeric' } as const;
/** Durations in months read as years from here on. */
const YEARS_FROM = 24;
const IS_COUNTRY = /^[A-Z]{2}$/;
const IS_LANGUAGE = /^[a-z]{2}(-[A-Z]{2})?$/;

export type Formats = ReturnType<typeof useFormats>;

/** Dates, durations and numbers as the reader's language writes them. */
export function useFormats() {
  const format = useFormatter();
  const t = useTranslations('terms.duration');
  return useMemo(() => {
    // A date without a time is the same day everywhere.
    const utc = (date: Date, options: typeof DAY | typeof MONTH) =>
      format.dateTime(date, { ...options, timeZone: 'UTC' });
    /** @param date a day, `2022-06-05`, or an instant, which is a day of the reader's own clock */
    const day = (date: string) =>
      date.length === 10 ? utc(new Date(date), DAY) : format.dateTime(new Date(date), DAY);
    /** @param index `year * 12 + month - 1` */
    const month = (index: number) => utc(new Date(Date.UTC(Math.floor(index / 12), index % 12)), MONTH);
    return {
      day,
      month,
      /** A date as precise as it is stated: `2022`, `2022-06` or `2022-06-05`. */
      partialDate: (date: string) => {
        const [year, monthOfYear, dayOfMonth] = date.split('-').map(Number);
        if (monthOfYear === undefined) return String(year);
        return dayOfMonth === undefined ? month(year! * 12 + monthOfYear - 1) : day(date);
      },
      /** An instant to the minute. */
      instant: (at: string) => format.dateTime(new Date(at), { ...DAY, ...TIME }),
      /** A length of time in months: `18 mos`, `5.8 yrs`. */
      duration: (months: number) =>
        months < YEARS_FROM ? t('months', { months }) : t('years', { years: Math.round((10 * months) / 12) / 10 }),
      /** Points of 100, with one decimal. */
      points: (points: number) =>
        format.number(Math.floor(10 * points + 0.5) / 10, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      number: (value: number, mostDecimals = 0) => format.number(value, { maximumFractionDigits: mostDecimals }),
      list: (items: readonly string[]) => format.list(items, { type: 'conjunction' }),
      /** @param code ISO 639-1, with a region or without; anything else stays as it is */
      language: (code: string) => (IS_LANGUAGE.test(code) ? format.displayName(code, { type: 'language' }) : code),
      /** @param code ISO 3166-1 alpha-2; anything else stays as it is */
      country: (code: string) => (IS_COUNTRY.test(code) ? format.displayName(code, { type: 'region' }) : code),
    };
  }, [format, t]);
}
