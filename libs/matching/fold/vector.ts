/**
 * A vector is what is stored of an assessment for folding: value, low and high of each criterion, in the order of the role's
 * criteria, as three little-endian unsigned 16-bit whole ten-thousandths, and its outcome as a must-have in one byte.
 */
import { MUST_OUTCOMES, mustOutcomeOf, type MustOutcome, type Value } from '#libs/contracts';

/** Three numbers of two bytes (value, low, high), and the index into `MUST_OUTCOMES`. */
export const BYTES_PER_CRITERION = 7;
/** Where that index is. */
export const MUST_AT = 6;

/** A value that is packed; without an outcome as a must-have, the value decides it. */
export type PackableValue = Value & { must?: MustOutcome };

/**
 * Packs values for storage.
 * @param values whole ten-thousandths with `0 <= low <= value <= high <= 10000`.
 * @throws RangeError when one is not.
 */
export function packVector(values: readonly PackableValue[]): Uint8Array {
  const bytes = new Uint8Array(values.length * BYTES_PER_CRITERION);
  let at = 0;
  for (const one of values) {
    const { value, low, high } = one;
    if (!Number.isInteger(low + value + high) || low < 0 || value < low || high < value || high > 10000) {
      throw new RangeError(`not a value in whole ten-thousandths: ${low} <= ${value} <= ${high}`);
    }
    for (const part of [value, low, high]) {
      bytes[at++] = part & 255;
      bytes[at++] = part >> 8;
    }
    bytes[at++] = MUST_OUTCOMES.indexOf(mustOutcomeOf(one));
  }
  return bytes;
}

/**
 * The values of a stored vector, in criterion order.
 * @throws RangeError when the length is not a whole number of criteria.
 */
export function unpackVector(bytes: Uint8Array): Required<PackableValue>[] {
  if (bytes.length % BYTES_PER_CRITERION !== 0) throw new RangeError(`not a vector: ${bytes.length} bytes`);
  const read = (at: number): number => bytes[at]! | (bytes[at + 1]! << 8);
  return Array.from({ length: bytes.length / BYTES_PER_CRITERION }, (_, criterion) => {
    const at = criterion * BYTES_PER_CRITERION;
    return { value: read(at), low: read(at + 2), high: read(at + 4), must: MUST_OUTCOMES[bytes[at + MUST_AT]!]! };
  });
}
