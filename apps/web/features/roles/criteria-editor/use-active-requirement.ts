/** The requirement that is in view on both sides of the editor, and where the keyboard goes when its row moves. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { scrollIntoView, scrollToMiddle } from '../../../ui/hooks/scroll-to.js';

/** An open menu holds the focus until it has closed. What goes away with an answer is gone by then, too. */
const MENU_CLOSES_MS = 200;
/** So often it is looked whether it has. */
const MOST_TRIES = 15;

export interface ActiveRequirement {
  id: string;
  /** The side of the editor that it was chosen on. */
  where: 'page' | 'list';
}

interface ActiveRequirementState {
  active: ActiveRequirement | null;
  setActive: (active: ActiveRequirement | null) => void;
  /** The element that holds the rows. */
  list: RefObject<HTMLDivElement | null>;
  /** Makes a requirement active and scrolls to its row. */
  show: (id: string) => void;
  /** Does so, and moves the focus there. */
  goTo: (id: string) => void;
  /** Moves the focus to a row where what had it is gone, unless the focus is somewhere else by then. */
  focusOn: (id: string) => void;
  /** Moves the focus to the list where what had it is gone, as an answered question is. */
  focusOnList: () => void;
}

export function useActiveRequirement(): ActiveRequirementState {
  const [active, setActive] = useState<ActiveRequirement | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const rowOf = (id: string): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-criterion="${CSS.escape(id)}"]`) ?? null;
  useEffect(() => {
    if (active?.where === 'page') scrollIntoView(rowOf(active.id));
  }, [active]);
  const show = (id: string): void => {
    setActive({ id, where: 'list' });
    requestAnimationFrame(() => scrollToMiddle(rowOf(id)));
  };
  return {
    active,
    setActive,
    list,
    show,
    goTo: (id) => {
      rowOf(id)?.focus({ preventScroll: true });
      show(id);
    },
    focusOn: (id) => focusLater(() => rowOf(id)),
    focusOnList: () => focusLater(() => list.current, { preventScroll: true }),
  };
}

/** Unless the focus is somewhere else by then. A menu that is slow to close, or a row that is slow to appear, is waited for. */
function focusLater(element: () => HTMLElement | null, options?: FocusOptions, tries = MOST_TRIES): void {
  setTimeout(() => {
    const held = document.activeElement;
    const found = held === document.body ? element() : null;
    if (found) found.focus(options);
    else if (tries > 1 && (held === document.body || held?.closest('[role="menu"]')))
      focusLater(element, options, tries - 1);
  }, MENU_CLOSES_MS);
}
