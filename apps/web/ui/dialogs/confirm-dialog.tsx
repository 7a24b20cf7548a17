import { Button, Group, Text } from '@mantine/core';
import { Dialog } from './dialog.js';
import { words } from '../../i18n/index.js';
import type { Asking } from './confirm-button.js';
import { ProblemAlert } from '../feedback/problem-alert.js';

/** Asks before something is done. It stays open, with the reason, while that does not work. */
export function AskingDialog({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const { consequence, confirm, leave = words.common.cancel, isDestructive, mutation, onDone } = asking;
  const agree = () =>
    mutation.mutate(undefined, {
      onSuccess: () => {
        onClose();
        onDone?.();
      },
    });
  return (
    <Dialog onClose={onClose} title={confirm}>
      <Text size="sm">{consequence}</Text>
      {mutation.error && <ProblemAlert error={mutation.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {leave}
        </Button>
        <Button {...(isDestructive && { color: 'red' })} loading={mutation.isPending} onClick={agree}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
