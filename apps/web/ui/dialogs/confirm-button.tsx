import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { UseMutationResult } from '@tanstack/react-query';
import { lazyComponent } from '../lazy/lazy-component.js';

const AskingDialog = lazyComponent(() => import('./confirm-dialog.js'), 'ConfirmDialog');

export interface Confirmation {
  /** Describes the consequence: what changes, and what stays. */
  consequence: string;
  /** The label of the button that confirms. */
  confirm: string;
  /** The label of the button that cancels. */
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
