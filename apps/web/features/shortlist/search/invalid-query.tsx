import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { words } from '../../../i18n/index.js';
import classes from '../list/shortlist.module.css';

/** A list that cannot be read as it is asked for: what is asked stands there to be mended, with the way to everybody. */
export function Unread({ onAll, children }: { onAll: () => void; children: ReactNode }) {
  return (
    <main className={classes['page']} data-view="list">
      <nav className={classes['list']} aria-label={words.shortlist.people}>
        {children}
        <Group p="md">
          <Button variant="default" onClick={onAll}>
            {words.shortlist.showEverybody}
          </Button>
        </Group>
      </nav>
    </main>
  );
}
