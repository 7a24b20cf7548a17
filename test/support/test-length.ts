/** Tests that can take hours take seconds in every run; with `CANDOR_TEST_LENGTH=hours` they try everything. */
export const TAKES_HOURS = process.env['CANDOR_TEST_LENGTH'] === 'hours';
