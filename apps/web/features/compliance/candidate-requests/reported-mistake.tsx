import type { CandidateRequest, ReportedCorrection } from '#libs/contracts';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

/** The fact as they put it, and their own words. */
export function ReportedMistake({ request: { kind, correction, words } }: { request: CandidateRequest }) {
  const t = useTranslations('requests');
  const fact = correction && factIn(t, correction);
  return (
    <>
      {fact && <p>{fact}</p>}
      {words && <blockquote>{words}</blockquote>}
      {kind === 'person' && <p>{t('personHint')}</p>}
    </>
  );
}

/** A reported fact in a line; null when it was told in words alone. */
function factIn(t: Translate<'requests'>, correction: ReportedCorrection): string | null {
  const of = (...parts: (string | null | undefined)[]) =>
    `${t(`facts.${correction.fact}`)}: ${parts.filter((part) => part).join(', ')}`;
  switch (correction.fact) {
    case 'position': {
      const { title, employer, start, end } = correction;
      return of(title, employer, [start, end].filter((date) => date).join(' – '));
    }
    case 'education':
      return of(correction.degree, correction.field, correction.institution, correction.held ? null : t('notSo'));
    case 'skill':
      return of(correction.skill, correction.present ? null : t('notSo'));
    case 'certificate':
      return of(correction.name, correction.held ? null : t('notSo'));
    case 'language':
      return of(correction.language, correction.spoken ? null : t('notSo'));
    case 'other':
      return null;
  }
}
