/**
 * Keys of pages. Every shortcut is registered here (a lint rule refuses `useHotkeys` elsewhere), and what the document shows decides whether
 * it acts: the field that has the focus, and the overlays that are open. A popover that is built later has to register nowhere.
 */
import { useHotkeys, type HotkeyItem } from '@mantine/hooks';

/** Fields of forms that letters are not typed into. */
const NOT_TYPED: readonly string[] = ['checkbox', 'radio', 'button', 'submit', 'range', 'file'];
const TYPED = '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
/** Elements over a page that have keys of their own. */
const OVERLAY =
  '[role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"], [aria-modal="true"], dialog[open], [popover]';
/** A control whose overlay is open, whatever role that has. */
const OPENER = '[aria-haspopup][aria-expanded="true"]';

/**
 * Registers keys of a page. They are off while a field has the focus, and while a menu, a list of choices, a popover or a dialog is open.
 * A checkbox that has the focus does not turn them off: letters are not typed into it.
 */
export function useKeys(keys: readonly HotkeyItem[]): void {
  useKeysUnless(keys, (target) => isTyping(target) || isUnderOverlay(target));
}

/**
 * Registers keys of a popover, by a component that is there only while the popover is open. They are off while a field has the focus.
 * @param own selector of what does something itself with these keys: they are left to it
 */
export function useKeysOfPopover(keys: readonly HotkeyItem[], own?: string): void {
  useKeysUnless(
    keys,
    (target) => isTyping(target) || (own !== undefined && target instanceof Element && target.closest(own) !== null),
  );
}

/**
 * Registers keys with a modifier, such as `mod+s`. They are off while an overlay is open.
 * @param inFields whether they act while a field has the focus; what a field does itself with the keys is lost then
 */
export function useCommandKeys(keys: readonly HotkeyItem[], { inFields }: { inFields: boolean }): void {
  useKeysUnless(keys, (target) => (!inFields && isTyping(target)) || isUnderOverlay(target));
}

function useKeysUnless(keys: readonly HotkeyItem[], isOff: (target: EventTarget | null) => boolean): void {
  useHotkeys(
    keys.map(([key, act, options]) => [
      key,
      (event) => {
        if (event.defaultPrevented || event.isComposing || isCapital(event) || isOff(event.target)) return;
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

/** A capital letter is text, not a key of a page, unless Caps Lock made it one. */
const isCapital = (event: KeyboardEvent): boolean =>
  /^\p{Lu}$/u.test(event.key) && !event.getModifierState('CapsLock') && !event.ctrlKey && !event.metaKey;

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.includes(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest(TYPED) !== null);
}

function isUnderOverlay(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest(OVERLAY) !== null) return true;
  return [...document.querySelectorAll(`${OVERLAY}, ${OPENER}`)].some(
    (one) => (one.matches(OPENER) || one.checkVisibility()) && !isClosing(one),
  );
}

/** What fades out, and all in it, is closed already: the control that labels it says so. */
function isClosing(element: Element): boolean {
  for (let over = element.closest(OVERLAY); over; over = over.parentElement?.closest(OVERLAY) ?? null) {
    const label = document.getElementById(over.getAttribute('aria-labelledby') ?? '');
    if (label?.getAttribute('aria-expanded') === 'false') return true;
  }
  return false;
}
