/**
 * A storm of signed deliveries at a steady rate, while API and worker are SIGKILLed, the database is restarted and Redis is emptied. Every
 * delivery that was answered 2xx has to be applied exactly once, and nothing else, whatever order they came in.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { signStandardWebhook } from '#libs/ats';
import type { CreatedConnection, DeliveryReceipt } from '#libs/contracts';
import { numbers } from '../numbers.js';
import { startRedisServer, type RedisServer } from '../servers/redis-server.js';
import { startFleet, type Fleet } from './fleet.js';
import { makeRole, prepareGround, type Ground } from './ground.js';
import { hookTraffic, type StormDelivery } from './hook-traffic.js';
import { hookFaults } from './hook-verify.js';
import { openEntries } from './verify.js';

export interface HookStormPlan {
  backend: 'postgres' | 'redis';
  /** An empty folder that other users can enter; the caller removes it. */
  folder: string;
  /** Deliveries a second, and for how many seconds. */
  rate: number;
  seconds: number;
  kills: number;
  seed: number;
  say(line: string): void;
}

export interface HookStormReport {
  sent: number;
  people: number;
  kills: number;
  /** Deliveries a second that were answered 2xx, from the first to the last. */
  rate: number;
  /** How often each status was seen, and `no answer`. */
  answers: Record<string, number>;
  /** Milliseconds from sending to the 2xx, in order. */
  latencies: number[];
  /** The longest time without a 2xx, ms. */
  silence: number;
  /** Milliseconds from the last 2xx until the outbox was empty. */
  drained: number;
  /** What does not hold. */
  faults: string[];
}

const SENDERS = 40;
const TIMEOUT = 5_000;
const DRAIN_LIMIT = 900_000;

/** @returns null when the plan needs Redis and there is no program for it */
export async function runHookStorm(plan: HookStormPlan): Promise<HookStormReport | null> {
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
  plan: HookStormPlan,
  ground: Ground,
  fleet: Fleet,
  redis: RedisServer | null,
): Promise<HookStormReport> {
  const [address = ''] = fleet.addresses;
  const roleId = await makeRole(address, ground.key);
  const { connection, secret } = await connect(address, ground.key);
  const random = numbers(plan.seed);
  const { deliveries, expected } = hookTraffic(plan.rate * plan.seconds, roleId, random);
  const sending = new Sending(`${address}${connection.hookPath}`, secret ?? '');
  const ending = new AbortController();
  const damage = harm(plan, fleet, ground, redis, random, ending.signal);
  await sending.all(deliveries, plan.rate);
  ending.abort();
  const kills = await damage;
  plan.say(`${deliveries.length} sent, ${kills} kills; answers: ${JSON.stringify(sending.answers)}`);
  const { accepted } = sending;
  const last = accepted.at(-1) ?? 0;
  for (let told = performance.now(); ; await pause(200)) {
    const open = await openEntries(ground.ownerUrl);
    if (open === 0 || performance.now() > last + DRAIN_LIMIT) break;
    if (performance.now() < told + 15_000) continue;
    told = performance.now();
    plan.say(`${open} entries are still in the outbox`);
  }
  const drained = performance.now() - last;
  const gaps = accepted.slice(1).map((at, index) => at - accepted[index]!);
  return {
    ...{ sent: deliveries.length, people: expected.size, kills, answers: sending.answers, drained },
    rate: (1_000 * accepted.length) / (last - (accepted[0] ?? 0)),
    latencies: sending.latencies.sort((a, b) => a - b),
    silence: Math.max(...gaps),
    faults: [...sending.wrong, ...(await hookFaults(ground.ownerUrl, sending.receipts, expected))],
  };
}

/** Kills one after the other, spread over the time; a third and two thirds in, the servers behind them have their turn. */
async function harm(
  { kills, seconds, say }: HookStormPlan,
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

async function connect(address: string, key: string): Promise<CreatedConnection> {
  const answer = await fetch(`${address}/api/v1/connections`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ vendor: 'standard-webhooks', name: 'Storm' }),
  });
  if (!answer.ok) throw new Error(`The connection was not made: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as CreatedConnection;
}

/** A sender as the documentation of the contract asks for: again until a 2xx, with the same id and body, and signed anew. */
class Sending {
  readonly answers: Record<string, number> = {};
  readonly latencies: number[] = [];
  /** When each 2xx came. */
  readonly accepted: number[] = [];
  readonly wrong: string[] = [];
  readonly receipts = new Map<string, Set<string>>();

  constructor(
    private readonly to: string,
    private readonly secret: string,
  ) {}

  async all(deliveries: readonly StormDelivery[], rate: number): Promise<void> {
    const begin = performance.now();
    let next = 0;
    const sender = async (): Promise<void> => {
      for (let number = next++; number < deliveries.length; number = next++) {
        const wait = begin + (1_000 * number) / rate - performance.now();
        if (wait > 0) await pause(wait);
        await this.one(deliveries[number]!);
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, sender));
  }

  private async one({ id, body }: StormDelivery): Promise<void> {
    const bytes = Buffer.from(body);
    for (;;) {
      const sent = performance.now();
      try {
        const signed = signStandardWebhook(this.secret, id, Date.now(), bytes);
        const headers = { 'content-type': 'application/json', ...signed };
        const signal = AbortSignal.timeout(TIMEOUT);
        const answer = await fetch(this.to, { method: 'POST', headers, body: bytes, signal });
        const text = await answer.text();
        this.count(String(answer.status));
        if (answer.ok) return this.keep(id, JSON.parse(text) as DeliveryReceipt, sent);
        if (answer.status !== 503 || !answer.headers.has('retry-after'))
          this.wrong.push(`${answer.status} ${text.slice(0, 300)}`);
      } catch {
        this.count('no answer');
      }
      await pause(200);
    }
  }

  private keep(id: string, { deliveryId, conflict }: DeliveryReceipt, sent: number): void {
    if (conflict) this.wrong.push(`${id} was taken for another delivery`);
    this.accepted.push(performance.now());
    this.latencies.push(performance.now() - sent);
    const known = this.receipts.get(id) ?? new Set<string>();
    this.receipts.set(id, known.add(deliveryId));
  }

  private count(answer: string): void {
    this.answers[answer] = (this.answers[answer] ?? 0) + 1;
  }
}
