import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ActorKind, CreatedUser } from '#libs/contracts';
import { useInvite } from './queries.js';
import { email, required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { AccessLevelChoice } from './access-level-choice.js';
import { linkAddress } from './link-address.js';
import { useTranslations } from 'use-intl';

/**
 * Invites a user. A link that is shown once stays until the user confirms it was copied: a click beside it does not
 * close the dialog.
 */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('settings.people');
  const invite = useInvite();
  const made = invite.data;
  return (
    <Dialog
      onClose={onClose}
      title={made ? t('invitedTitle', { name: made.user.name }) : t('invite')}
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
    >
      {made ? <Invited made={made} onClose={onClose} /> : <InviteForm invite={invite} onClose={onClose} />}
    </Dialog>
  );
}

function Invited({ made: { user, invitationLink }, onClose }: { made: CreatedUser; onClose: () => void }) {
  const t = useTranslations('settings.people');
  return (
    <Stack gap="md">
      {invitationLink === null ? (
        <Text size="sm">{t('mailed', { email: user.email })}</Text>
      ) : (
        <CopyField
          label={t('link')}
          description={t('handOver', { name: user.name })}
          value={linkAddress(invitationLink)}
        />
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('done')}</Button>
      </Group>
    </Stack>
  );
}

function InviteForm({ invite, onClose }: { invite: ReturnType<typeof useInvite>; onClose: () => void }) {
  const t = useTranslations('settings.people');
  const tCommon = useTranslations('common');
  const tSettings = useTranslations('settings');
  const form = useValidatedForm(
    { initialValues: { name: '', email: '', kind: 'recruiter' as ActorKind }, rules: { name: required, email } },
    invite,
  );
  const submit = form.onSubmit((values) =>
    invite.mutate({ ...values, name: values.name.trim(), email: values.email.trim() }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={tSettings('you.name')}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={tSettings('you.email')}
          type="email"
          required
          maxLength={254}
          {...form.getInputProps('email')}
        />
        <AccessLevelChoice value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
        <Text size="sm" c="dimmed">
          {t('inviteHint')}
        </Text>
        {form.problem && <ProblemAlert error={form.problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
