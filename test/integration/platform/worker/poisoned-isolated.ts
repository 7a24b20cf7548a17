/** The process for isolated jobs, with the reader that can be killed. */
import { serveIsolatedJobs } from '../../../../apps/worker/serve-isolated-jobs.js';
import { killable } from './poison.js';

await serveIsolatedJobs({ wrapReader: (reader) => killable(reader, { isAlone: true }) });
