import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { AuditAction, AuditEntry } from '#libs/contracts';
import { useRole } from '../../api/queries.js';
import rows from '../../ui/rows.module.css';
import { When } from '../../ui/when.js';
import { audit as said } from '../../words/en/audit.js';
import classes from './audit.module.css';
import type { Names } from './use-names.js';

const DOES: Partial<Record<string, string>> = said.does satisfies Record<AuditAction, string>;

interface Props {
  entry: AuditEntry;
  names: Names;
  /** Shows what else happened to the same thing. */
  onSubject: (subjectId: string) => void;
}

/** Who did what, as a sentence; what stands behind it on demand. */
export function AuditRow({ entry, names, onSubject }: Props) {
  const { action, at, subjectKind, subjectId, details, requestId } = entry;
  const told = Object.entries(details).filter(([, value]) => value !== null);
  return (
    <li>
      <div className={rows['what']}>
        <span>
          <b>{actorIn(entry, names)}</b> {DOES[action] ?? action}
          <Subject entry={entry} names={names} />
        </span>
        <details className={classes['details']}>
          <summary>{said.details}</summary>
          <dl>
            <dt>{said.action}</dt>
            <dd>{action}</dd>
            {subjectId !== null && (
              <>
                <dt>{said.subject}</dt>
                <dd>
                  {subjectKind} {subjectId}{' '}
                  <Anchor component="button" type="button" inherit onClick={() => onSubject(subjectId)}>
                    {said.onlyAbout}
                  </Anchor>
                </dd>
              </>
            )}
            {told.map(([name, value]) => (
              <Detail key={name} name={name} value={value} />
            ))}
            {requestId !== null && <Detail name={said.request} value={requestId} />}
          </dl>
        </details>
      </div>
      <div className={rows['side']}>
        <When at={at} />
      </div>
    </li>
  );
}

function Detail({ name, value }: { name: string; value: unknown }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
    </>
  );
}

function actorIn({ actorKind, actorId }: AuditEntry, names: Names): string {
  const known = { user: names.users, 'api-key': names.keys, connection: names.connections }[actorKind];
  return (actorId !== null && known?.get(actorId)) || (said.actors[actorKind] ?? actorKind);
}

/** What it was done to, where that has a name that may be read here: people have none, they may be read blind. */
function Subject({ entry: { subjectKind, subjectId, actorId }, names }: Pick<Props, 'entry' | 'names'>) {
  if (subjectId === null || subjectId === actorId) return null;
  if (subjectKind === 'role') return <RoleName roleId={subjectId} />;
  if (subjectKind === 'candidate')
    return (
      <Link className={classes['subject']} to={`/candidates/${subjectId}`}>
        {said.candidate}
      </Link>
    );
  const known = { user: names.users, 'api-key': names.keys, connection: names.connections }[subjectKind];
  const name = known?.get(subjectId);
  return name === undefined ? null : <span className={classes['subject']}>{name}</span>;
}

function RoleName({ roleId }: { roleId: string }) {
  const title = useRole(roleId).data?.title;
  return title === undefined ? null : (
    <Link className={classes['subject']} to={`/roles/${roleId}`}>
      {title}
    </Link>
  );
}
