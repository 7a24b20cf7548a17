import { NavLink, Outlet } from 'react-router';
import { dayName } from '#libs/wording';
import { useRoleInView } from '../role/role-frame.js';
import classes from './criteria-frame.module.css';
import { criteria as said } from '../criteria-content/messages.js';
import { scoring } from '../scoring/messages.js';

/** What stands around the pages about what a role asks for. */
export function CriteriaFrame() {
  const role = useRoleInView();
  const path = `/roles/${role.id}/criteria`;
  return (
    <div className={classes['frame']}>
      <nav className={classes['nav']} aria-label={said.pages}>
        <NavLink to={path} end>
          {said.editor}
        </NavLink>
        <NavLink to={`${path}/versions`}>
          {said.versions} <span>{role.version.number}</span>
        </NavLink>
        <NavLink to={`${path}/scoring`}>
          {said.scoring} <span>{scoring.asOf(dayName(role.version.asOf))}</span>
        </NavLink>
      </nav>
      <Outlet context={role} />
    </div>
  );
}
