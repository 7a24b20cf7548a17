/** The process for isolated jobs, with the reader that can be killed. It is started as built code is, without a loader. */
import '../../../support/source-loader.mjs';

const { serveIsolatedJobs } = await import('../../../../apps/worker/serve-isolated-jobs.ts');
const { killable } = await import('./poison.ts');
await serveIsolatedJobs({ wrapReader: (reader) => killable(reader, { isAlone: true }) });
