import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import { words } from '../words/index.js';
import { ProblemAlert } from './problem-alert.js';

interface Props {
  label: string;
  /** What becomes of it, and what stays. */
  consequence: string;
  /** What the button says that does it. */
  confirm: string;
  /** What the button says that leaves it as it is. */
  leave?: string;
  /** Nothing brings back what it takes away. */
  isDestructive?: boolean;
  mutation: UseMutationResult<unknown, Error, void>;
  onDone?: () => void;
}

/** A button whose effect is asked about first. */
export function AskingButton({
  label,
  consequence,
  confirm,
  leave = words.common.cancel,
  isDestructive,
  mutation,
  onDone,
}: Props) {
  const [isOpen, { open, close }] = useDisclosure();
  const agree = () =>
    mutation.mutate(undefined, {
      onSuccess: () => {
        close();
        onDone?.();
      },
    });
  return (
    <>
      <Button variant="default" {...(isDestructive && { c: 'var(--missing)' })} onClick={open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={confirm} closeButtonProps={{ 'aria-label': words.common.close }}>
        <Text size="sm">{consequence}</Text>
        {mutation.error && <ProblemAlert error={mutation.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" data-autofocus onClick={close}>
            {leave}
          </Button>
          <Button {...(isDestructive && { color: 'red' })} loading={mutation.isPending} onClick={agree}>
            {confirm}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
