import { SegmentedControl } from '@mantine/core';
import { useLocale, useTranslations } from 'use-intl';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locales.js';
import { changeLocale } from '../../i18n/messages.js';
import { notifyError } from '../feedback/notify-error.js';

/** The language of the pages, each by its own name. The choice holds for this browser. */
export function LanguageChoice({ fullWidth = false }: { fullWidth?: boolean }) {
  const t = useTranslations('shell');
  const locale = useLocale();
  return (
    <SegmentedControl
      size="xs"
      fullWidth={fullWidth}
      aria-label={t('language')}
      value={locale}
      onChange={(next) => {
        const chosen = LOCALES.find((one) => one === next);
        if (chosen) changeLocale(chosen).catch(notifyError);
      }}
      data={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
    />
  );
}
