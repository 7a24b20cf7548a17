import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useSaveView } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { useRoleInView } from '../../roles/role/role-frame.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import type { ListAddress } from '../list/use-list-address.js';
import { filterLabel, useFilterWords } from '../filters/filter-labels.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  address: ListAddress;
  onClose: () => void;
}

/** A name for how the list is looked at just now. */
export function SaveViewDialog({ roleId, address, onClose }: Props) {
  const t = useTranslations('finding.views');
  const tCommon = useTranslations('common');
  const tShortlist = useTranslations('shortlist');
  const words = useFilterWords();
  const role = useRoleInView();
  const keep = useSaveView(roleId);
  const form = useValidatedForm(
    { initialValues: { name: '', shared: false, isDefault: false }, rules: { name: required } },
    keep,
  );
  const { filters, sort } = address;
  const labels = Object.entries(filters).map(([filter, value]) => filterLabel(words, role, filter, String(value)));
  if (sort !== 'rank') labels.push(`${tShortlist('sort')}: ${tShortlist(`sorts.${sort}`)}`);
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
    <Dialog onClose={onClose} title={t('saveTitle')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {labels.join(' · ')}
          </Text>
          <TextInput label={t('name')} required maxLength={100} data-autofocus {...form.getInputProps('name')} />
          <Checkbox label={t('shared')} {...form.getInputProps('shared', { type: 'checkbox' })} />
          <Checkbox label={t('isDefault')} {...form.getInputProps('isDefault', { type: 'checkbox' })} />
          {form.problem && <ProblemAlert error={form.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={keep.isPending}>
              {t('keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
