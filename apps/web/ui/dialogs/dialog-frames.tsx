/** Frames of dialogs over the page, in its middle or at its side. Closing one keeps typed text, and returns the focus. */
import { Alert, Button, Drawer, Group, Modal, type DrawerProps, type ModalProps } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

type Props<Of> = Omit<Of, 'opened'> & {
  /** Nothing in it would be lost: it is kept, or saved as it is changed. */
  losesNothing?: boolean;
};

export function DialogFrame({ losesNothing = false, onClose, children, ...props }: Props<ModalProps>) {
  const leaving = useLeaving(onClose, losesNothing);
  return (
    <Modal opened {...props} onClose={leaving.leave}>
      <Typed leaving={leaving}>{children}</Typed>
    </Modal>
  );
}

export function SideDialogFrame({ losesNothing = false, onClose, children, ...props }: Props<DrawerProps>) {
  const leaving = useLeaving(onClose, losesNothing);
  return (
    <Drawer opened position="right" size="lg" {...props} onClose={leaving.leave}>
      <Typed leaving={leaving}>{children}</Typed>
    </Drawer>
  );
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function useLeaving(onClose: () => void, losesNothing: boolean) {
  const typedIn = useRef(new Set<Field>());
  const [isAsked, setAsked] = useState(false);
  useFocusBack();
  return {
    isAsked,
    leave() {
      // What is no longer shown was sent.
      const isUnsaved = [...typedIn.current].some((field) => field.isConnected && field.value !== '');
      if (isUnsaved && !losesNothing) setAsked(true);
      else onClose();
    },
    throwAway: onClose,
    goOn() {
      setAsked(false);
      [...typedIn.current].at(-1)?.focus();
    },
    hear: ({ target }: FormEvent) => void typedIn.current.add(target as Field),
  };
}

function Typed({ leaving, children }: { leaving: ReturnType<typeof useLeaving>; children: ReactNode }) {
  const t = useTranslations('common.leaving');

  return (
    <div onInput={leaving.hear}>
      {leaving.isAsked && (
        <Alert color="yellow" mb="sm" role="alert" title={t('title')}>
          <Group gap="xs">
            <Button size="xs" ref={intoView} onClick={leaving.goOn}>
              {t('goOn')}
            </Button>
            <Button size="xs" variant="default" onClick={leaving.throwAway}>
              {t('throwAway')}
            </Button>
          </Group>
        </Alert>
      )}
      {children}
    </div>
  );
}

/** Focus scrolls it into view from anywhere. */
const intoView = (button: HTMLButtonElement | null): void => button?.focus();

/** Gives the focus back to what had it before, unless something else has taken it by then. */
function useFocusBack(): void {
  const [before] = useState(opener);
  useEffect(
    () => () => {
      // What traps the focus lets it go first.
      setTimeout(() => {
        if (document.activeElement === null || document.activeElement === document.body)
          before?.focus({ preventScroll: true });
      });
    },
    [before],
  );
}

/** Returns the element that has the focus, or the button of the menu that contains it: the menu is gone by the time the focus returns. */
function opener(): HTMLElement | null {
  const menu = document.activeElement?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return menu ? document.getElementById(menu) : (document.activeElement as HTMLElement | null);
}
