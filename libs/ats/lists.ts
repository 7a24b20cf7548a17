import type { AtsLists } from '#libs/contracts';
import type { AtsVendor } from './vendor.js';

/** Which lists of a vendor can be asked for, given an account: what catching up with it finds. Undefined: a vendor that another version knew. */
export function listsOf(vendor: AtsVendor | undefined): AtsLists {
  const api = vendor?.api;
  if (api?.applications) return 'applications';
  return api?.openings ? 'openings' : 'nothing';
}
