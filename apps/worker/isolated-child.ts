/** Entry of the process that runs isolated jobs. */
import { serveIsolatedJobs } from './serve-isolated-jobs.js';

await serveIsolatedJobs();
