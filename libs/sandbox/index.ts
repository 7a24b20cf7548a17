/** Work on untrusted input, in processes of their own: own memory, own clock, no network, no secrets. */
export { childBeside } from './child-beside.js';
export { createProcessPool, PoolFullError, type ProcessPool } from './process-pool.js';
export { serveTasks } from './serve-tasks.js';
export type { TaskEnding, TaskLimits } from './task-process.js';
