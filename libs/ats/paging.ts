/** How APIs say where the next page is. */
import type { DeliveryHeaders } from './vendor.js';

/** The address of the next page in a `Link` header (RFC 8288); null when there is none. */
export function nextLink({ link }: DeliveryHeaders): string | null {
  for (const [, address, parameters = ''] of (link ?? '').matchAll(/<([^>]*)>([^<]*)/g))
    if (/;\s*rel\s*=\s*"?next\b/i.test(parameters)) return address?.trim() || null;
  return null;
}
