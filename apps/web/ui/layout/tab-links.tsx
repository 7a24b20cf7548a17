import { Children, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useCurrentInView } from '../hooks/use-current-in-view.js';
import tabs from './tabs.module.css';

/** The links between the pages of a frame. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  // A link may come later than the others.
  const links = Children.toArray(children).length;
  const row = useCurrentInView<HTMLElement>(`${useLocation().pathname} ${links}`);
  return (
    <nav ref={row} className={tabs['tabs']} aria-label={label}>
      {children}
    </nav>
  );
}
