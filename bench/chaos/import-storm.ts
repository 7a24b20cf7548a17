/**
 * An import under kills: 1,000 files over HTTP, the worker SIGKILLed again and again while it reads them, and users who
 * upload single files meanwhile. Every file has to end in its one expected outcome, and no single upload may wait for
 * the import.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import type { ApplicationReceipt, Import, ImportItem, ItemOutcome, Page } from '#libs/contracts';
import { numberedPerson } from '../people.js';
import { startRedisServer } from '../servers/redis-server.js';
import { startFleet, type Fleet, type Outage } from './fleet.js';
import { makeRole, prepareGround, type Ground } from './ground.js';
import { importFiles, resumeLines, type ImportFile } from './import-files.js';

export interface ImportStormPlan {
  backend: 'postgres' | 'redis';
  /** An empty folder that other users can enter; the caller removes it. */
  folder: string;
  files: number;
  kills: number;
  logLine(line: string): void;
}

export interface StormUpload {
  /** A profile as JSON, or one file. */
  kind: 'profile' | 'file';
  /** When it was sent, by the clock of `performance.now()`. */
  at: number;
  /** Milliseconds from sending it until it stood in the ranking. */
  ranked: number;
  /** The same without the time in which no worker was up: from a SIGKILL until the next process has said that it is ready. */
  served: number;
  /** It was under way when the worker was killed, and may have been in its hands. */
  killed: boolean;
}

type Sent = Pick<StormUpload, 'kind' | 'at' | 'ranked'>;

export interface ImportStormReport {
  /** Seconds until the last file had its outcome. */
  seconds: number;
  kills: number;
  outcomes: Import['outcomes'];
  uploads: StormUpload[];
  /** What does not hold. */
  faults: string[];
}

/**
 * Milliseconds from sending until ranked, not counting the time in which no worker was up: how long a machine takes to start a process
 * is not what is measured here, and is printed beside it.
 */
export const OVERTAKES_WITHIN = 3_000;

/**
 * Milliseconds for those that were in the hands of the worker when it was killed: the queue reclaims the jobs of a dead process when its
 * lock of five seconds has run out (DESIGN §8), and the machine starts a worker meanwhile.
 */
export const RECOVERED_WITHIN = 12_000;

/** Milliseconds from one upload of the people to the next. */
const BETWEEN = 400;
/** Place of the worker in the fleet, behind the one API. */
const WORKER = 1;
const PATIENCE = 300_000;

/** @returns null when the plan needs Redis and there is no program for it */
export async function runImportStorm(plan: ImportStormPlan): Promise<ImportStormReport | null> {
  const redis = plan.backend === 'redis' ? await startRedisServer(plan.folder, { appendOnly: false }) : null;
  if (plan.backend === 'redis' && redis === null) return null;
  const ground = await prepareGround(plan.folder);
  let fleet: Fleet | null = null;
  const rows = new Pool({ connectionString: ground.ownerUrl, max: 2 });
  try {
    const { databaseUrl } = ground;
    fleet = await startFleet({ databaseUrl, redisUrl: redis?.url ?? null, folder: plan.folder, apis: 1, workers: 1 });
    return await storm(plan, ground, fleet, rows);
  } finally {
    await rows.end();
    await fleet?.stop();
    await ground.server.stop();
    await redis?.stop();
  }
}

