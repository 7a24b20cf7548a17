import type { ReactNode } from 'react';
import classes from './rows.module.css';

interface Props {
  title: string;
  hint: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page: what it holds, what can be done about it. */
export function Section({ title, hint, action, children }: Props) {
  return (
    <section className={classes['part']} aria-label={title}>
      <header>
        <div>
          <h2>{title}</h2>
          <p>{hint}</p>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
