import type { ReactNode } from 'react';
import { useIsAdmin } from '../../../api/session.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { useTranslations } from 'use-intl';

/** Content for administrators alone. Another user with its address sees a sentence. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const t = useTranslations('settings');
  return useIsAdmin() ? children : <EmptyState title={t('adminsOnly')} />;
}
