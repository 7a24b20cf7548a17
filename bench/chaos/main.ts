/**
 * `npm run chaos -- [--backend postgres|redis] [--storm intake|import|events|people] [--seed N] [--candidates N]
 * [--kills N] [--files N] [--rate N] [--seconds N] [--people N]` runs all storms on both backends by default. It exits
 * with 1 when an input answered 2xx is not ranked exactly once, the backlog takes too long, a file of the import has an
 * unexpected outcome, a single upload waits for the import, an inbound call is not applied exactly once, or a candidate
 * does not end as in an undisturbed run.
 */
import { copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUp, cleanUpOnSignals } from '../clean-up.js';
import { newFolder } from '../servers/postgres.js';
import { runEventStorm } from './event-storm.js';
import { runPeopleStorm } from './people-storm.js';
import { OVERTAKES_WITHIN, RECOVERED_WITHIN, runImportStorm, type StormUpload } from './import-storm.js';
import { DRAIN_TARGET, runStorm, type StormPlan } from './storm.js';

const { values } = parseArgs({
  options: {
    backend: { type: 'string', multiple: true, default: ['postgres', 'redis'] },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    candidates: { type: 'string', default: '500' },
    kills: { type: 'string', default: '24' },
    storm: { type: 'string', multiple: true, default: ['intake', 'import', 'events', 'people'] },
    people: { type: 'string', default: '300' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '120' },
    files: { type: 'string', default: '1000' },
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
const NO_REDIS = 'left out: neither redis-server nor valkey-server is on the PATH';
for (const backend of values.backend) {
  if (backend !== 'postgres' && backend !== 'redis') throw new Error(`There is no backend ${backend}`);
  const logLine = (line: string): void => console.error(`${backend}: ${line}`);
  if (values.storm.includes('intake')) await intakeStorm(backend, logLine);
  if (values.storm.includes('import')) await importStorm(backend, logLine);
  if (values.storm.includes('events')) await eventStorm(backend, logLine);
  if (values.storm.includes('people')) await peopleStorm(backend, logLine);
}
process.exit(failed ? 1 : 0);

async function intakeStorm(backend: StormPlan['backend'], logLine: StormPlan['logLine']): Promise<void> {
  logLine(`storm with seed ${values.seed}`);
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
    logLine,
  });
  if (report && report.faults.length > 0) keepLogs(backend, folder);
  await cleanUp();
  if (report === null) return logLine(NO_REDIS);
  const slow = report.drained > DRAIN_TARGET;
  failed ||= slow || report.faults.length > 0 || report.acceptedWithoutRedis === 0;
  console.log(
    `${backend}: ${report.client.receipts.length} candidates, ${report.kills.length} kills, ` +
      `drained ${(report.drained / 1000).toFixed(1)} s after the last${slow ? ' (too slow)' : ''}, ` +
      (report.acceptedWithoutRedis === null ? '' : `${report.acceptedWithoutRedis} accepted while Redis was away, `) +
      (report.faults.length === 0 ? 'every 2xx ranked exactly once' : `FAULTS: ${report.faults.join('; ')}`),
  );
}

async function importStorm(backend: StormPlan['backend'], logLine: StormPlan['logLine']): Promise<void> {
  const folder = newFolder();
  const report = await runImportStorm({ backend, folder, files: Number(values.files), kills: 5, logLine });
  if (report && report.faults.length > 0) keepLogs(backend, folder);
  await cleanUp();
  if (report === null) return logLine(NO_REDIS);
  const { seconds, outcomes, uploads, faults } = report;
  failed ||= faults.length > 0;
  const longest = (of: readonly StormUpload[], what: 'served' | 'ranked', share = 1): string => {
    const sorted = of.map((upload) => upload[what]).sort((a, b) => a - b);
    return `${((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) / 1_000).toFixed(2)} s`;
  };
  const [met, others] = [uploads.filter(({ killed }) => killed), uploads.filter(({ killed }) => !killed)];
  console.log(
    `${backend}: import of ${values.files} files, ${report.kills} kills of the worker, ${seconds.toFixed(1)} s: ${JSON.stringify(outcomes)}; ` +
      `${others.length} uploads meanwhile ranked after ${longest(others, 'served', 0.5)}, p95 ${longest(others, 'served', 0.95)}, at most ` +
      `${longest(others, 'served')} with a worker up (limit ${OVERTAKES_WITHIN / 1_000} s; ${longest(others, 'ranked')} with its restart), ` +
      `${met.length} that were under way at a kill after at most ${longest(met, 'ranked')} (limit ${RECOVERED_WITHIN / 1_000} s); ` +
      (faults.length === 0 ? 'every file has its one outcome' : `FAULTS: ${faults.join('; ')}`),
  );
}

async function eventStorm(backend: StormPlan['backend'], logLine: StormPlan['logLine']): Promise<void> {
  const folder = newFolder();
  const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
  const report = await runEventStorm({ backend, folder, rate, seconds, kills, seed: Number(values.seed), logLine });
  if (report && report.faults.length > 0) keepLogs(backend, folder);
  await cleanUp();
  if (report === null) return logLine(NO_REDIS);
  const { latencies, faults } = report;
  failed ||= faults.length > 0;
  const after = (share: number): string => `${(latencies[Math.ceil(share * latencies.length) - 1] ?? 0).toFixed(0)} ms`;
  console.log(
    `${backend}: ${report.sent} events about ${report.people} people at ${report.rate.toFixed(0)} a second (asked for: ${rate}), ` +
      `${report.kills} kills; answered after ${after(0.5)}, p99 ${after(0.99)}; the longest time without an answer ` +
      `${(report.silence / 1_000).toFixed(1)} s, all applied ${(report.drained / 1_000).toFixed(1)} s after the last; ` +
      (faults.length === 0
        ? 'every 2xx applied exactly once, and nothing else'
        : `FAULTS: ${faults.slice(0, 10).join('; ')}`),
  );
}

async function peopleStorm(backend: StormPlan['backend'], logLine: StormPlan['logLine']): Promise<void> {
  const folder = newFolder();
  const [people, seed, begin] = [Number(values.people), Number(values.seed), performance.now()];
  logLine(`storm of people with seed ${seed}`);
  const report = await runPeopleStorm({ backend, folder, people, kills, between: 600, seed, logLine });
  if (report && report.faults.length > 0) keepLogs(backend, join(folder, 'storm'));
  await cleanUp();
  if (report === null) return logLine(NO_REDIS);
  const { events, kills: done, drained, faults } = report;
  failed ||= faults.length > 0;
  console.log(
    `${backend}, seed ${seed}: ${events} events about ${people} people, API killed ${done.api} times, worker ${done.worker} times, ` +
      `everything at once ${done.whole} times; nothing pending ${(drained / 1_000).toFixed(1)} s after the last, ` +
      `${((performance.now() - begin) / 1_000).toFixed(0)} s in all; ` +
      (faults.length === 0
        ? 'names, addresses, facts and scores of all as without kills, byte for byte; everybody erased by each address'
        : `${faults.length} FAULTS: ${faults.slice(0, 10).join('; ')}`),
  );
}

/** The logs of a storm that went wrong stay, to be looked into. */
function keepLogs(backend: string, folder: string): void {
  for (const app of ['api', 'worker']) {
    const kept = join(tmpdir(), `candor-storm-${backend}-${app}.log`);
    copyFileSync(join(folder, `${app}.log`), kept);
    console.error(`${backend}: log of the ${app} kept: ${kept}`);
  }
}
