/** Pure matching: facts and a role in, values with evidence out; values and weights in, a score out. */
export { assess, assessorFor, outcomeOf } from './assess.js';
export { CONSTANTS, type Constant } from './constants.js';
export { constantsTable, withConstantsTable } from './constants-table.js';
export { evidenceOf } from './evidence.js';
export {
  checkWeights,
  InvalidWeightsError,
  WEIGHTS_FAULTS,
  type Weighable,
  type WeightsFault,
} from './fold/check-weights.js';
export { compileWeights, type CompiledCategory, type CompiledWeights } from './fold/compile-weights.js';
export { defaultWeights, IMPORTANCE } from './fold/default-weights.js';
export { createFoldTarget, fold, foldPacked } from './fold/fold.js';
export { BYTES_PER_CRITERION, packVector, unpackVector } from './fold/vector.js';
export { MATCHER } from './version.js';
