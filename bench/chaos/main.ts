/**
 * `npm run chaos -- [--backend postgres|redis] [--seed N] [--candidates N] [--kills N]`: the whole storm, on both backends
 * unless said. Exit code 1 when something that was answered 2xx is not ranked exactly once, or the backlog took too long.
 */
import { copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUp, cleanUpOnSignals } from '../clean-up.js';
import { newFolder } from '../servers/postgres.js';
import { DRAIN_TARGET, runStorm, type StormPlan } from './storm.js';

const { values } = parseArgs({
  options: {
    backend: { type: 'string', multiple: true, default: ['postgres', 'redis'] },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    candidates: { type: 'string', default: '500' },
    kills: { type: 'string', default: '24' },
  },
});
const kills = Number(values.kills);
const at = (share: number): number => Math.max(1, Math.round(kills * share));

const EVENTS: Record<StormPlan['backend'], StormPlan['events']> = {
  postgres: { [at(0.3)]: 'postgres-restart', [at(0.7)]: 'postgres-crash' },
  redis: {
    [at(0.2)]: 'redis-flush',
    [at(0.4)]: 'postgres-restart',
    [at(0.5)]: 'redis-stop',
    [at(0.95)]: 'redis-flush',
  },
};

cleanUpOnSignals();
let failed = false;
for (const backend of values.backend) {
  if (backend !== 'postgres' && backend !== 'redis') throw new Error(`There is no backend ${backend}`);
  const say = (line: string): void => console.error(`${backend}: ${line}`);
  say(`storm with seed ${values.seed}`);
  const folder = newFolder();
  const report = await runStorm({
    backend,
    folder,
    candidates: Number(values.candidates),
    kills,
    between: 1_500,
    apis: 2,
    workers: 2,
    seed: Number(values.seed),
    events: EVENTS[backend],
    say,
  });
  if (report && report.faults.length > 0) keepLogs(backend, folder);
  await cleanUp();
  if (report === null) {
    say('left out: neither redis-server nor valkey-server is on the PATH');
    continue;
  }
  const slow = report.drained > DRAIN_TARGET;
  failed ||= slow || report.faults.length > 0 || report.acceptedWithoutRedis === 0;
  console.log(
    `${backend}: ${report.client.receipts.length} candidates, ${report.kills.length} kills, ` +
      `drained ${(report.drained / 1000).toFixed(1)} s after the last${slow ? ' (too slow)' : ''}, ` +
      (report.acceptedWithoutRedis === null ? '' : `${report.acceptedWithoutRedis} accepted while Redis was away, `) +
      (report.faults.length === 0 ? 'every 2xx ranked exactly once' : `FAULTS: ${report.faults.join('; ')}`),
  );
}
process.exit(failed ? 1 : 0);

/** The logs of a storm that went wrong stay, to be looked into. */
function keepLogs(backend: string, folder: string): void {
  for (const app of ['api', 'worker']) {
    const kept = join(tmpdir(), `candor-storm-${backend}-${app}.log`);
    copyFileSync(join(folder, `${app}.log`), kept);
    console.error(`${backend}: log of the ${app} kept: ${kept}`);
  }
}
