import classes from './imports.module.css';
import { useTranslations } from 'use-intl';

/** Says, while files are held over the page, what letting go does. */
export function DropOverlay({ isOver }: { isOver: boolean }) {
  const t = useTranslations('imports');
  return isOver ? <div className={classes['over']}>{t('drop.here')}</div> : null;
}
