import { nameAtStart } from '#libs/wording';
import { useNearMisses } from './queries.js';
import { LoadError } from '../../../ui/feedback/load-error.js';
import classes from './near-miss-list.module.css';
import { candidateName } from '../list/candidate-row.js';
import { useTranslations } from 'use-intl';

/**
 * Strong candidates who miss exactly one must-have, named above the list so that no user overlooks them.
 */
export function NearMissList({ roleId, onChoose }: { roleId: string; onChoose: (applicationId: string) => void }) {
  const t = useTranslations('shortlist');
  const tCommon = useTranslations('common');
  const misses = useNearMisses(roleId);
  const { data } = misses;
  if (misses.isLoadingError) return <LoadError what="nearMisses" of={misses} />;
  if (!data || data.items.length === 0) return null;
  return (
    <section className={classes['misses']} aria-label={t('nearMisses')}>
      <span>{t('nearMisses')}:</span>
      {data.items.map((item) => (
        <button
          key={item.applicationId}
          type="button"
          title={t('lacks', { label: nameAtStart(item.lacks.label) })}
          onClick={() => onChoose(item.applicationId)}
        >
          {candidateName(tCommon, item)} <b>{item.score === null ? '' : Math.round(item.score)}</b>
        </button>
      ))}
    </section>
  );
}
