/** The API with its event loop watched from inside, and its health check from outside. */
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openHttpConnection } from '../load/http-connection.js';
import { startApi } from './processes.js';
import type { ServiceSettings } from './launch.js';

/** How often the health check is called, in milliseconds. */
const PROBE_EVERY_MS = 20;

/** The effect of some work on the API, in milliseconds. */
export interface Watched {
  /** The longest that the loop was blocked, by the clock: other programs that have the processors count. */
  block: number;
  /** The most time that the processors gave to one turn of the loop. */
  busy: number;
  /** The longest that the health check took. */
  health: number;
}

export interface WatchedApi {
  address: string;
  /** Does some work, and says what it did to the API. */
  during(work: () => Promise<unknown>): Promise<Watched>;
}

export async function startWatchedApi(settings: ServiceSettings): Promise<WatchedApi> {
  const monitor = new URL('../load/event-loop-child.js', import.meta.url).href;
  const { address, process } = await startApi({ ...settings, execArgv: ['--import', monitor] });
  const longestBlock = async (): Promise<Omit<Watched, 'health'>> => {
    const measured = once(process, 'message') as Promise<[{ longestBlockMs: number; busiestMs: number }]>;
    process.send({ longestBlock: true });
    const [{ longestBlockMs, busiestMs }] = await measured;
    return { block: longestBlockMs, busy: busiestMs };
  };
  return {
    address,
    async during(work) {
      const connection = await openHttpConnection(address);
      let ended = false;
      let health = 0;
      await longestBlock();
      const probing = (async () => {
        while (!ended) {
          const started = performance.now();
          await connection.request('GET', '/healthz', {});
          health = Math.max(health, performance.now() - started);
          await pause(PROBE_EVERY_MS);
        }
      })();
      try {
        await work();
      } finally {
        ended = true;
        await probing;
        connection.close();
      }
      return { ...(await longestBlock()), health };
    },
  };
}
