import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../list/shortlist.module.css';
import { useTranslations } from 'use-intl';

/** A list that cannot be read as it is asked for: what is asked stands there to be mended, with the way to everybody. */
export function InvalidQueryAlert({ onAll, children }: { onAll: () => void; children: ReactNode }) {
  const t = useTranslations('shortlist');
  return (
    <main className={classes['page']} data-view="list">
      <nav className={classes['list']} aria-label={t('people')}>
        {children}
        <Group p="md">
          <Button variant="default" onClick={onAll}>
            {t('showEverybody')}
          </Button>
        </Group>
      </nav>
    </main>
  );
}
