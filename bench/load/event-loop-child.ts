/**
 * Loaded into the API by `node --import`: watches how long its event loop is blocked, and tells whoever started it when asked. It reads nothing of the
 * program and changes nothing of it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often the loop is looked at, in milliseconds: what it is late is how long it was blocked. */
const EVERY_MS = 5;

const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
delay.enable();

process.on('message', (message: { longestBlock?: true }) => {
  if (message.longestBlock !== true) return;
  process.send?.({ longestBlockMs: Math.max(0, delay.max / 1e6 - EVERY_MS) });
  delay.reset();
});
// Its parent is heard by this alone: it keeps nothing alive.
process.channel?.unref();
