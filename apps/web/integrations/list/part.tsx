import type { ReactNode } from 'react';
import classes from '../integrations.module.css';

interface Props {
  title: string;
  hint: string;
  action?: ReactNode;
  children: ReactNode;
}

/** One kind of thing on the page of integrations. */
export function Part({ title, hint, action, children }: Props) {
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
