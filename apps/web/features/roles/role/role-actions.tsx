import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Id of the place in the head of a role that its pages put their actions in. */
export const ACTIONS = 'role-actions';

/** The actions of a page of a role, shown in the head that all of them share. */
export function RoleActions({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    setPlace(document.getElementById(ACTIONS));
  }, []);
  return place && createPortal(children, place);
}
