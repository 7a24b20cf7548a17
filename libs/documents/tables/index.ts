/** Candidates in tables and lines: windows of a source → rows; rows → people. */
export type { RowAnswers } from './answers-of-row.js';
export { candidateOfRow } from './candidate-of-row.js';
export { guessTable } from './guess-table.js';
export { takeTableRows } from './records.js';
