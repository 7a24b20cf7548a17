import { Worker } from 'node:worker_threads';

const CHECK_EVERY_MS = 500;

/**
 * Ends this process when its parent is gone, even while a document keeps the main thread in an endless loop, where no event of the
 * channel arrives: the watch runs in a thread of its own. (A parent that lives kills such a process by its wall clock.)
 */
export function endWithParent(): void {
  const watch = `
    const parent = ${process.ppid};
    setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, ${CHECK_EVERY_MS});
  `;
  new Worker(watch, { eval: true, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();
}
