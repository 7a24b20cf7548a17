import { useEffect } from 'react';

/** Sets the title of the browser's tab while a page is in view. @param of the name of the page, and its subject */
export function TabTitle({ of }: { of: readonly string[] }) {
  const title = [...of, 'Candor'].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return null;
}
