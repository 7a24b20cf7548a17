import { Button } from '@mantine/core';
import type { Role, WeightsVersion } from '#libs/contracts';
import { useChangeKind } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** The answer to "is it a must-have?", and the way back. Everybody is ranked again before the button is ready for more. */
export function MustHave({
  roleId,
  criterion,
  weights,
}: {
  roleId: string;
  criterion: Role['criteria'][number];
  weights: WeightsVersion;
}) {
  const change = useChangeKind(roleId);
  const isMust = weights.criteria[criterion.id]?.kind === 'must';
  const kind = isMust ? (criterion.kind === 'must' ? 'required' : criterion.kind) : 'must';
  const name = `${isMust ? 'No must-have' : 'Must-have'}: ${criterion.label}`;
  const save = () => change.mutate({ weights, name, criterion: criterion.id, kind });
  return (
    <>
      <Button size="compact-xs" variant="default" ml="xs" loading={change.isPending} onClick={save}>
        {isMust ? 'A must-have: undo' : 'Make it a must-have'}
      </Button>
      {change.error && <ProblemAlert error={change.error} retry={save} />}
    </>
  );
}
