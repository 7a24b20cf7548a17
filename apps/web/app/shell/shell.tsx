import { ActionIcon, Indicator, Menu, SegmentedControl, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconBriefcase, IconInbox, IconKeyboard, IconPlug, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { Suspense, useState, type ComponentType, type ReactNode } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { useIsBusy } from '../../api/use-is-busy.js';
import { ApiError } from '../../api/api-error.js';
import { useInboxCount } from '../../features/platform/inbox/queries.js';
import { useSameSession, useSession, useSignOut } from '../../api/session.js';
import { useIsConnected } from '../../api/connectivity.js';
import { useSystemStatus } from './system-status.js';
import { SCHEMES } from '../../ui/color-schemes.js';
import { ProblemAlert } from '../../ui/feedback/problem-alert.js';
import { notifyError } from '../../ui/feedback/notify-error.js';
import { useKeys } from '../../ui/hooks/use-keys.js';
import { PageErrorBoundary } from './page-error-boundary.js';
import classes from './shell.module.css';
import { LoadingPage } from '../../ui/feedback/loading.js';
import { lazyComponent } from '../../ui/lazy/lazy-component.js';
import over from '../../ui/layout/over-page.module.css';
import { useTranslations } from 'use-intl';
import { LanguageChoice } from '../../ui/fields/language-choice.js';

const ShortcutHelp = lazyComponent(() => import('./shortcut-help.js'), 'ShortcutHelp', null, 'shortlist');
const SessionEnded = lazyComponent(() => import('./session-ended.js'), 'SessionEnded', null, 'signIn');

/**
 * Everything but sign-in: sends who is not signed in there, and back to the same place afterwards. Whose session ends meanwhile signs in over
 * the page that they are on.
 */
export function Shell() {
  const tShell = useTranslations('shell');
  const session = useSession();
  const here = useLocation();
  useSameSession(session.data?.actor.id);
  if (session.isPending)
    return (
      <>
        <Away />
        <LoadingPage />
      </>
    );
  const isSignedOut = session.error instanceof ApiError && session.error.status === 401;
  if (isSignedOut && !session.data)
    return <Navigate to="/sign-in" state={{ from: `${here.pathname}${here.search}` }} replace />;
  if (!session.data) return <ProblemAlert error={session.error} retry={() => void session.refetch()} />;
  const { actor, organisation } = session.data;
  return (
    <div className={classes['shell']}>
      <a href="#content" className={classes['skip']}>
        {tShell('skip')}
      </a>
      <nav className={classes['rail']} aria-label={tShell('mainLinks')}>
        <Link to="/" className={classes['brand']} aria-label={tShell('home')}>
          C
        </Link>
        <RailLink to="/" label={tShell('roles')} icon={IconBriefcase} />
        <InboxLink />
        {actor.kind === 'admin' && <RailLink to="/integrations" label={tShell('integrations')} icon={IconPlug} />}
        <RailLink to="/settings" label={tShell('settings')} icon={IconSettings} />
        <Account name={tShell('account', { name: actor.name, organisation: organisation.name })} />
      </nav>
      {isSignedOut && <SessionEnded actor={actor} />}
      <Away>
        <SystemState />
      </Away>
      <div id="content" className={classes['content']} data-ended={isSignedOut || undefined} tabIndex={-1}>
        <PageErrorBoundary at={here.pathname}>
          <Suspense fallback={<LoadingPage />}>
            <Outlet />
          </Suspense>
        </PageErrorBoundary>
      </div>
    </div>
  );
}

/** Says while the server does not answer, or has no time to; else what `children` say. Over the page, which stays as it is. */
function Away({ children }: { children?: ReactNode }) {
  const tShell = useTranslations('shell');
  const isReached = useIsConnected();
  const isBusy = useIsBusy();
  return (
    <div role="status" className={`${over['place']} ${classes['over']}`}>
      {isReached ? (
        isBusy ? (
          <p className={`${over['line']} ${classes['busy']}`}>{tShell('busy')}</p>
        ) : (
          children
        )
      ) : (
        <p className={over['line']}>{tShell('away')}</p>
      )}
    </div>
  );
}

/** Says while nothing is scored, and to administrators, who see how much room there is, when that is little. */
function SystemState() {
  const t = useTranslations('shell.state');
  const status = useSystemStatus();
  if (!status) return null;
  const { scoringPaused, storage } = status;

  const isLow = storage.state === 'low' && storage.freeBytes !== null;
  const line = scoringPaused
    ? t(`paused.${scoringPaused}`)
    : isLow && t('low', { free: t('megabytes', { megabytes: Math.floor(storage.freeBytes! / 1_000_000) }) });
  return line && <p className={`${over['line']} ${classes['busy']} ${classes['state']}`}>{line}</p>;
}

function RailLink({ to, label, icon: Icon }: { to: string; label: string; icon: ComponentType<{ size: number }> }) {
  const { pathname } = useLocation();
  // A role stands under the roles.
  const isHere = to === '/' ? pathname === '/' || pathname.startsWith('/roles') : pathname.startsWith(to);
  return (
    <Tooltip label={label} position="right">
      <Link to={to} className={classes['link'] ?? ''} aria-label={label} aria-current={isHere ? 'page' : undefined}>
        <Icon size={19} />
      </Link>
    </Tooltip>
  );
}

function InboxLink() {
  const tShell = useTranslations('shell');
  const unread = useInboxCount();
  const label = unread > 0 ? tShell('inboxNew', { n: unread }) : tShell('inbox');
  return (
    <Indicator disabled={unread === 0} size={8} offset={6} color="indigo">
      <RailLink to="/inbox" label={label} icon={IconInbox} />
    </Indicator>
  );
}

function Account({ name }: { name: string }) {
  const tShell = useTranslations('shell');
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  useKeys([['shift+?', () => setHelpIsOpen(true)]]);
  return (
    <div className={classes['account']}>
      {helpIsOpen && <ShortcutHelp onClose={() => setHelpIsOpen(false)} />}
      <Menu position="right-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={name}>
            <IconUserCircle size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{name}</Menu.Label>
          <Menu.Label>
            <LanguageChoice fullWidth />
          </Menu.Label>
          <Menu.Label>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={tShell('appearance')}
              value={colorScheme}
              onChange={(next) => setColorScheme(SCHEMES.find((one) => one === next) ?? 'auto')}
              data={SCHEMES.map((value) => ({ value, label: tShell(`schemes.${value}`) }))}
            />
          </Menu.Label>
          <Menu.Item
            leftSection={<IconKeyboard size={16} />}
            rightSection={<kbd>?</kbd>}
            onClick={() => setHelpIsOpen(true)}
          >
            {tShell('shortcuts')}
          </Menu.Item>
          <Menu.Item onClick={() => signOut.mutate(undefined, { onError: notifyError })}>{tShell('signOut')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
