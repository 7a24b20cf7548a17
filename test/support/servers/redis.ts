/** A Redis server for specs: a program on the PATH, started on a free port, or the server that `REDIS_URL` names. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redisProgram, startRedisServer } from '../../../bench/servers/redis-server.js';

export interface TestRedis {
  url: string;
  /** Stops the server and keeps its address; null when the server is not ours to stop. */
  stop: (() => Promise<void>) | null;
  /** Starts it again, empty, on the same port. */
  start: (() => Promise<void>) | null;
  close(): Promise<void>;
}

/**
 * Returns whether suites can use Redis. `skip` is the reason to show when there is none. With `CI=true` that is an
 * error, so that a build cannot pass without them.
 */
export function redisForTests(): { available: true } | { available: false; skip: string } {
  if (redisProgram() !== null || process.env['REDIS_URL']) return { available: true };
  const skip = 'neither redis-server nor valkey-server is on the PATH and REDIS_URL is not set';
  if (process.env['CI'] === 'true') throw new Error(`The Redis suites are required when CI=true, but ${skip}.`);
  return { available: false, skip };
}

export async function startTestRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-redis-'));
  const server = await startRedisServer(folder, { appendOnly: false });
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  if (server === null) {
    removeFolder();
    const url = process.env['REDIS_URL'];
    if (!url) throw new Error('No Redis: ask redisForTests() first.');
    return { url, stop: null, start: null, close: async () => undefined };
  }
  return {
    url: server.url,
    stop: () => server.stop(),
    start: () => server.start(),
    close: async () => {
      await server.stop();
      removeFolder();
    },
  };
}
