/**
 * A storm of people: records of an ATS with résumés beside them, while API and worker are SIGKILLed in turn and, twice, everything at once.
 * Every person has to end as they do when nothing is killed, byte for byte: name, addresses, facts, scores; and each of their addresses has to
 * find them to be erased.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { numbers } from '../numbers.js';
import { startRedisServer, type RedisServer } from '../servers/redis-server.js';
import { eraseAll } from './erase-all.js';
import { startFleet, type Fleet } from './fleet.js';
import { makeRole, prepareGround, type Ground } from './ground.js';
import { differences, peopleLeft } from './people-left.js';
import { peopleTraffic, type PeopleTraffic } from './people-traffic.js';
import { connect, Sending } from './sending.js';
import { openEntries } from './verify.js';

export interface PeopleStormPlan {
  backend: 'postgres' | 'redis';
  /** An empty folder that other users can enter; the caller removes it. */
  folder: string;
  people: number;
  /** How often each of the two processes is killed; between these kills everything is killed at once, twice. */
  kills: number;
  /** At most so many milliseconds from the moment at which a process may be killed to its kill. */
  between: number;
  /** Traffic, order and moments of the kills follow from it. */
  seed: number;
  logLine(line: string): void;
}

export interface PeopleStormReport {
  people: number;
  events: number;
  /** How often each process was killed, and how often everything at once. */
  kills: { api: number; worker: number; whole: number };
  answers: Record<string, number>;
  /** Milliseconds from the last 2xx until the outbox was empty. */
  drained: number;
  /** What does not hold. */
  faults: string[];
}

const DRAIN_LIMIT = 1_800_000;
const PROCESSES = ['api', 'worker'] as const;

/** @returns null when the plan needs Redis and there is no program for it */
export async function runPeopleStorm(plan: PeopleStormPlan): Promise<PeopleStormReport | null> {
  // One after the other: on a busy machine two products would each have half of it.
  const calm = await onGround(plan, 'calm', async (run) => {
    await send(run, () => Promise.resolve());
    return peopleLeft(run.ground.ownerUrl);
  });
  if (calm === null) return null;
  plan.logLine(`${calm.size} people without kills`);
  return onGround(plan, 'storm', async (run) => {
    const { traffic, ground } = run;
    const kills = { api: 0, worker: 0, whole: 0 };
    const total = PROCESSES.length * plan.kills;
    const share = Math.ceil(traffic.events.length / total);
    // Every kill finds events under way, however long the processes take to come up again.
    const due = async (number: number): Promise<void> => {
      while (kills.api + kills.worker < Math.floor(number / share)) await pause(20);
    };
    const harming = harm(plan, run, kills);
    harming.catch(() => undefined); // Awaited below.
    const { sending, drained } = await send(run, due, harming);
    await harming;
    const { answers, wrong, receipts } = sending;
    plan.logLine(`${JSON.stringify(kills)} kills; answers: ${JSON.stringify(answers)}`);
    const several = [...receipts.values()].filter((ids) => ids.size > 1).length;
    const faults = [
      ...wrong,
      ...(several === 0 ? [] : [`events whose 2xx named different ones: ${several}`]),
      ...differences(await peopleLeft(ground.ownerUrl), calm),
      ...(await eraseAll(ground, traffic.addresses)),
    ];
    const { people } = plan;
    return { people, events: traffic.events.length, kills, answers, drained, faults };
  });
}

interface Run {
  ground: Ground;
  fleet: Fleet;
  redis: RedisServer | null;
  traffic: PeopleTraffic;
  sending: Sending;
}

/** Does something on a product of its own, with a role and a connection. */
async function onGround<Result>(
  plan: PeopleStormPlan,
  name: string,
  work: (run: Run) => Promise<Result>,
): Promise<Result | null> {
  const folder = join(plan.folder, name);
  mkdirSync(folder, { mode: 0o711 });
  const redis = plan.backend === 'redis' ? await startRedisServer(folder, { appendOnly: false }) : null;
  if (plan.backend === 'redis' && redis === null) return null;
  const ground = await prepareGround(folder);
  let fleet: Fleet | null = null;
  try {
    const { databaseUrl } = ground;
    fleet = await startFleet({ databaseUrl, redisUrl: redis?.url ?? null, folder, apis: 1, workers: 1 });
    const [address = ''] = fleet.addresses;
    const roleId = await makeRole(address, ground.key);
    const traffic = peopleTraffic(plan.people, roleId, numbers(plan.seed));
    const { connection, secret } = await connect(address, ground.key);
    const sending = new Sending(`${address}${connection.eventsPath}`, secret ?? '');
    return await work({ ground, fleet, redis, traffic, sending });
  } finally {
    await fleet?.stop();
    await ground.server.stop();
    await redis?.stop();
  }
}

/** Sends everything, and waits until nothing is pending. */
async function send(
  { ground, traffic, sending }: Run,
  due: (number: number) => Promise<void>,
  harming: Promise<void> = Promise.resolve(),
): Promise<{ sending: Sending; drained: number }> {
  await sending.all(traffic.events, due);
  await harming;
  const last = performance.now();
  while ((await openEntries(ground.ownerUrl)) !== 0) {
    if (performance.now() > last + DRAIN_LIMIT) throw new Error(`Something is pending after ${DRAIN_LIMIT / 1_000} s`);
    await pause(100);
  }
  return { sending, drained: performance.now() - last };
}

/** Kills API and worker in turn, and everything at once after a third and two thirds. */
async function harm(
  plan: PeopleStormPlan,
  { fleet, ground, redis }: Run,
  kills: PeopleStormReport['kills'],
): Promise<void> {
  const random = numbers(plan.seed + 1);
  const wholeAt = [Math.ceil(plan.kills / 3), Math.ceil((2 * plan.kills) / 3)];
  for (let round = 1; round <= plan.kills; round++) {
    const first = random(2);
    for (const member of [first, 1 - first]) {
      await pause(random(plan.between));
      while (fleet.kill(member) === null) await pause(20);
      kills[PROCESSES[member]!] += 1;
    }
    if (!wholeAt.includes(round)) continue;
    await pause(random(plan.between));
    plan.logLine(`after ${round} kills of each: everything is killed`);
    fleet.killAll();
    process.kill(ground.server.pid, 'SIGKILL'); // Its supervisor starts it again.
    await redis?.stop();
    await redis?.start();
    kills.whole += 1;
  }
}
