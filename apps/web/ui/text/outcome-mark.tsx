import type { Outcome } from '#libs/contracts';
import { useTranslations } from 'use-intl';

const SIGNS: Readonly<Record<Outcome, string>> = { met: '✓', partial: '◐', missing: '○', unknown: '?' };

/** The mark of an outcome: sign, color and name. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('terms');
  return (
    <span className={`mark ${outcome}`} role="img" aria-label={t(`outcomes.${outcome}`)}>
      {SIGNS[outcome]}
    </span>
  );
}
