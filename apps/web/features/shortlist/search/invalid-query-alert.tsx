import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../list/shortlist.module.css';
import { useTranslations } from 'use-intl';

/** A list with an invalid query, which stays editable, with a link to all candidates. */
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
