import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './filter-toolbar.module.css';

/** Filters that belong together, under a heading. */
export function FilterSection({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className={classes['part']} aria-label={title}>
      <h3>{title}</h3>
      {note && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
      {children}
    </section>
  );
}
