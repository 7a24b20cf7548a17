import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import { onDemand } from '../lazy/lazy-component.js';

const AskingDialog = onDemand(() => import('./confirm-dialog.js'), 'AskingDialog');

export interface Asking {
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
export function AskingButton({ label, ...asking }: Asking & { label: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" {...(asking.isDestructive && { c: 'var(--missing)' })} onClick={open}>
        {label}
      </Button>
      {isOpen && <AskingDialog asking={asking} onClose={close} />}
    </>
  );
}
