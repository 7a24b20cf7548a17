import type { Lane } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import type { CompiledWeights } from './compile-weights.js';
import { BYTES_PER_CRITERION } from './vector.js';

const MUST = CONSTANTS.mustFrom.value;

/**
 * The lane of packed values. A must-have fails when even its high is below the mark, holds when its low reaches it, and is unknown in
 * between.
 * @param offset in bytes, of the first criterion
 * @param tooLittleKnown most of the weight could not be assessed, or all of it
 */
export function laneOf(bytes: Uint8Array, offset: number, weights: CompiledWeights, tooLittleKnown: boolean): Lane {
  let failed = 0;
  let unknown = 0;
  for (const index of weights.musts) {
    const at = offset + index * BYTES_PER_CRITERION;
    if ((bytes[at + 4]! | (bytes[at + 5]! << 8)) < MUST) failed++;
    else if ((bytes[at + 2]! | (bytes[at + 3]! << 8)) < MUST) unknown++;
  }
  if (failed > 1) return 'below';
  if (failed === 1) return 'near-miss';
  return unknown > 0 || tooLittleKnown ? 'needs-look' : 'meets';
}
