import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import tabs from '../../../ui/layout/tabs.module.css';
import { TabLinks } from '../../../ui/layout/tab-links.js';
import { useTranslations } from 'use-intl';

/** The frame of the inbox, and of the two lists of candidates' requests and due explanations. */
export function InboxFrame() {
  const t = useTranslations('inbox');
  return (
    <div>
      <header className={tabs['head']}>
        <TabTitle of={[t('title')]} />
        <h1>{t('title')}</h1>
      </header>
      <TabLinks label={t('title')}>
        <NavLink to="/inbox" end>
          {t('pages.items')}
        </NavLink>
        <NavLink to="/inbox/requests">{t('pages.requests')}</NavLink>
        <NavLink to="/inbox/explanations">{t('pages.explanations')}</NavLink>
      </TabLinks>
      <main className="page narrow">
        <Suspense fallback={<LoadingRows />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
