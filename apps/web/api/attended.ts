/** Tracks whether a user is at the page. Calls that the page makes on its own must not keep a session alive. */
import { UNATTENDED_HEADER } from '#libs/contracts';

/** Reading a page takes a while. */
const UNATTENDED_AFTER_MS = 2 * 60_000;

let usedAt = Date.now();

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel'])
  window.addEventListener(kind, () => (usedAt = Date.now()), { capture: true, passive: true });

/** The headers of a call when no one has touched the page for a while. */
export function attendedHeaders(): Record<string, string> {
  return Date.now() - usedAt > UNATTENDED_AFTER_MS ? { [UNATTENDED_HEADER]: '1' } : {};
}
