import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** Explains why a list or a whole page is empty, and what can be done about it. */
export function EmptyState({
  title,
  isPage = false,
  children,
}: {
  title: string;
  /** The page has no other heading. */
  isPage?: boolean;
  children?: ReactNode;
}) {
  const Title = isPage ? 'h1' : 'b';
  return (
    <div className={classes['empty']} role="status">
      <Title>{title}</Title>
      {children}
    </div>
  );
}
