import type { WeightsSummary } from '#libs/contracts';
import { useActivateWeights, useWeightsVersions } from './queries.js';
import { AskingButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { NotRead } from '../../../ui/feedback/load-error.js';
import { When } from '../../../ui/text/when.js';
import { weights as said } from '../weights-preview/messages.js';
import classes from '../weights-preview/weights.module.css';

interface Props {
  roleId: string;
  roleVersionId: string;
}

/** Every version that was saved, with the way back to each. */
export function Versions({ roleId, roleVersionId }: Props) {
  const versions = useWeightsVersions(roleId);
  return (
    <section aria-label={said.versions}>
      <h2>{said.versions}</h2>
      <NotRead what="versions" of={versions} />
      <ul className={classes['versions']}>
        {versions.data?.items.map((one) => (
          <li key={one.id}>
            <b>v{one.number}</b>
            <span className={classes['who']}>
              {one.name}
              {one.note !== null && one.note !== '' && <small>{one.note}</small>}
              <small>
                <When at={one.createdAt} />
              </small>
            </span>
            <Standing roleId={roleId} version={one} isOfThisRole={one.roleVersionId === roleVersionId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StandingProps {
  roleId: string;
  version: WeightsSummary;
  isOfThisRole: boolean;
}

function Standing({ roleId, version, isOfThisRole }: StandingProps) {
  const { id, number, active, ranking } = version;
  const activate = useActivateWeights(roleId, id);
  if (active) return <Chip tone="good">{said.active}</Chip>;
  if (ranking.state === 'filling') return <Chip tone="accent">{said.filling(ranking.ranked, ranking.total)}</Chip>;
  if (!isOfThisRole) return <small>{said.otherCriteria}</small>;
  return (
    <AskingButton
      label={said.rollBack}
      consequence={said.rollBackMeans(number)}
      confirm={said.rollBackTo(number)}
      mutation={activate}
    />
  );
}
