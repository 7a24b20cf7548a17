import { randomBytes } from 'node:crypto';
import type { SecretRule } from './vendor.js';

/** A signing secret that the vendor makes and shows, of a form that it does not document. @param where it is shown; the end of a sentence */
export function vendorSecret(where: SecretRule['where']): SecretRule {
  return {
    from: 'vendor',
    where,
    fault: (secret) =>
      /^[\x21-\x7e]{8,200}$/.test(secret)
        ? null
        : 'Must be the secret as the vendor shows it: 8 to 200 characters, none of them a space',
    make: () => randomBytes(32).toString('hex'),
  };
}
