/** Entry of the process that runs solitary jobs. */
import { serveSolitary } from './serve-isolated-jobs.js';

await serveSolitary();
