import type { Role } from '#libs/contracts';
import classes from '../criteria-content/criteria-editor.module.css';
import { useTranslations } from 'use-intl';

/** The parts of the job description that never score. */
export function UnscoredNotes({ notes }: { notes: Role['notes'] }) {
  const t = useTranslations('criteria');
  return (
    <section aria-label={t('noted')}>
      <h2>{t('noted')}</h2>
      <p className={classes['why']}>{t('notedWhy')}</p>
      <ul className={classes['noted']}>
        {notes.map(({ kind, label, from }) => (
          <li key={`${kind} ${label} ${from?.start}`}>{label}</li>
        ))}
      </ul>
    </section>
  );
}
