import { vendorOf, type AtsChange } from '../../../libs/ats/index.js';
import { parseJson } from '../../../libs/contracts/index.js';
import { plainCall, type FakeEvent, type FakeProduct } from './fake-ats.js';

/** What a product's event leads to, from its signature to what its API tells about the thing that it names. */
export async function lookedUp(
  vendorId: string,
  { account, secret }: FakeProduct,
  [event]: readonly FakeEvent[],
): Promise<readonly AtsChange[]> {
  const vendor = vendorOf(vendorId)!;
  const verified = vendor.verify(event!, [secret], Date.now());
  if (!verified.ok) throw new Error(`The event of ${vendor.name} is refused: ${verified.reason}`);
  const [change] = vendor.decode(parseJson(event!.rawBody), event!).changes;
  if (change?.change !== 'look-up') throw new Error('There is nothing to look up');
  return vendor.api!.lookUp(plainCall(vendor.api!, account), change);
}
