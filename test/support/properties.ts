/** Properties that are tried on drawn values: the same in every run, so that what fails in one fails in the next (`SEED`). */
import fc from 'fast-check';
import { SEED } from './seed.js';

fc.configureGlobal({ seed: SEED });

export { fc };
