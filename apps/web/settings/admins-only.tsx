import type { ReactNode } from 'react';
import { useIsAdmin } from '../api/queries.js';
import { Empty } from '../ui/empty.js';
import { settings as said } from '../words/en/settings.js';

/** What only administrators may see. An address that somebody was sent leads others to a sentence. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  return useIsAdmin() ? children : <Empty title={said.adminsOnly} />;
}
