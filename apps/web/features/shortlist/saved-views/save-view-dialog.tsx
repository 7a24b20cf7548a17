import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useKeepView } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
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
  const form = useValidatedForm(
    { initialValues: { name: '', shared: false, isDefault: false }, rules: { name: required } },
    keep,
  );
  const { filters, sort } = address;
  const told = Object.entries(filters).map(([filter, value]) => filterInWords(role, filter, String(value)));
  if (sort !== 'rank') told.push(`${words.shortlist.sort}: ${words.shortlist.sorts[sort]}`);
  const submit = form.onSubmit((values) =>
    keep.mutate(
      { ...values, filters, sort },
      {
        onSuccess: (view) => {
          address.show(view, true);
          onClose();
        },
      },
    ),
  );
  return (
    <Dialog onClose={onClose} title={said.saveTitle}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {told.join(' · ')}
          </Text>
          <TextInput label={said.name} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
          <Checkbox label={said.shared} {...form.getInputProps('shared', { type: 'checkbox' })} />
          <Checkbox label={said.isDefault} {...form.getInputProps('isDefault', { type: 'checkbox' })} />
          {form.problem && <ProblemAlert error={form.problem} />}
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
