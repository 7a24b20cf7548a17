import { Suspense } from 'react';
import { NavLink, Outlet } from 'react-router';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import tabs from '../../../ui/layout/tabs.module.css';
import { inbox as said } from './messages.js';

/** What stands around the inbox and the two lists of what candidates are owed. */
export function InboxFrame() {
  return (
    <div>
      <header className={tabs['head']}>
        <TabTitle of={[said.title]} />
        <h1>{said.title}</h1>
      </header>
      <nav className={tabs['tabs']} aria-label={said.title}>
        <NavLink to="/inbox" end>
          {said.pages.items}
        </NavLink>
        <NavLink to="/inbox/requests">{said.pages.requests}</NavLink>
        <NavLink to="/inbox/explanations">{said.pages.explanations}</NavLink>
      </nav>
      <main className="page narrow">
        <Suspense fallback={<LoadingRows />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
