import type { ReactNode } from 'react';
import classes from './chip.module.css';

interface Props {
  /** The meaning of the color; left out: a plain chip. */
  tone?: 'accent' | 'good' | 'warn' | 'bad' | 'quiet' | undefined;
  title?: string;
  children: ReactNode;
}

/** A word or two beside something. The color has a meaning, and never stands alone. */
export function Chip({ tone, title, children }: Props) {
  return (
    <span className={classes['chip']} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
