/** API, worker and load generators of a row: the built programs, each in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#libs/config';
import { endLater } from '../clean-up.js';

/** What API and worker are told. */
export interface ServiceSettings {
  databaseUrl: string;
  redisUrl: string | null;
  /** Where the logs go. */
  folder: string;
}

/** What the services seal secrets with. */
export const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');
const STOP_MS = 10_000;

/** Starts the API on a free port. @returns its address */
export async function startApi(settings: ServiceSettings): Promise<{ address: string; pid: number }> {
  const api = launch('api', settings);
  const { address } = await firstMessage<{ address: string }>(api).catch((error) => withLog(error, 'api', settings));
  return { address, pid: api.pid ?? 0 };
}

/** Starts a worker, ready to take jobs. */
export async function startWorker(settings: ServiceSettings): Promise<{ pid: number; kill(): Promise<void> }> {
  const worker = launch('worker', settings);
  await firstMessage(worker).catch((error) => withLog(error, 'worker', settings));
  return {
    pid: worker.pid ?? 0,
    kill: async () => {
      const gone = ended(worker);
      worker.kill('SIGKILL');
      await gone;
    },
  };
}

/** Runs a module of `bench/` as a child, tells it its task, and gives the answer. */
export async function runChild<Answer>(module: string, task: object): Promise<Answer> {
  const child = fork(fileURLToPath(new URL(`../${module}.js`, import.meta.url)), [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  endLater(() => child.kill('SIGKILL'));
  child.send(task);
  const answer = await firstMessage<Answer>(child);
  await ended(child);
  return answer;
}

function launch(app: App, settings: ServiceSettings): ChildProcess {
  const { databaseUrl, redisUrl } = settings;
  const log = openSync(logOf(app, settings), 'a');
  const child = fork(fileURLToPath(new URL(`../../apps/${app}/main.js`, import.meta.url)), [], {
    env: childEnvironment({
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: undefined,
      REDIS_URL: redisUrl ?? undefined,
      CANDOR_SECRET_KEY: SECRET_KEY,
      PORT: '0',
      HOST: '127.0.0.1',
    }),
    execArgv: [],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  endLater(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = ended(child);
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(timer);
  });
  return child;
}

type App = 'api' | 'worker';

function logOf(app: App, { folder }: ServiceSettings): string {
  return join(folder, `${app}.log`);
}

/** The log goes with the folder: what it said last is told now. */
function withLog(error: Error, app: App, settings: ServiceSettings): never {
  const said = readFileSync(logOf(app, settings), 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  throw new Error(`${error.message}; its log: ${said}`);
}

function firstMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${child.spawnargs[1]} ended with ${signal ?? code}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
