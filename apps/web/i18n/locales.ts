/** The languages of the pages, each with its own name for itself. */
export const LOCALE_NAMES = { en: 'English', de: 'Deutsch' } as const;
export type Locale = keyof typeof LOCALE_NAMES;
export const LOCALES = Object.keys(LOCALE_NAMES) as Locale[];

const KEY = 'candor-locale';

const isLocale = (value: unknown): value is Locale => LOCALES.some((one) => one === value);

/** The language that the user chose in this browser, else the first of the browser's that there is, else English. */
export function preferredLocale(): Locale {
  const chosen = window.localStorage.getItem(KEY);
  if (isLocale(chosen)) return chosen;
  return window.navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en';
}

/** Keeps the choice for this browser. */
export function keepLocale(locale: Locale): void {
  window.localStorage.setItem(KEY, locale);
}

/** Days and times are those of the reader's own clock. */
export const TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
