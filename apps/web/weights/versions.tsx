import { Button } from '@mantine/core';
import type { WeightsSummary } from '#libs/contracts';
import { useActivateWeights, useWeightsVersions } from '../api/weights.js';
import { Chip } from '../ui/chip.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { When } from '../ui/when.js';
import { weights as said } from '../words/en/weights.js';
import classes from './weights.module.css';

interface Props {
  roleId: string;
  roleVersionId: string;
}

/** Every version that was saved, with the way back to each. */
export function Versions({ roleId, roleVersionId }: Props) {
  const versions = useWeightsVersions(roleId);
  const activate = useActivateWeights(roleId);
  return (
    <section aria-label={said.versions}>
      <h2>{said.versions}</h2>
      {activate.error && <ProblemAlert error={activate.error} />}
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
            <Standing
              version={one}
              isOfThisRole={one.roleVersionId === roleVersionId}
              isPending={activate.isPending && activate.variables === one.id}
              onActivate={() => activate.mutate(one.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface StandingProps {
  version: WeightsSummary;
  isOfThisRole: boolean;
  isPending: boolean;
  onActivate: () => void;
}

function Standing({ version, isOfThisRole, isPending, onActivate }: StandingProps) {
  const { active, ranking } = version;
  if (active) return <Chip tone="good">{said.active}</Chip>;
  if (ranking.state === 'filling') return <Chip tone="accent">{said.filling(ranking.ranked, ranking.total)}</Chip>;
  if (!isOfThisRole) return null;
  return (
    <Button size="compact-xs" variant="default" loading={isPending} onClick={onActivate}>
      {said.rollBack}
    </Button>
  );
}
