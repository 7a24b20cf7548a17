import type { ReactNode } from 'react';
import { useIsAdmin } from '../../../api/session.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { settings as said } from './messages.js';

/** What only administrators may see. An address that somebody was sent leads others to a sentence. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  return useIsAdmin() ? children : <Empty title={said.adminsOnly} />;
}
