/** Bytes → document text, here or in a process that can be killed. Nothing is thrown for what a file contains. */
export { sniffType } from './sniff.js';
export { awaitsOcr, readDocument } from './read-document.js';
export type { ReadFailure, ParseOutcome, ReadText } from './outcome.js';
export { missingOcrData } from './ocr/engine.js';
export { createOcrPool } from './sandbox/ocr-pool.js';
export { createReaderPool } from './sandbox/pool.js';
export type { ReaderPool } from './sandbox/pool.js';
export { readArchive, shownName, unpackEntry, type ArchiveEntry } from './archive/archive.js';
export { entriesByName, type NamedEntry } from './archive/archive-names.js';
export { isPartlyRead, ReadEnded } from './outcome.js';
export { candidateOfRow, guessTable, takeTableRows, type RowAnswers } from './tables/index.js';
