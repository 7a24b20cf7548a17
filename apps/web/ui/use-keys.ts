import { useHotkeys, type HotkeyItem } from '@mantine/hooks';

/** Fields of forms that letters are not typed into. */
const NOT_TYPED: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range', 'file'];

/**
 * Keys of a page: they do nothing while somebody is typing, or while a dialogue lies over the page. A box that was just ticked does not hold
 * them up.
 */
export function useKeys(keys: readonly HotkeyItem[]): void {
  useHotkeys(
    keys.map(([key, act, options]) => [
      key,
      (event) => {
        if (isTyping(event.target) || isUnderDialogue()) return;
        event.preventDefault();
        act(event);
      },
      // What is typed elsewhere stays what it is.
      { ...options, preventDefault: false },
    ]),
    [],
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

const isUnderDialogue = (): boolean => document.querySelector('[aria-modal="true"]') !== null;
