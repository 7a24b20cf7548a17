/** A Redis server that can be taken away, emptied and brought back at the same address. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { Redis } from 'ioredis';
import { choosePort } from '../../apps/cli/start/choose-port.js';

export interface RedisServer {
  url: string;
  /** Starts it again on the same port: with what the append-only file holds, or empty when there is none. */
  start(): Promise<void>;
  /** Kills it. */
  stop(): Promise<void>;
  flush(): Promise<void>;
}

/** Name of the Redis or Valkey program on the PATH, and what it says of its version; null when there is none. */
export function redisProgram(): { name: string; version: string } | null {
  for (const name of ['redis-server', 'valkey-server']) {
    const { status, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' });
    if (status === 0) return { name, version: stdout };
  }
  return null;
}

/**
 * Starts one and waits until it responds.
 * @param appendOnly whether it writes its commands to a file, as docker-compose.yml sets it up
 * @returns null when neither Redis nor Valkey is on the PATH
 */
export async function startRedisServer(
  folder: string,
  { appendOnly }: { appendOnly: boolean },
): Promise<RedisServer | null> {
  const program = redisProgram();
  if (program === null) return null;
  const port = await choosePort('127.0.0.1', 0);
  const url = `redis://127.0.0.1:${port}`;
  const durability = appendOnly ? ['--appendonly', 'yes', '--appendfsync', 'everysec'] : ['--appendonly', 'no'];
  let child: ChildProcess | null = null;
  const server: RedisServer = {
    url,
    async start() {
      const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
      child = spawn(program.name, [...place, '--save', '', ...durability, '--maxmemory-policy', 'noeviction'], {
        stdio: 'ignore',
      });
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
