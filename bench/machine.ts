/** The machine that figures come from, in a sentence. */
import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { locateBinaries } from '../apps/cli/start/postgres/binaries.js';
import { redisVersion } from './servers/redis.js';

/** To be called before anything is measured: how busy others keep the machine is part of the description. */
export function describeMachine(): string {
  const busy = loadavg()[0] ?? 0;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const servers = [`PostgreSQL ${locateBinaries().version}`, redisVersion() ?? 'no Redis'].join(', ');
  const cores = availableParallelism();
  return (
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cores} cores, ${memory} of memory, ` +
    `${platform()} ${release()}, Node ${process.versions.node}, ${servers}. Servers, clients and Candor share these cores` +
    (busy < cores / 4 ? '.' : `, and so did work of others: the load average before the run was ${busy.toFixed(1)}.`)
  );
}
