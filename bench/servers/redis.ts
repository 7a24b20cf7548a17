/** The Redis server of a row, as docker-compose.yml sets it up: append-only file, no eviction. */
import { endLater } from '../clean-up.js';
import { newFolder } from './postgres.js';
import { redisProgram, startRedisServer } from './redis-server.js';

/** Which Redis or Valkey program is on the PATH (`Redis 7.0.15`), or null. */
export function redisVersion(): string | null {
  const program = redisProgram();
  return program && (program.version.split(/ (?:sha|bits)=/)[0] ?? program.name).replace(' server v=', ' ');
}

/**
 * Starts the server of a row's queues.
 * @returns `redisUrl` null for queues on PostgreSQL; null when the row needs Redis and there is none, which stderr
 * reports
 */
export async function startQueueServer(kind: 'postgres' | 'redis'): Promise<{ redisUrl: string | null } | null> {
  if (kind === 'postgres') return { redisUrl: null };
  const server = await startRedisServer(newFolder(), { appendOnly: true });
  if (server === null) {
    console.error('  left out: neither redis-server nor valkey-server is on the PATH');
    return null;
  }
  endLater(() => server.stop());
  return { redisUrl: server.url };
}
