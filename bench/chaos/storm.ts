/**
 * A kill storm: candidates are posted while API and worker processes are SIGKILLed at random, the queue's server is stopped
 * and emptied, and the database is restarted. What was answered 2xx must be ranked exactly once all the same.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { sendCandidates, type ClientReport } from './client.js';
import { startFleet, type Fleet } from './fleet.js';
import { makeRole, prepareGround, type Ground } from './ground.js';
import { numbers } from '../numbers.js';
import { startRedisServer, type RedisServer } from '../servers/redis-server.js';
import { faultsAfter, openEntries } from './verify.js';

export interface StormPlan {
  backend: 'postgres' | 'redis';
  /** An empty folder that other users can enter; the caller removes it. */
  folder: string;
  candidates: number;
  kills: number;
  /** Milliseconds from one kill to the next. */
  between: number;
  apis: number;
  workers: number;
  /** Which process is killed follows from it. */
  seed: number;
  /** After which kill what happens besides. */
  events: Partial<Record<number, StormEvent>>;
  /** How long Redis is away, ms. */
  redisAway?: number;
  logLine(line: string): void;
}

/** `postgres-restart`: as an operator does it · `postgres-crash`: the server is SIGKILLed · the others need Redis. */
export type StormEvent = 'postgres-restart' | 'postgres-crash' | 'redis-stop' | 'redis-flush';

export interface StormReport {
  client: ClientReport;
  kills: string[];
  /** Milliseconds from the last kill, or the last candidate accepted if that was later, until the outbox was empty. */
  drained: number;
  /** 2xx answers while Redis was away; null when it never was. */
  acceptedWithoutRedis: number | null;
  /** The broken expectations. */
  faults: string[];
}

/** Milliseconds: DESIGN §8. */
export const DRAIN_TARGET = 20_000;
const DRAIN_LIMIT = 300_000;

/** @returns null when the plan needs Redis and there is no program for it */
export async function runStorm(plan: StormPlan): Promise<StormReport | null> {
  const redis = plan.backend === 'redis' ? await startRedisServer(plan.folder, { appendOnly: false }) : null;
  if (plan.backend === 'redis' && redis === null) return null;
  const ground = await prepareGround(plan.folder);
  let fleet: Fleet | null = null;
  try {
    const { databaseUrl } = ground;
    const { folder, apis, workers } = plan;
    fleet = await startFleet({ databaseUrl, redisUrl: redis?.url ?? null, folder, apis, workers });
    return await storm(plan, ground, fleet, redis);
  } finally {
    await fleet?.stop();
    await ground.server.stop();
    await redis?.stop();
  }
}

async function storm(plan: StormPlan, ground: Ground, fleet: Fleet, redis: RedisServer | null): Promise<StormReport> {
  const roleId = await makeRole(fleet.addresses[0] ?? '', ground.key);
  const client: ClientReport = { receipts: [], answers: {}, accepted: [], wrong: [] };
  const outages: { from: number; to: number }[] = [];
  const happening: Promise<void>[] = [];
  const kills: string[] = [];
  // Each kill finds candidates under way, however long the processes take to come up again.
  const share = Math.ceil(plan.candidates / plan.kills);
  const due = async (number: number): Promise<void> => {
    while (kills.length < Math.floor(number / share)) await pause(20);
    await pause(((number % share) / share) * plan.between);
  };
  const sending = sendCandidates({ ...fleet, key: ground.key, roleId, candidates: plan.candidates, due }, client);
  sending.catch(() => undefined); // Awaited below.
  const random = numbers(plan.seed);
  while (kills.length < plan.kills) {
    await pause(plan.between);
    let killed = fleet.kill(random(fleet.size));
    while (killed === null) {
      await pause(20);
      killed = fleet.kill(random(fleet.size));
    }
    kills.push(killed);
    const event = plan.events[kills.length];
    if (event) {
      plan.logLine(`after kill ${kills.length}: ${event}`);
      happening.push(happen(event, plan, ground, redis, outages, client));
    }
  }
  const lastKill = performance.now();
  plan.logLine(`${kills.length} kills done`);
  await Promise.all(happening);
  await sending;
  plan.logLine(`${client.receipts.length} candidates accepted; answers: ${JSON.stringify(client.answers)}`);
  const last = Math.max(lastKill, ...client.accepted);
  await drained(ground, last + DRAIN_LIMIT);
  const report = { client, kills, drained: performance.now() - last };
  const faults = [...client.wrong, ...(await faultsAfter(ground.ownerUrl, client.receipts))];
  return { ...report, acceptedWithoutRedis: acceptedDuring(outages, client), faults };
}

async function happen(
  event: StormEvent,
  plan: StormPlan,
  { server }: Ground,
  redis: RedisServer | null,
  outages: { from: number; to: number }[],
  client: ClientReport,
): Promise<void> {
  switch (event) {
    case 'postgres-restart':
      process.kill(server.pid, 'SIGINT'); // Its supervisor starts it again.
      return;
    case 'postgres-crash':
      process.kill(server.pid, 'SIGKILL');
      return;
    case 'redis-flush':
      await redis?.flush();
      return;
    case 'redis-stop': {
      const from = performance.now();
      await redis?.stop();
      await pause(plan.redisAway ?? 20_000);
      // On a machine so busy that no API process is up all that time, until one has been.
      const isEnough = (): boolean =>
        acceptedDuring([{ from, to: Infinity }], client) !== 0 || client.receipts.length === plan.candidates;
      while (!isEnough()) await pause(50);
      outages.push({ from, to: performance.now() });
      await redis?.start();
    }
  }
}

async function drained({ ownerUrl }: Ground, deadline: number): Promise<void> {
  while ((await openEntries(ownerUrl)) !== 0) {
    if (performance.now() > deadline) return; // `faultsAfter` names what is left.
    await pause(50);
  }
}

function acceptedDuring(outages: readonly { from: number; to: number }[], { accepted }: ClientReport): number | null {
  if (outages.length === 0) return null;
  return accepted.filter((at) => outages.some(({ from, to }) => at > from + 500 && at < to)).length;
}
