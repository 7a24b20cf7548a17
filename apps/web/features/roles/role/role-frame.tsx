import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useOutletContext, useParams } from 'react-router';
import type { Role } from '#libs/contracts';
import { Problem } from '../../../api/client.js';
import { useConnections } from '../../integrations/connections/queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { useRole } from './queries.js';
import { useRoleEvents } from './use-role-events.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import tabs from '../../../ui/layout/tabs.module.css';
import { words } from '../../../i18n/index.js';
import { useOpenQuestions } from './use-open-questions.js';
import { ACTIONS } from './role-actions.js';
import classes from './role-frame.module.css';
import { LoadingPage } from '../../../ui/feedback/loading.js';

const LEVELS: Readonly<Record<string, string>> = words.shell.role.levels;

/** How the pages of a role are called, by the end of their address. */
const PAGES: Readonly<Record<string, string>> = {
  weights: words.shell.role.weightsTab,
  criteria: words.shell.role.criteria,
  imports: words.shell.role.imports,
  ats: words.shell.role.ats,
  settings: words.shell.role.settings,
};

/** What stands around every page of a role: what it is, what its scores rest on, and the way to its other pages. */
export function RoleFrame() {
  const { roleId = '' } = useParams();
  const role = useRole(roleId);
  useRoleEvents(roleId);
  const isGone = role.data !== undefined && role.error instanceof Problem && role.error.status === 404;
  useEffect(() => {
    if (isGone) notifications.show({ message: words.shell.role.gone, autoClose: 12_000 });
  }, [isGone]);
  if (isGone) return <Navigate to="/" replace />;
  if (role.isPending) return <LoadingPage />;
  if (role.isLoadingError) return <ProblemAlert error={role.error} retry={() => void role.refetch()} />;
  return <Frame role={role.data} />;
}

function Frame({ role }: { role: Role }) {
  const { id, title, level, state, confidential, sample, weights, pendingVersion, applications } = role;
  const page = useLocation().pathname.split('/')[3] ?? '';
  const open = useOpenQuestions(role).length;
  const isAdmin = useIsAdmin();
  const hasAts = useConnections(isAdmin).data?.items.some(({ revokedAt }) => revokedAt === null) ?? false;
  return (
    <div className={classes['frame']}>
      <header className={tabs['head']}>
        <TabTitle of={[PAGES[page] ?? words.shell.role.shortlist, title]} />
        <h1 title={title}>{title}</h1>
        {state !== 'open' && <Chip>{words.roles.states[state]}</Chip>}
        {sample && (
          <Chip tone="accent" title={words.roles.sampleWhy}>
            {words.roles.sample}
          </Chip>
        )}
        {confidential && <Chip tone="warn">{words.shell.role.confidential}</Chip>}
        {level && <Chip>{LEVELS[level] ?? level}</Chip>}
        <Chip>{words.shell.role.weights(weights.number, weights.name)}</Chip>
        {pendingVersion && <Chip tone="accent">{words.shell.role.pending(pendingVersion.number)}</Chip>}
        <div id={ACTIONS} className={classes['actions']} />
      </header>
      <nav className={tabs['tabs']} aria-label={words.shell.role.pages}>
        <NavLink to={`/roles/${id}`} end>
          {words.shell.role.shortlist} <span>{words.common.count(applications)}</span>
        </NavLink>
        <NavLink to={`/roles/${id}/weights`}>{words.shell.role.weightsTab}</NavLink>
        <NavLink to={`/roles/${id}/criteria`}>
          {words.shell.role.criteria} {open > 0 && <span>{words.shell.role.questions(open)}</span>}
        </NavLink>
        <NavLink to={`/roles/${id}/imports`}>{words.shell.role.imports}</NavLink>
        {hasAts && <NavLink to={`/roles/${id}/ats`}>{words.shell.role.ats}</NavLink>}
        <NavLink to={`/roles/${id}/settings`}>{words.shell.role.settings}</NavLink>
      </nav>
      <Outlet context={role} />
    </div>
  );
}

/** The role that the page stands in. */
export const useRoleInView = (): Role => useOutletContext<Role>();
