import type { ReactNode } from 'react';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import classes from './settings.module.css';

/** How a page of the settings is called, what it is for, and the one thing that is mostly done there. */
export function PageHeader({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <header className={classes['head']}>
      <div>
        <TabTitle of={[title]} />
        <h1>{title}</h1>
        {hint && <p>{hint}</p>}
      </div>
      {action}
    </header>
  );
}
