import type { AtsLists } from '#libs/contracts';
import type { AtsVendor } from './vendor.js';

/** Returns the lists that a vendor's API has with this account, for syncs. `vendor` is undefined for one that another version of Candor knew. */
export function listsOf(vendor: AtsVendor | undefined): AtsLists {
  const api = vendor?.api;
  if (api?.applications) return 'applications';
  return api?.openings ? 'openings' : 'nothing';
}
