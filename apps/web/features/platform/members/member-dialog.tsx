import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { User } from '#libs/contracts';
import { useChangeUser } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { Chip } from '../../../ui/text/chip.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../settings/settings.module.css';
import { AccessLevelChoice } from './access-level-choice.js';
import { DeactivateUser } from './deactivate-user.js';
import { SignInLinks } from './sign-in-links.js';
import { useTranslations } from 'use-intl';

interface Props {
  user: User;
  isMe: boolean;
  /** There is no other admin, so a change that would remove the last one is not offered. */
  isLastAdmin: boolean;
  onClose: () => void;
}

/** One person: what they are called and may do, a way in for them, and their leaving. */
export function MemberDialog({ user, isMe, isLastAdmin, onClose }: Props) {
  const t = useTranslations('settings.people');
  return (
    <Dialog onClose={onClose} title={user.name} size="lg" losesNothing>
      <Text size="sm" c="dimmed" mb="sm">
        {user.email} {user.disabledAt !== null && <Chip tone="quiet">{t('deactivated')}</Chip>}
      </Text>
      <div className={classes['parts']}>
        <section>
          <PersonForm user={user} isMe={isMe} isLastAdmin={isLastAdmin} />
        </section>
        {user.disabledAt === null && <SignInLinks user={user} />}
        <DeactivateUser user={user} isLastAdmin={isLastAdmin} />
      </div>
    </Dialog>
  );
}

function PersonForm({ user, isMe, isLastAdmin }: Omit<Props, 'onClose'>) {
  const t = useTranslations('settings.people');
  const tCommon = useTranslations('common');
  const tSettings = useTranslations('settings');
  const change = useChangeUser(user.id);
  const form = useValidatedForm(
    { initialValues: { name: user.name, kind: user.kind }, rules: { name: required } },
    change,
  );
  const { kind } = form.values;
  const name = form.values.name.trim();
  const isChanged = name !== user.name || kind !== user.kind;
  const submit = form.onSubmit(() => change.mutate({ name, kind }));
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={tSettings('you.name')} required maxLength={200} {...form.getInputProps('name')} />
        <AccessLevelChoice value={kind} onChange={(next) => form.setFieldValue('kind', next)} disabled={isLastAdmin} />
        {isLastAdmin && <Text size="sm">{t('lastAdmin')}</Text>}
        {isMe && !isLastAdmin && kind !== user.kind && <Text size="sm">{t('yourself')}</Text>}
        {form.problem && <ProblemAlert error={form.problem} />}
        <Group gap="sm">
          <Button type="submit" loading={change.isPending} disabled={!isChanged}>
            {tCommon('save')}
          </Button>
          {change.isSuccess && !isChanged && (
            <Text size="sm" c="dimmed" role="status">
              {tSettings('saved')}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
