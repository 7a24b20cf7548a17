import { Alert, Button, Group, List, Modal, Select, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { DECISION_KINDS, type DecisionKind } from '#libs/contracts';
import { useDecideMany, useDecisionCheck, useUndoMany } from '../../api/shortlist.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { words } from '../../words/index.js';
import { nameOf } from '../list/person-row.js';
import classes from './bulk-bar.module.css';
import type { Selection } from './use-selection.js';

const said = words.shortlist.bulk;

interface Props {
  roleId: string;
  selection: Selection;
  seen: { blind: boolean; filters: Record<string, string> };
  onCompare: () => void;
}

/** What can be done with everybody who is selected. Whom nobody has opened is told before anything is decided. */
export function BulkBar({ roleId, selection, seen, onCompare }: Props) {
  const [kind, setKind] = useState<DecisionKind | null>(null);
  return (
    <div className={classes['bar']} role="toolbar" aria-label={said.selected(selection.ids.length)}>
      <Text size="sm" fw={600}>
        {said.selected(selection.ids.length)}
      </Text>
      {DECISION_KINDS.map((one) => (
        <Button key={one} size="compact-xs" variant="default" onClick={() => setKind(one)}>
          {words.shortlist.decisions[one]}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant="default"
        disabled={selection.ids.length < 2}
        onClick={onCompare}
        rightSection={<kbd>c</kbd>}
      >
        {said.compare}
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={selection.clear}>
        {said.clear}
      </Button>
      {kind && (
        <Confirm
          key={kind}
          kind={kind}
          roleId={roleId}
          selection={selection}
          seen={seen}
          onClose={() => setKind(null)}
        />
      )}
    </div>
  );
}

function Confirm({
  kind,
  roleId,
  selection,
  seen,
  onClose,
}: Omit<Props, 'onCompare'> & { kind: DecisionKind; onClose: () => void }) {
  const check = useDecisionCheck(roleId, selection.ids);
  const decide = useDecideMany(roleId);
  const undo = useUndoMany(roleId);
  const reasons = Object.entries(words.shortlist.reasons[kind]);
  const [reason, setReason] = useState<string | null>(reasons[0]?.[0] ?? null);
  const save = () =>
    decide.mutate(
      { kind, reasonCode: reason ?? '', applicationIds: selection.ids, ...seen },
      {
        onSuccess: ({ batchId, decided }) => {
          selection.clear();
          onClose();
          notifications.show({
            autoClose: 12_000,
            message: (
              <Group gap="xs">
                {said.decided(decided)}
                {batchId && (
                  <Button size="compact-xs" variant="light" onClick={() => undo.mutate(batchId)}>
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
    <Modal opened onClose={onClose} title={said.confirm(kind, selection.ids.length)}>
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
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button loading={decide.isPending} onClick={save}>
          {said.confirm(kind, selection.ids.length)}
        </Button>
      </Group>
    </Modal>
  );
}
