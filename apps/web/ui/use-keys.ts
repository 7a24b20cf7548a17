import { useHotkeys, type HotkeyItem } from '@mantine/hooks';

/** Fields of forms that letters are not typed into. */
const NOT_TYPED: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range', 'file'];
const TYPED = '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
/** What lies over a page has its own keys. */
const OVER = '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]';
const OPEN = '[aria-modal="true"], [aria-haspopup][aria-expanded="true"]';

/**
 * Keys of a page. They do nothing while somebody is typing, and while a menu, a list of choices, a popover or a dialog is open or has
 * the focus. A box that was just ticked does not hold them up.
 */
export function useKeys(keys: readonly HotkeyItem[]): void {
  useKeysUnless(keys, (target) => isTyping(target) || isUnderLayer(target));
}

/** Keys of a popover, which is there only while it is open: they do nothing while somebody is typing. */
export function useKeysOfPopover(keys: readonly HotkeyItem[]): void {
  useKeysUnless(keys, isTyping);
}

function useKeysUnless(keys: readonly HotkeyItem[], isOff: (target: EventTarget | null) => boolean): void {
  useHotkeys(
    keys.map(([key, act, options]) => [
      key,
      (event) => {
        if (event.defaultPrevented || event.isComposing || isOff(event.target)) return;
        event.preventDefault();
        act(event);
      },
      // What is typed elsewhere stays what it is.
      { ...options, preventDefault: false },
    ]),
    [],
    true,
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(TYPED) !== null);
}

const isUnderLayer = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(OVER) !== null) || document.querySelector(OPEN) !== null;
