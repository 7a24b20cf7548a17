import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'use-intl';

const SHOWN_FOR_MS = 12_000;

/** Returns a function that announces a decision in place, with a button that undoes it. */
export function useDecidedToast(): (text: string, undo: (() => void) | null) => void {
  const t = useTranslations('common');
  return (text, undo) => {
    const toast = notifications.show({
      autoClose: SHOWN_FOR_MS,
      message: (
        <Group gap="xs">
          {text}
          {undo && (
            <Button
              size="compact-xs"
              variant="light"
              onClick={() => {
                notifications.hide(toast);
                undo();
              }}
            >
              {t('undo')}
            </Button>
          )}
        </Group>
      ),
    });
  };
}
