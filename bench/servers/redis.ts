/** A Redis server for a row, as docker-compose.yml sets it up: append-only file, no eviction. */
import { spawn, spawnSync } from 'node:child_process';
import { Redis } from 'ioredis';
import { choosePort } from '../../apps/cli/start/port.js';
import { endLater } from '../clean-up.js';
import { newFolder } from './postgres.js';

const PROGRAMS = ['redis-server', 'valkey-server'];

/** Whether a Redis or Valkey program is on the PATH, and which: `Redis server v=7.0.15`. */
export function redisVersion(): string | null {
  for (const program of PROGRAMS) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    if (status === 0) return (stdout.split(/ (?:sha|bits)=/)[0] ?? program).replace(' server v=', ' ');
  }
  return null;
}

/** @returns its URL, or null when there is no program */
export async function startRedis(): Promise<string | null> {
  const program = PROGRAMS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (program === undefined) return null;
  const port = await choosePort('127.0.0.1', 0);
  const durability = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec'];
  const child = spawn(
    program,
    [
      ...['--port', String(port), '--bind', '127.0.0.1', '--dir', newFolder()],
      ...['--maxmemory-policy', 'noeviction', ...durability],
    ],
    { stdio: 'ignore' },
  );
  endLater(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  });
  const url = `redis://127.0.0.1:${port}`;
  const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  await redis.ping();
  redis.disconnect();
  return url;
}
