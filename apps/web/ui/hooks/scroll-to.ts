/** Brings something into the middle of what scrolls around it; neither the page nor anything further out moves. */
export function scrollToMiddle(element: HTMLElement | null): void {
  const scroller = element && scrollerOf(element);
  if (!scroller) return;
  const inside = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  const { top, height } = element.getBoundingClientRect();
  scroller.scrollTop += top - inside - (scroller.clientHeight - height) / 2;
}

/** Scrolls no further than it has to; what the scroller keeps free at its top, for what stays there, stays free. */
export function scrollIntoView(element: HTMLElement | null): void {
  const scroller = element && scrollerOf(element);
  if (!scroller) return;
  const inside = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  const first = inside + (parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0);
  const { top, bottom } = element.getBoundingClientRect();
  if (top < first) scroller.scrollTop += top - first;
  else if (bottom > inside + scroller.clientHeight)
    scroller.scrollTop += Math.min(top - first, bottom - inside - scroller.clientHeight);
}

function scrollerOf(element: HTMLElement): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement;
}
