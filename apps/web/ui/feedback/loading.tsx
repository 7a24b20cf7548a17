import { Skeleton } from '@mantine/core';
import classes from './loading.module.css';
import { useTranslations } from 'use-intl';

/** The shape of a list that is coming. It shows after a moment: what comes at once does not flicker. */
export function LoadingRows({ rows = 6 }: { rows?: number }) {
  const t = useTranslations('common');
  return (
    <div className={classes['rows']} role="status" aria-busy="true" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} radius="md" />
      ))}
    </div>
  );
}

/** The shape of a page that is coming: its heading, and rows below. */
export function LoadingPage() {
  return (
    <div className="page">
      <Skeleton className={classes['heading']!} height={24} width={220} radius="md" />
      <LoadingRows />
    </div>
  );
}
