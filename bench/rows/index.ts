/** The rows of `npm run bench`, in the order of docs/benchmarks.md. To add one: one file, one line. */
import type { BenchRow } from '../row.js';
import { assessing } from './assessing.js';
import { foldPreview } from './fold-preview.js';
import { intake } from './intake.js';
import { reading } from './reading.js';
import { shortlist } from './shortlist.js';

export const ROWS: readonly BenchRow[] = [intake, reading, assessing, foldPreview, shortlist];
