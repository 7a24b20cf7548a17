/**
 * The seed of the tests' random draws. It is the same in every run, so that a failure repeats. `CANDOR_TEST_SEED` sets
 * another.
 */
export const SEED = Number(process.env['CANDOR_TEST_SEED'] ?? 20_261_126);
