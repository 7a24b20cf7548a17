import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { COUNTRIES } from '#libs/contracts';
import { useFormats } from './use-formats.js';

/** Every country to choose from, by its name in the reader's language. */
export function useCountries(): { value: string; label: string }[] {
  const locale = useLocale();
  const formats = useFormats();
  return useMemo(
    () =>
      [...COUNTRIES]
        .map((value) => ({ value, label: formats.country(value) }))
        .sort((a, b) => a.label.localeCompare(b.label, locale)),
    [formats, locale],
  );
}
