import type { ReactNode } from 'react';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import classes from './settings.module.css';

/** Shows the title and purpose of a settings page, and its main action. */
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
