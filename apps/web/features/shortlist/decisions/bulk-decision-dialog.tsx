import { Alert, Button, Group, List, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { DecisionKind } from '#libs/contracts';
import { useDecideMany, useDecisionCheck } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { words } from '../../../i18n/index.js';
import { nameOf } from '../list/candidate-row.js';
import type { Selection } from './use-selection.js';

const said = words.shortlist.bulk;

interface Props {
  kind: DecisionKind;
  roleId: string;
  selection: Selection;
  seen: { blind: boolean; filters: Record<string, string> };
  /** @returns what takes it back */
  onDecided: (batchId: string, people: number) => () => void;
  onClose: () => void;
}

/** Decides about everybody who is selected, once, for one reason; tells first whom nobody has opened. */
export function DecideMany({ kind, roleId, selection, seen, onDecided, onClose }: Props) {
  const check = useDecisionCheck(roleId, selection.ids);
  const decide = useDecideMany(roleId);
  const reasons = Object.entries(words.shortlist.reasons[kind]);
  const [reason, setReason] = useState<string | null>(reasons[0]?.[0] ?? null);
  const save = () =>
    decide.mutate(
      { kind, reasonCode: reason ?? '', applicationIds: selection.ids, ...seen },
      {
        onSuccess: ({ batchId, decided }) => {
          selection.clear();
          onClose();
          const takeBack = batchId === null ? null : onDecided(batchId, decided);
          const toast = notifications.show({
            autoClose: 12_000,
            message: (
              <Group gap="xs">
                {said.decided(decided)}
                {takeBack && (
                  <Button
                    size="compact-xs"
                    variant="light"
                    onClick={() => {
                      notifications.hide(toast);
                      takeBack();
                    }}
                  >
                    {words.common.undo}
                  </Button>
                )}
              </Group>
            ),
          });
        },
      },
    );
  return (
    <Dialog onClose={() => decide.isPending || onClose()} title={said.confirm(kind, selection.ids.length)}>
      <Select
        label={words.shortlist.whyTitle(kind)}
        value={reason}
        onChange={setReason}
        allowDeselect={false}
        data={reasons.map(([value, label]) => ({ value, label }))}
        data-autofocus
      />
      {check.data && check.data.neverOpened > 0 && (
        <Alert color="yellow" mt="sm" title={said.neverOpened(check.data.neverOpened)}>
          {said.lookFirst}
          <List size="sm">
            {check.data.sample.map((one) => (
              <List.Item key={one.applicationId}>{nameOf(one)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {(decide.error ?? check.error) && <ProblemAlert error={(decide.error ?? check.error)!} />}
      <Group mt="md" justify="flex-end">
        <Button variant="default" disabled={decide.isPending} onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button loading={decide.isPending} onClick={save}>
          {said.confirm(kind, selection.ids.length)}
        </Button>
      </Group>
    </Dialog>
  );
}
