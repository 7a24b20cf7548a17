/**
 * What tests draw with: the same in every run, so that what fails in one fails in the next. `CANDOR_TEST_SEED` draws
 * something else.
 */
export const SEED = Number(process.env['CANDOR_TEST_SEED'] ?? 20_261_126);
