import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Explains why a list is empty, and what can be done about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes['empty']} role="status">
      <b>{title}</b>
      {children}
    </div>
  );
}
