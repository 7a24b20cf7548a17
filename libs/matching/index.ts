/** Pure matching: facts and a role in, values with evidence out; values and weights in, a score out. */
export { answerChanges } from './advice/answers.js';
export { gains, likelyGains } from './advice/gains.js';
export { screenQuestions } from './advice/screen-questions.js';
export { assess, assessorFor, outcomeOf } from './assess.js';
export { summarise, expandSummary } from './explanation-summary.js';
/** The part that `npm run docs` writes into docs/reference/score.md. @public */
export { withConstantsTable } from './constants-table.js';
export { evidenceOf } from './node-evidence.js';
export { checkWeights } from './fold/check-weights.js';
export { compileWeights, type CompiledWeights } from './fold/compile-weights.js';
export { defaultWeights, spread } from './fold/default-weights.js';
export { editedWeights } from './fold/edited-weights.js';
export { isNearMiss } from './fold/lane.js';
export { defaultThresholds, isSameThresholds, movedThresholds, withThresholds } from './fold/thresholds.js';
export { createFoldTarget, fold, foldPacked } from './fold/fold.js';
export { PRESETS, presetsFor, presetWeights } from './fold/presets.js';
export { rankPosition } from './fold/rank-key.js';
export { BYTES_PER_CRITERION, packVector } from './fold/vector.js';
export { compareRankings } from './pool/compare-rankings.js';
export { distinguish, NEIGHBORS } from './pool/distinguish.js';
export { asMust, criterionPoints, fullPoints } from './pool/criterion-points.js';
export { monthNumber, monthsCovered } from './arithmetic/months.js';
export { withOverrides } from './overrides.js';
export { rankPool, rankPoolInParts, type VectorPool, type PoolRanking } from './pool/rank-pool.js';
export { changedMusts, strongestLosses, strongestShifts } from './pool/what-moved.js';
export { stabilityInParts, weightsToTry } from './pool/stability.js';
export { MATCHER } from './version.js';
