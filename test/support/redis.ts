/** A Redis server for specs: a program on the PATH, started on a free port, or the server that `REDIS_URL` names. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { choosePort } from '../../apps/cli/start/port.js';

export interface TestRedis {
  url: string;
  /** Stops the server and keeps its address; null when the server is not ours to stop. */
  stop: (() => Promise<void>) | null;
  /** Starts it again, empty, on the same port. */
  start: (() => Promise<void>) | null;
  close(): Promise<void>;
}

function program(): string | null {
  for (const name of ['redis-server', 'valkey-server']) {
    if (spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) return name;
  }
  return null;
}

/**
 * What the Redis half of a suite runs on. `skip` is the reason to show when there is nothing; with `CI=true` that is an
 * error, so that a build cannot pass without having run it.
 */
export function redisForTests(): { available: true } | { available: false; skip: string } {
  if (program() !== null || process.env['REDIS_URL']) return { available: true };
  const skip = 'neither redis-server nor valkey-server is on the PATH and REDIS_URL is not set';
  if (process.env['CI'] === 'true') throw new Error(`The Redis suites are required when CI=true, but ${skip}.`);
  return { available: false, skip };
}

export async function startTestRedis(): Promise<TestRedis> {
  const found = program();
  if (found === null) {
    const url = process.env['REDIS_URL'];
    if (!url) throw new Error('No Redis: ask redisForTests() first.');
    return { url, stop: null, start: null, close: async () => undefined };
  }
  const port = await choosePort('127.0.0.1', 0);
  const folder = mkdtempSync(join(tmpdir(), 'candor-redis-'));
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
    child = spawn(found as string, [...args, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'], {
      stdio: 'ignore',
    });
    await answers(url);
  }

  async function stop(): Promise<void> {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url,
    stop,
    start,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  try {
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}
