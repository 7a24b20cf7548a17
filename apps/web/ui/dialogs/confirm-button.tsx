import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import { lazyComponent } from '../lazy/lazy-component.js';

const AskingDialog = lazyComponent(() => import('./confirm-dialog.js'), 'ConfirmDialog');

export interface Confirmation {
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
export function ConfirmButton({ label, ...asking }: Confirmation & { label: string }) {
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
