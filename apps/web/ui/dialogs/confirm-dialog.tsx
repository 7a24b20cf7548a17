import { Button, Group, Text } from '@mantine/core';
import { Dialog } from './dialog.js';
import type { Confirmation } from './confirm-button.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

/** Asks before something is done. It stays open, with the reason, while that does not work. */
export function ConfirmDialog({ asking, onClose }: { asking: Confirmation; onClose: () => void }) {
  const t = useTranslations('common');
  const { consequence, confirm, leave = t('cancel'), isDestructive, mutation, onDone } = asking;
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
