/** Candidates in tables and lines: windows of a source → rows; rows → people. */
export { candidateOfRow, type RowCandidate } from './candidate-of-row.js';
export { guessTable, type TableGuess } from './guess-table.js';
export { linesOf, MAX_LINE } from './lines.js';
export { rowsOf } from './records.js';
