import { useTranslations } from 'use-intl';
import { TierMark } from '../../../ui/text/tier-mark.js';
import classes from './document-pane.module.css';

/** What the highlights in a document mean, and what is never highlighted. */
export function HighlightLegend() {
  const t = useTranslations('shortlist.document');
  const tTerms = useTranslations('terms');
  return (
    <ul role="list" className={classes['legend']} aria-label={t('legend')}>
      {(['exact', 'implied'] as const).map((tier) => (
        <li key={tier}>
          <TierMark tier={tier} /> {tTerms(`tiers.${tier}`)}
        </li>
      ))}
      <li>{t('notHighlighted')}</li>
    </ul>
  );
}
