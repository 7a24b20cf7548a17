import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ActorKind, CreatedUser } from '#libs/contracts';
import { faultAt } from '../../../api/field-errors.js';
import { useInvite } from './queries.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { settings } from '../settings/messages.js';
import { words } from '../../../i18n/index.js';
import { KindChoice } from './access-level-choice.js';
import { addressOf } from './link-address.js';

const said = settings.people;

/** Invites somebody. A link that is shown once stays until it is said to be taken: a click beside it does not close it. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const invite = useInvite();
  const made = invite.data;
  return (
    <Dialog
      onClose={onClose}
      title={made ? said.invitedTitle(made.user.name) : said.invite}
      closeOnClickOutside={made === undefined}
      closeOnEscape={made === undefined}
    >
      {made ? <Invited made={made} onClose={onClose} /> : <InviteForm invite={invite} onClose={onClose} />}
    </Dialog>
  );
}

function Invited({ made: { user, invitationLink }, onClose }: { made: CreatedUser; onClose: () => void }) {
  return (
    <Stack gap="md">
      {invitationLink === null ? (
        <Text size="sm">{said.mailed(user.email)}</Text>
      ) : (
        <CopyField label={said.link} description={said.handOver(user.name)} value={addressOf(invitationLink)} />
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{said.done}</Button>
      </Group>
    </Stack>
  );
}

function InviteForm({ invite, onClose }: { invite: ReturnType<typeof useInvite>; onClose: () => void }) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [kind, setKind] = useState<ActorKind>('recruiter');
  const faults = { name: faultAt(invite.error, 'name'), email: faultAt(invite.error, 'email') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ name: name.trim(), email: email.trim(), kind });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={settings.you.name}
          required
          maxLength={200}
          data-autofocus
          value={name}
          error={faults.name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <TextInput
          label={settings.you.email}
          type="email"
          required
          maxLength={254}
          value={email}
          error={faults.email}
          onChange={({ currentTarget: { value } }) => setEmail(value)}
        />
        <KindChoice value={kind} onChange={setKind} />
        <Text size="sm" c="dimmed">
          {said.inviteHint}
        </Text>
        {invite.error && faults.name === null && faults.email === null && <ProblemAlert error={invite.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button type="submit" loading={invite.isPending} disabled={name.trim() === ''}>
            {said.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
