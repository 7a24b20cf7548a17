/** The code that API and worker share as processes: logs, settings, and shutdown. */
export { mayReadMetrics } from './metrics-access.js';
export { requireSecretKey, WrongSecretKeyError } from './secret-key.js';
export { type StorageState } from './disk-space.js';
export { watchStorage, type StorageWatch } from './storage-watch.js';
export { registerStorage } from './storage-metrics.js';
export { outliveFullLog } from './full-disk.js';
export { stackInSources } from './stack-in-sources.js';
export { jsonLogger } from './json-logger.js';
export { leave, onEnd, settingsOrLeave } from './process-life.js';
export { VERSION } from './version.js';