async function storm(plan: ImportStormPlan, ground: Ground, fleet: Fleet, rows: Pool): Promise<ImportStormReport> {
  const address = `${fleet.addresses[0]}/api/v1`;
  const call = async <Body>(path: string, init: RequestInit = {}): Promise<Body> => {
    const headers = { authorization: `Bearer ${ground.key}`, ...(init.headers as Record<string, string>) };
    const answer = await fetch(`${address}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  const roleId = await makeRole(fleet.addresses[0] ?? '', ground.key);
  const files = importFiles(plan.files);
  const people = peopleOf({ roleId, call, rows });
  // A worker that has just been installed is no part of this: the first candidate finds it cold.
  await people.one();
  const began = performance.now();
  people.begin();
  const begun = await call<Import>(`/roles/${roleId}/imports`, { method: 'POST', body: formOf(files) });
  plan.logLine(`${files.length} files accepted after ${((performance.now() - began) / 1_000).toFixed(1)} s`);

  let kills = 0;
  let doneBefore = 0;
  let latest = begun;
  const deadline = performance.now() + PATIENCE;
  while (latest.state !== 'finished') {
    if (performance.now() > deadline) break;
    // Kills find the import at work: something was done since the last one, and they are spread over it.
    const isDue = latest.done - doneBefore >= plan.files / 20;
    if (kills < plan.kills && isDue && fleet.kill(WORKER) !== null) {
      kills += 1;
      doneBefore = latest.done;
    }
    await pause(100);
    latest = await call<Import>(`/imports/${begun.id}`);
  }
  const seconds = (performance.now() - began) / 1_000;
  const outages = fleet.outages(WORKER);
  const uploads = (await people.end()).map((upload) => ({
    ...upload,
    served: upload.ranked - awayDuring(upload, outages),
    killed: outages.some(({ from }) => from >= upload.at && from <= upload.at + upload.ranked),
  }));
  const faults = [
    ...(latest.state === 'finished' ? [] : [`the import is still ${latest.state}`]),
    ...(kills === plan.kills ? [] : [`${kills} kills instead of ${plan.kills}`]),
    ...uploads
      .filter(({ ranked, served, killed }) => (killed ? ranked > RECOVERED_WITHIN : served > OVERTAKES_WITHIN))
      .map(
        ({ kind, ranked, served }) =>
          `a ${kind} was ranked after ${secondsOf(ranked)}, ${secondsOf(served)} of it with a worker up`,
      ),
    ...(await faultsOf(files, begun.id, call, rows, uploads.length + 1)),
  ];
  return { seconds, kills, outcomes: latest.outcomes, uploads, faults };
}

function awayDuring({ at, ranked }: Sent, outages: readonly Outage[]): number {
  const overlaps = outages.map(({ from, to }) => Math.min(to, at + ranked) - Math.max(from, at));
  return overlaps.reduce((sum, one) => sum + Math.max(0, one), 0);
}

const secondsOf = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

type Call = <Body>(path: string, init?: RequestInit) => Promise<Body>;

/** People who add candidates one by one, in turn a profile and a file, at a steady pace whatever becomes of those before. */
function peopleOf({ roleId, call, rows }: { roleId: string; call: Call; rows: Pool }): {
  one(): Promise<unknown>;
  begin(): void;
  end(): Promise<Sent[]>;
} {
  let ending = false;
  let number = 100_000;
  let sending: Promise<void> | undefined;
  const under: Promise<Sent>[] = [];

  async function send(): Promise<void> {
    while (!ending) {
      const upload = one();
      upload.catch(() => undefined); // Awaited in the end.
      under.push(upload);
      await pause(BETWEEN);
    }
  }

  async function one(): Promise<Sent> {
    const mine = number++;
    const at = performance.now();
    const kind = mine % 2 === 0 ? 'profile' : 'file';
    const applicationId = await (kind === 'profile' ? profile(mine) : file(mine));
    while ((await rows.query('SELECT FROM ranking WHERE application_id = $1', [applicationId])).rows.length === 0) {
      if (performance.now() - at > PATIENCE) throw new Error(`upload ${mine} is not ranked`);
      await pause(25);
    }
    return { kind, at, ranked: performance.now() - at };
  }

  async function profile(number: number): Promise<string> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `person-${number}` };
    const body = JSON.stringify(numberedPerson(number));
    return (await call<ApplicationReceipt>(`/roles/${roleId}/candidates`, { method: 'POST', headers, body }))
      .applicationId;
  }

  async function file(number: number): Promise<string> {
    const form = new FormData();
    form.append('files', new Blob([resumeLines(number).join('\n')]), `${number}.txt`);
    const { id } = await call<Import>(`/roles/${roleId}/imports`, { method: 'POST', body: form });
    const { items } = await call<Page<ImportItem>>(`/imports/${id}/items`);
    return items[0]?.applicationId ?? '';
  }

  return {
    one,
    begin: () => void (sending = send()),
    async end() {
      ending = true;
      await sending;
      return Promise.all(under);
    },
  };
}

function formOf(files: readonly ImportFile[]): FormData {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
  return form;
}

/** @returns what does not hold of the files, a sentence each */
async function faultsOf(
  files: readonly ImportFile[],
  importId: string,
  call: Call,
  rows: Pool,
  others: number,
): Promise<string[]> {
  const items: ImportItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<ImportItem> = await call(`/imports/${importId}/items?limit=100${after}`);
    items.push(...page.items);
    cursor = page.next;
  }
  const wrong = files.flatMap(({ name, outcome }, index) => {
    const item = items[index];
    return item?.fileName === name && item.outcome === outcome
      ? []
      : [`${name} ended ${item?.outcome ?? 'nowhere'} instead of ${outcome}`];
  });
  const count = async (sql: string): Promise<number> => Number((await rows.query<{ n: string }>(sql)).rows[0]?.n);
  // A stored file that cannot be read is still a candidate, without known facts.
  const taken: readonly ItemOutcome[] = ['ranked', 'malformed', 'encrypted', 'unsupported'];
  const ranked = files.filter(({ outcome }) => taken.includes(outcome)).length + others;
  const checks: [string, number, number][] = [
    ['items', items.length, files.length],
    ['ranked applications', await count('SELECT count(*) AS n FROM ranking'), ranked],
    ['assessments', await count('SELECT count(*) AS n FROM assessment'), ranked],
    ['entries in the outbox', await count('SELECT count(*) AS n FROM outbox'), 0],
    ['jobs in quarantine', await count('SELECT count(*) AS n FROM quarantine'), 0],
  ];
  return [
    ...wrong,
    ...checks
      .filter(([, seen, wanted]) => seen !== wanted)
      .map(([what, seen, wanted]) => `${what}: ${seen} instead of ${wanted}`),
  ];
}
