import { NavLink, Outlet, useLocation } from 'react-router';
import { useCurrentInView } from '../../../ui/hooks/use-current-in-view.js';
import { useRoleInView } from '../role/role-frame.js';
import classes from './criteria-frame.module.css';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

/** The frame of the pages about a role's requirements. */
export function CriteriaFrame() {
  const t = useTranslations('criteria');
  const tScoring = useTranslations('scoring');
  const formats = useFormats();
  const role = useRoleInView();
  const row = useCurrentInView<HTMLElement>(useLocation().pathname);
  const path = `/roles/${role.id}/criteria`;
  return (
    <div className={classes['frame']}>
      <nav ref={row} className={classes['nav']} aria-label={t('pages')}>
        <NavLink to={path} end>
          {t('editor')}
        </NavLink>
        <NavLink to={`${path}/versions`}>
          {t('versions')} <span>{role.version.number}</span>
        </NavLink>
        <NavLink to={`${path}/scoring`}>
          {t('scoring')} <span>{tScoring('asOf', { day: formats.day(role.version.asOf) })}</span>
        </NavLink>
      </nav>
      <Outlet context={role} />
    </div>
  );
}
