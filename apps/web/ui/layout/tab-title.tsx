import { useEffect } from 'react';

/** What the tab of the browser is called while a page is in view. @param of what the page is called, and what it is about */
export function TabTitle({ of }: { of: readonly string[] }) {
  const title = [...of, 'Candor'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
