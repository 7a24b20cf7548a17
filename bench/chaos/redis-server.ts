/** A Redis server that can be taken away, emptied and brought back at the same address. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { choosePort } from '../../apps/cli/start/port.js';

export interface RedisServer {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  flush(): Promise<void>;
}

/** @returns null when neither Redis nor Valkey is on the PATH */
export async function startRedisServer(folder: string): Promise<RedisServer | null> {
  const program = ['redis-server', 'valkey-server'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (program === undefined) return null;
  const port = await choosePort('127.0.0.1', 0);
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const server: RedisServer = {
    url,
    async start() {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
      child = spawn(program, [...args, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
      await command(url, (redis) => redis.ping());
    },
    async stop() {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await gone;
    },
    flush: () => command(url, (redis) => redis.flushall()),
  };
  await server.start();
  return server;
}

async function command(url: string, work: (redis: Redis) => Promise<unknown>): Promise<void> {
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  try {
    await work(redis);
  } finally {
    redis.disconnect();
  }
}
