import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useRoles } from '../../roles/role/queries.js';
import { useHoldRole } from './queries.js';
import { minLength, required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

const SHORTEST_REASON = 3;

/** Keeps every candidate who applied for a role. @param props.roleId left out: the user chooses it */
export function HoldDialog({ roleId: given = null, onClose }: { roleId?: string | null; onClose: () => void }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const hold = useHoldRole();
  const roles = useRoles(null).data?.pages.flatMap(({ items }) => items) ?? [];
  const form = useValidatedForm(
    { initialValues: { roleId: given, reason: '' }, rules: { roleId: required, reason: minLength(SHORTEST_REASON) } },
    hold,
  );
  const submit = form.onSubmit(({ roleId, reason }) => {
    if (roleId !== null) hold.mutate({ roleId, reason }, { onSuccess: onClose });
  });
  return (
    <Dialog onClose={onClose} title={t('holdTitle')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('holdHint')}
          </Text>
          {given === null && (
            <Select
              label={t('role')}
              searchable
              required
              data={roles.map(({ id, title }) => ({ value: id, label: title }))}
              {...form.getInputProps('roleId')}
            />
          )}
          <TextInput
            label={t('reason')}
            description={t('reasonHint')}
            required
            minLength={SHORTEST_REASON}
            maxLength={500}
            {...form.getInputProps('reason')}
          />
          {form.problem && <ProblemAlert error={form.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={hold.isPending}>
              {t('holdIt')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
