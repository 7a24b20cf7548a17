import { useTranslations } from 'use-intl';
import type { AnswersSummary, CurrentAnswers } from '#libs/contracts';
import { useFormats } from './use-formats.js';

type Known = AnswersSummary & Partial<Pick<CurrentAnswers, 'region' | 'city'>>;

/** Returns a function that lists the location, work permit and start date of an application, a line for each that is known. */
export function useAnswerLines(): (answers: Known) => string[] {
  const t = useTranslations('terms.answers');
  const formats = useFormats();
  return ({ country, region, city, workAuthorisation, sponsorship, relocation, noticeDays, availableFrom }) => {
    const place = [city, region, country && formats.country(country)].filter(Boolean).join(', ');
    const where = (is: 'yes' | 'no') =>
      Object.entries(workAuthorisation).flatMap(([code, answer]) => (answer === is ? [formats.country(code)] : []));
    const may = (is: 'yes' | 'no') =>
      where(is).length > 0 ? [t(`mayWork.${is}`, { where: where(is).join(', ') })] : [];
    return [
      ...(place ? [t('place', { what: place })] : []),
      ...may('yes'),
      ...may('no'),
      ...(sponsorship === 'unknown' ? [] : [t(`sponsorship.${sponsorship}`)]),
      ...(relocation === 'unknown' ? [] : [t(`relocation.${relocation}`)]),
      ...(noticeDays === null ? [] : [t('notice', { days: noticeDays })]),
      ...(availableFrom === null ? [] : [t('available', { day: formats.partialDate(availableFrom) })]),
    ];
  };
}
