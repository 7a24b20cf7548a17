import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { Navigate, NavLink, Outlet, useLocation, useOutletContext, useParams } from 'react-router';
import type { Role } from '#libs/contracts';
import { ApiError } from '../../../api/api-error.js';
import { useConnections } from '../../integrations/connections/queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { useRole } from './queries.js';
import { useRoleEvents } from './use-role-events.js';
import { Chip } from '../../../ui/text/chip.js';
import { MissingPage } from '../../../ui/feedback/missing-page.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import tabs from '../../../ui/layout/tabs.module.css';
import { TabLinks } from '../../../ui/layout/tab-links.js';
import { useOpenQuestions } from './use-open-questions.js';
import { ACTIONS } from './role-actions.js';
import classes from './role-frame.module.css';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';
import { knownOr } from '../../../i18n/translate.js';

/** Message keys for the titles of the role’s pages, by the last part of their address. */
const PAGES: Readonly<Record<string, 'weightsTab' | 'criteria' | 'imports' | 'ats' | 'settings'>> = {
  weights: 'weightsTab',
  criteria: 'criteria',
  imports: 'imports',
  ats: 'ats',
  settings: 'settings',
};

/** Frames every page of a role: title, scoring status, and links to the other pages. */
export function RoleFrame() {
  const t = useTranslations('shell');
  const { roleId = '' } = useParams();
  const role = useRole(roleId);
  const isNotFound = role.error instanceof ApiError && role.error.status === 404;
  useRoleEvents(isNotFound ? '' : roleId);
  const isGone = role.data !== undefined && isNotFound;
  useEffect(() => {
    if (isGone) notifications.show({ message: t('role.gone'), autoClose: 12_000 });
  }, [isGone]);
  if (isGone) return <Navigate to="/" replace />;
  if (role.isPending) return <LoadingPage />;
  if (isNotFound) return <NoSuchRole />;
  if (role.isLoadingError) return <ProblemAlert error={role.error} retry={() => void role.refetch()} />;
  return <Frame role={role.data} />;
}

function NoSuchRole() {
  const t = useTranslations('shell.role.notFound');
  return <MissingPage title={t('title')} why={t('why')} toRoles={t('toRoles')} />;
}

function Frame({ role }: { role: Role }) {
  const t = useTranslations('shell');
  const tCommon = useTranslations('common');
  const tRoles = useTranslations('roles');
  const tLevels = useTranslations('shell.role.levels');
  const { id, title, level, state, confidential, sample, weights, pendingVersion, applications } = role;
  const page = useLocation().pathname.split('/')[3] ?? '';
  const open = useOpenQuestions(role).length;
  const isAdmin = useIsAdmin();
  const hasAts = useConnections(isAdmin).data?.items.some(({ revokedAt }) => revokedAt === null) ?? false;
  return (
    <div className={classes['frame']}>
      <header className={tabs['head']}>
        <TabTitle of={[t(`role.${PAGES[page] ?? 'shortlist'}`), title]} />
        <h1 title={title}>{title}</h1>
        {state !== 'open' && <Chip>{tRoles(`states.${state}`)}</Chip>}
        {sample && (
          <Chip tone="accent" title={tRoles('sampleWhy')}>
            {tRoles('sample')}
          </Chip>
        )}
        {confidential && <Chip tone="warn">{t('role.confidential')}</Chip>}
        {level && <Chip>{knownOr(tLevels, level, level)}</Chip>}
        <Chip>{t('role.weights', { number: weights.number, name: weights.name })}</Chip>
        {pendingVersion && <Chip tone="accent">{t('role.pending', { number: pendingVersion.number })}</Chip>}
        <div id={ACTIONS} className={classes['actions']} />
      </header>
      <TabLinks label={t('role.pages')}>
        <NavLink to={`/roles/${id}`} end>
          {t('role.shortlist')} <span>{tCommon('count', { n: applications })}</span>
        </NavLink>
        <NavLink to={`/roles/${id}/weights`}>{t('role.weightsTab')}</NavLink>
        <NavLink to={`/roles/${id}/criteria`}>
          {t('role.criteria')} {open > 0 && <span>{t('role.questions', { n: open })}</span>}
        </NavLink>
        <NavLink to={`/roles/${id}/imports`}>{t('role.imports')}</NavLink>
        {hasAts && <NavLink to={`/roles/${id}/ats`}>{t('role.ats')}</NavLink>}
        <NavLink to={`/roles/${id}/settings`}>{t('role.settings')}</NavLink>
      </TabLinks>
      <Outlet context={role} />
    </div>
  );
}

/** The role that the page stands in. */
export const useRoleInView = (): Role => useOutletContext<Role>();
