/** The process for solitary jobs, with the reader that can be killed. It is started as built code is, without a loader. */
import '../../support/source-loader.mjs';

const { serveSolitary } = await import('../../../apps/worker/serve-isolated-jobs.ts');
const { killable } = await import('./poison.ts');
await serveSolitary({ wrapReader: (reader) => killable(reader, { isAlone: true }) });
