/** Applicant tracking systems. To add one: one file with an `AtsVendor`, one line in `VENDORS`, one spec. */
import { standardWebhooks } from './standard-webhooks.js';
import type { AtsVendor } from './vendor.js';

const VENDORS: readonly AtsVendor[] = [standardWebhooks];

/** The vendor of an id; undefined for one that this version does not know. */
export function vendorOf(id: string): AtsVendor | undefined {
  return VENDORS.find((vendor) => vendor.id === id);
}

export { signStandardWebhook } from './standard-webhooks.js';
export {
  UndecodableDelivery,
  type AtsEvent,
  type AtsVendor,
  type DeliveryHeaders,
  type Verification,
} from './vendor.js';
