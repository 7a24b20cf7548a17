import type { ReactNode } from 'react';
import classes from './chip.module.css';

interface Props {
  /** What the colour means; none: it only says something. */
  tone?: 'accent' | 'good' | 'warn' | 'bad' | 'quiet' | undefined;
  title?: string;
  children: ReactNode;
}

/** A word or two beside something. Colour says what it means, and never alone. */
export function Chip({ tone, title, children }: Props) {
  return (
    <span className={classes['chip']} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
