import { Suspense } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { useIsAdmin, useCanRecruit } from '../../../api/session.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useCurrentInView } from '../../../ui/hooks/use-current-in-view.js';
import classes from './settings-frame.module.css';
import { useTranslations, type Messages } from 'use-intl';

type PageName = keyof Messages['settings']['pages'];
type Who = 'everybody' | 'recruiting' | 'admins';

const GROUPS: readonly { group: keyof Messages['settings']['groups']; pages: readonly [PageName, Who][] }[] = [
  { group: 'own', pages: [['you', 'everybody']] },
  {
    group: 'organisation',
    pages: [
      ['people', 'admins'],
      ['skills', 'everybody'],
      ['words', 'admins'],
      ['audit', 'admins'],
    ],
  },
  {
    group: 'candidates',
    pages: [
      ['notices', 'recruiting'],
      ['rights', 'admins'],
      ['retention', 'admins'],
    ],
  },
];

/** The frame of every settings page: the list of those that the signed-in user may use. */
export function SettingsFrame() {
  const t = useTranslations('settings');
  const may: Record<Who, boolean> = { everybody: true, recruiting: useCanRecruit(), admins: useIsAdmin() };
  const { pathname } = useLocation();
  const list = useCurrentInView<HTMLElement>(pathname);
  return (
    <div className={classes['frame']}>
      <nav ref={list} className={classes['pages']} aria-label={t('title')}>
        {GROUPS.map(({ group, pages }) => {
          const shown = pages.filter(([, who]) => may[who]);
          return shown.length === 0 ? null : (
            <div key={group} className={classes['group']}>
              <b>{t(`groups.${group}`)}</b>
              {shown.map(([name]) => (
                <NavLink key={name} to={`/settings/${name}`}>
                  {t(`pages.${name}`)}
                </NavLink>
              ))}
            </div>
          );
        })}
      </nav>
      <main className={classes['page']}>
        <Suspense fallback={<LoadingRows />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
