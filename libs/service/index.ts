/** What API and worker do alike as processes: how they log, read their settings, and end. */
export { mayReadMetrics } from './metrics-access.js';
export { requireSecretKey, WrongSecretKeyError } from './secret-key.js';
export { jsonLogger } from './json-logger.js';
export { turns } from './turns.js';
export { leave, onEnd, settingsOrLeave } from './process-life.js';
export { VERSION } from './version.js';
