import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRoles } from '../../../api/queries.js';
import { useHoldRole } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { retention as said } from './messages.js';
import { words } from '../../../i18n/index.js';

/** Keeps everybody who applied for a role. @param props.roleId left out: it is chosen */
export function HoldDialog({ roleId: given = null, onClose }: { roleId?: string | null; onClose: () => void }) {
  const hold = useHoldRole();
  const roles = useRoles(null).data?.pages.flatMap(({ items }) => items) ?? [];
  const [roleId, setRoleId] = useState<string | null>(given);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (roleId !== null) hold.mutate({ roleId, reason }, { onSuccess: onClose });
  };
  return (
    <Dialog onClose={onClose} title={said.holdTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {said.holdHint}
          </Text>
          {given === null && (
            <Select
              label={said.role}
              searchable
              required
              data={roles.map(({ id, title }) => ({ value: id, label: title }))}
              value={roleId}
              onChange={setRoleId}
            />
          )}
          <TextInput
            label={said.reason}
            description={said.reasonHint}
            required
            minLength={3}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          {hold.error && <ProblemAlert error={hold.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.common.cancel}
            </Button>
            <Button type="submit" loading={hold.isPending} disabled={roleId === null}>
              {said.holdIt}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
