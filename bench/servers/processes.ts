/** API, worker and load generators of a row: the built programs, each in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endLater } from '../clean-up.js';
import { ended, endProcess, launch, type ServerApp, type ServiceSettings } from './launch.js';

/** Starts the API on a free port. @returns its address */
export async function startApi(
  settings: ServiceSettings,
): Promise<{ address: string; pid: number; process: ChildProcess }> {
  const api = start('api', settings);
  const { address } = await firstMessage<{ address: string }>(api).catch((error) => withLog(error, 'api', settings));
  return { address, pid: api.pid ?? 0, process: api };
}

/** Starts a worker, ready to take jobs. */
export async function launchWorker(settings: ServiceSettings): Promise<{ pid: number; kill(): Promise<void> }> {
  const worker = start('worker', settings);
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

/** Runs a module of `bench/` as a child, tells it its task, and gives the answer. `execArgv` are switches of Node. */
export async function runChild<Answer>(module: string, task: object, execArgv: string[] = []): Promise<Answer> {
  const child = fork(fileURLToPath(new URL(`../${module}.js`, import.meta.url)), [], {
    execArgv,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  endLater(() => child.kill('SIGKILL'));
  child.send(task);
  const answer = await firstMessage<Answer>(child);
  await ended(child);
  return answer;
}

function start(app: ServerApp, settings: ServiceSettings): ChildProcess {
  const child = launch(app, 0, logOf(app, settings), settings);
  endLater(() => endProcess(child));
  return child;
}

function logOf(app: ServerApp, { folder }: ServiceSettings): string {
  return join(folder, `${app}.log`);
}

/** The log is deleted with the folder, so its last lines are printed now. */
function withLog(error: Error, app: ServerApp, settings: ServiceSettings): never {
  const lastLines = readFileSync(logOf(app, settings), 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  throw new Error(`${error.message}; its log: ${lastLines}`);
}

function firstMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Message));
    child.once('error', reject);
    child.once('exit', (code, signal) => reject(new Error(`${child.spawnargs[1]} ended with ${signal ?? code}`)));
  });
}
