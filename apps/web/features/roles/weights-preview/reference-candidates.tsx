import { CloseButton } from '@mantine/core';
import { Link } from 'react-router';
import type { WeightsPreview } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { Chip } from '../../../ui/text/chip.js';
import { weights as said } from './messages.js';
import { words } from '../../../i18n/index.js';
import classes from './weights.module.css';
import { Shift } from './rank-delta.js';

interface Props {
  roleId: string;
  known: WeightsPreview['known'];
  onForget: (applicationId: string) => void;
}

/** Whom somebody would hire, or would not: where these weights put them, and what costs them most. */
export function KnownPeople({ roleId, known, onForget }: Props) {
  return (
    <section className={classes['known']} aria-label={said.known}>
      <h2>{said.known}</h2>
      {known.length === 0 && <p className={classes['hint']}>{said.knownHint}</p>}
      <ul>
        {known.map(({ applicationId, name, fileName, verdict, before, after, heldBackBy }) => {
          const called = name ?? fileName ?? words.common.nameNotRead;
          return (
            <li key={applicationId}>
              <span className={classes['who']}>
                <Link to={`/roles/${roleId}?application=${applicationId}`}>{called}</Link>{' '}
                <Chip tone={verdict === 'good' ? 'good' : 'bad'}>{said.verdicts[verdict]}</Chip>
                {verdict === 'good' && heldBackBy.length > 0 && (
                  <small>{said.heldBack(heldBackBy.map(({ label }) => nameAtStart(label)).join(', '))}</small>
                )}
              </span>
              <b>{after.rank}</b>
              <Shift by={before.rank - after.rank} />
              <CloseButton size="xs" aria-label={said.forget(called)} onClick={() => onForget(applicationId)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
