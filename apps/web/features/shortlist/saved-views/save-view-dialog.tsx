import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useKeepView } from './queries.js';
import { useRoleInView } from '../../roles/role/role-frame.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { words } from '../../../i18n/index.js';
import type { ListAddress } from '../list/use-list-address.js';
import { filterInWords } from '../filters/filter-labels.js';

const said = words.finding.views;

interface Props {
  roleId: string;
  address: ListAddress;
  onClose: () => void;
}

/** A name for how the list is looked at just now. */
export function KeepView({ roleId, address, onClose }: Props) {
  const role = useRoleInView();
  const keep = useKeepView(roleId);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [isDefault, setIsDefault] = useState(false);
  const { filters, sort } = address;
  const told = Object.entries(filters).map(([filter, value]) => filterInWords(role, filter, String(value)));
  if (sort !== 'rank') told.push(`${words.shortlist.sort}: ${words.shortlist.sorts[sort]}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(
      { name, filters, sort, shared, isDefault },
      {
        onSuccess: (view) => {
          address.show(view, true);
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={said.saveTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {told.join(' · ')}
          </Text>
          <TextInput
            label={said.name}
            required
            maxLength={100}
            data-autofocus
            value={name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
          <Checkbox
            label={said.shared}
            checked={shared}
            onChange={({ currentTarget: { checked } }) => setShared(checked)}
          />
          <Checkbox
            label={said.isDefault}
            checked={isDefault}
            onChange={({ currentTarget: { checked } }) => setIsDefault(checked)}
          />
          {keep.error && <ProblemAlert error={keep.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.common.cancel}
            </Button>
            <Button type="submit" loading={keep.isPending}>
              {said.keep}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
