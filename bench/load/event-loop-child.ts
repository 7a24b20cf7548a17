/**
 * Loaded into the API by `node --import`. It measures how long its event loop is blocked, and reports on request to the
 * process that started it. It reads nothing of the program and changes nothing of it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often the loop is looked at, in milliseconds: what it is late is how long it was blocked. */
const EVERY_MS = 5;

const delay = monitorEventLoopDelay({ resolution: EVERY_MS });
delay.enable();

/**
 * The most time that the processors gave this process between two turns of the loop, in milliseconds: what is left of a block when other programs
 * keep the machine busy. The threads that collect garbage and compile are counted too, so that the loop itself had this much at most.
 */
let busiest = 0;
let before = { at: performance.now(), cpu: process.cpuUsage() };
setInterval(() => {
  const now = { at: performance.now(), cpu: process.cpuUsage() };
  const used = (now.cpu.user + now.cpu.system - before.cpu.user - before.cpu.system) / 1000;
  busiest = Math.max(busiest, Math.min(used, now.at - before.at - EVERY_MS));
  before = now;
}, EVERY_MS).unref();

process.on('message', (message: { longestBlock?: true }) => {
  if (message.longestBlock !== true) return;
  process.send?.({ longestBlockMs: Math.max(0, delay.max / 1e6 - EVERY_MS), busiestMs: busiest });
  delay.reset();
  busiest = 0;
});
// Its parent is heard by this alone: it keeps nothing alive.
process.channel?.unref();
