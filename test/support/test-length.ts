/** Tests that can take hours take seconds in a usual run; `CANDOR_TEST_LENGTH=full` has them do all of it. */
export const IS_FULL = process.env['CANDOR_TEST_LENGTH'] === 'full';
