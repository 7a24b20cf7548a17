import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { User } from '#libs/contracts';
import { useChangeUser } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { settings } from '../settings/messages.js';
import { words } from '../../../i18n/index.js';
import classes from '../settings/settings.module.css';
import { KindChoice } from './access-level-choice.js';
import { Leaving } from './deactivate-user.js';
import { WayIn } from './sign-in-links.js';

const said = settings.people;

interface Props {
  user: User;
  isMe: boolean;
  /** Nobody else administers: what would take that away is not offered. */
  isLastAdmin: boolean;
  onClose: () => void;
}

/** One person: what they are called and may do, a way in for them, and their leaving. */
export function PersonDialog({ user, isMe, isLastAdmin, onClose }: Props) {
  return (
    <Dialog onClose={onClose} title={user.name} size="lg" losesNothing>
      <Text size="sm" c="dimmed" mb="sm">
        {user.email} {user.disabledAt !== null && <Chip tone="quiet">{said.deactivated}</Chip>}
      </Text>
      <div className={classes['parts']}>
        <section>
          <PersonForm user={user} isMe={isMe} isLastAdmin={isLastAdmin} />
        </section>
        {user.disabledAt === null && <WayIn user={user} />}
        <Leaving user={user} isLastAdmin={isLastAdmin} />
      </div>
    </Dialog>
  );
}

function PersonForm({ user, isMe, isLastAdmin }: Omit<Props, 'onClose'>) {
  const change = useChangeUser(user.id);
  const [name, setName] = useState(user.name);
  const [kind, setKind] = useState(user.kind);
  const isChanged = name.trim() !== user.name || kind !== user.kind;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name: name.trim(), kind });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={settings.you.name}
          required
          maxLength={200}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <KindChoice value={kind} onChange={setKind} disabled={isLastAdmin} />
        {isLastAdmin && <Text size="sm">{said.lastAdmin}</Text>}
        {isMe && !isLastAdmin && kind !== user.kind && <Text size="sm">{said.yourself}</Text>}
        {change.error && <ProblemAlert error={change.error} />}
        <Group gap="sm">
          <Button type="submit" loading={change.isPending} disabled={!isChanged || name.trim() === ''}>
            {words.common.save}
          </Button>
          {change.isSuccess && !isChanged && (
            <Text size="sm" c="dimmed" role="status">
              {settings.saved}
            </Text>
          )}
        </Group>
      </Stack>
    </form>
  );
}
