/**
 * A storm of signed events at a steady rate, while API and worker are SIGKILLed, the database is restarted and Redis is emptied. Every
 * event that was answered 2xx has to be applied exactly once, and nothing else, whatever order they came in.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { numbers } from '../numbers.js';
import { startRedisServer, type RedisServer } from '../servers/redis-server.js';
import { startFleet, type Fleet } from './fleet.js';
import { makeRole, prepareGround, type Ground } from './ground.js';
import { eventTraffic } from './event-traffic.js';
import { eventFaults } from './event-verify.js';
import { connect, Sending } from './sending.js';
import { openEntries } from './verify.js';

export interface EventStormPlan {
  backend: 'postgres' | 'redis';
  /** An empty folder that other users can enter; the caller removes it. */
  folder: string;
  /** Events a second, and for how many seconds. */
  rate: number;
  seconds: number;
  kills: number;
  seed: number;
  logLine(line: string): void;
}

export interface EventStormReport {
  sent: number;
  people: number;
  kills: number;
  /** Events a second that were answered 2xx, from the first to the last. */
  rate: number;
  /** How often each status was seen, and `no answer`. */
  answers: Record<string, number>;
  /** Milliseconds from sending to the 2xx, in order. */
  latencies: number[];
  /** The longest time without a 2xx, ms. */
  silence: number;
  /** Milliseconds from the last 2xx until the outbox was empty. */
  drained: number;
  /** The broken expectations. */
  faults: string[];
}

const DRAIN_LIMIT = 900_000;

/** @returns null when the plan needs Redis and there is no program for it */
export async function runEventStorm(plan: EventStormPlan): Promise<EventStormReport | null> {
  const redis = plan.backend === 'redis' ? await startRedisServer(plan.folder, { appendOnly: false }) : null;
  if (plan.backend === 'redis' && redis === null) return null;
  const ground = await prepareGround(plan.folder);
  let fleet: Fleet | null = null;
  try {
    const { databaseUrl } = ground;
    fleet = await startFleet({
      databaseUrl,
      redisUrl: redis?.url ?? null,
      folder: plan.folder,
      apis: 1,
      workers: 1,
    });
    return await storm(plan, ground, fleet, redis);
  } finally {
    await fleet?.stop();
    await ground.server.stop();
    await redis?.stop();
  }
}

async function storm(
  plan: EventStormPlan,
  ground: Ground,
  fleet: Fleet,
  redis: RedisServer | null,
): Promise<EventStormReport> {
  const [address = ''] = fleet.addresses;
  const roleId = await makeRole(address, ground.key);
  const { connection, secret } = await connect(address, ground.key);
  const random = numbers(plan.seed);
  const { events, expected } = eventTraffic(plan.rate * plan.seconds, roleId, random);
  const sending = new Sending(`${address}${connection.eventsPath}`, secret ?? '');
  const ending = new AbortController();
  const damage = harm(plan, fleet, ground, redis, random, ending.signal);
  const begin = performance.now();
  await sending.all(events, async (number) => {
    const wait = begin + (1_000 * number) / plan.rate - performance.now();
    if (wait > 0) await pause(wait);
  });
  ending.abort();
  const kills = await damage;
  plan.logLine(`${events.length} sent, ${kills} kills; answers: ${JSON.stringify(sending.answers)}`);
  const { accepted } = sending;
  const last = accepted.at(-1) ?? 0;
  for (let reported = performance.now(); ; await pause(200)) {
    const open = await openEntries(ground.ownerUrl);
    if (open === 0 || performance.now() > last + DRAIN_LIMIT) break;
    if (performance.now() < reported + 15_000) continue;
    reported = performance.now();
    plan.logLine(`${open} entries are still in the outbox`);
  }
  const drained = performance.now() - last;
  const gaps = accepted.slice(1).map((at, index) => at - accepted[index]!);
  return {
    ...{ sent: events.length, people: expected.size, kills, answers: sending.answers, drained },
    rate: (1_000 * accepted.length) / (last - (accepted[0] ?? 0)),
    latencies: sending.latencies.sort((a, b) => a - b),
    silence: Math.max(...gaps),
    faults: [...sending.wrong, ...(await eventFaults(ground.ownerUrl, sending.receipts, expected))],
  };
}

/** Kills one after the other, spread over the time; a third and two thirds in, the servers behind them have their turn. */
async function harm(
  { kills, seconds, logLine: say }: EventStormPlan,
  fleet: Fleet,
  { server }: Ground,
  redis: RedisServer | null,
  random: (below: number) => number,
  ending: AbortSignal,
): Promise<number> {
  let done = 0;
  for (let number = 1; number <= kills && !ending.aborted; number++) {
    await pause((1_000 * seconds) / (kills + 1));
    // Each in turn, so that both are met; one that has just come up is spared.
    if (fleet.kill((number + random(2)) % fleet.size) !== null || fleet.kill(number % fleet.size) !== null) done += 1;
    if (number === Math.ceil(kills / 3) || number === Math.ceil((5 * kills) / 6)) {
      say(`after kill ${number}: ${redis ? 'Redis is emptied' : 'Postgres is killed'}`);
      if (redis) await redis.flush();
      else process.kill(server.pid, 'SIGKILL');
    }
    if (number === Math.ceil((2 * kills) / 3)) {
      say(`after kill ${number}: Postgres is restarted`);
      process.kill(server.pid, 'SIGINT'); // Its supervisor starts it again.
    }
  }
  return done;
}
