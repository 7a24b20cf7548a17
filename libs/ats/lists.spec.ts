import { expect, it } from '@jest/globals';
import { ATS_VENDORS } from '#libs/contracts';
import { listsOf, vendorOf } from './index.js';

it('the list of a vendor tells what catching up with a vendor finds', () => {
  expect(ATS_VENDORS.filter((id) => listsOf(vendorOf(id)) === 'nothing')).toEqual(['standard-webhooks', 'recruitee']);
  expect(ATS_VENDORS.filter((id) => listsOf(vendorOf(id)) === 'openings')).toEqual(['smartrecruiters']);
  expect(listsOf(undefined)).toBe('nothing');
});
