import { Button, Group } from '@mantine/core';
import type { Overridden } from '#libs/contracts';
import { useUndoOverride } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { words } from '../../../i18n/index.js';
import classes from './score-breakdown.module.css';
import type { Correcting } from './use-evidence-reading.js';

const said = words.shortlist.override;

interface Props {
  applicationId: string;
  override: Overridden | null;
  onCorrect: (what: Correcting) => void;
}

/** Disagreeing where the eye is: with a fact, which counts everywhere, or with this outcome alone; and taking that back. */
export function Wrong({ applicationId, override, onCorrect }: Props) {
  const undo = useUndoOverride(applicationId);
  return (
    <Group gap={6} className={classes['correct'] ?? ''}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        title={said.factHint}
        onClick={() => onCorrect('fact')}
        rightSection={<kbd>w</kbd>}
      >
        {said.fact}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        title={said.titleHint}
        onClick={() => onCorrect('outcome')}
        rightSection={<kbd>o</kbd>}
      >
        {said.title}
      </Button>
      {override && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={undo.isPending}
          onClick={() => undo.mutate(override.id)}
        >
          {said.undo}
        </Button>
      )}
      {undo.error && <ProblemAlert error={undo.error} />}
    </Group>
  );
}
