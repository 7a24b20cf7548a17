/** API and worker processes that are killed and started again, from the build. */
import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { choosePort } from '../../apps/cli/start/port.js';
import { childEnvironment } from '#libs/config';

export interface FleetOptions {
  databaseUrl: string;
  redisUrl: string | null;
  /** Where the logs go. */
  folder: string;
  apis: number;
  workers: number;
}

export interface Fleet {
  /** Addresses of the API processes; they stay the same when a process is started again. */
  addresses: string[];
  /** How many processes there are. */
  size: number;
  /** SIGKILLs one. @returns its name, or null when it is not up, or has just come up: killing what does nothing yet shows nothing */
  kill(index: number): string | null;
  stop(): Promise<void>;
}

/** What a supervisor waits before it starts a process again, ms. */
const RESTART = 100;
/** How long a process is spared after it has come up, ms: on a busy machine kills would else leave no time for work. */
const SPARED = 1_000;
const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');

/** Starts the processes and waits until each has said that it is ready. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const ports: number[] = [];
  for (let api = 0; api < options.apis; api++) ports.push(await choosePort('127.0.0.1', 0));
  const members = [
    ...ports.map((port, index) => member(`api ${index + 1}`, 'api', port, options)),
    ...Array.from({ length: options.workers }, (_, index) => member(`worker ${index + 1}`, 'worker', 0, options)),
  ];
  await Promise.all(members.map(({ ready }) => ready));
  return {
    addresses: ports.map((port) => `http://127.0.0.1:${port}`),
    size: members.length,
    kill: (index) => (members[index]?.kill() ? (members[index]?.name ?? null) : null),
    stop: async () => {
      await Promise.all(members.map((each) => each.stop()));
    },
  };
}

interface Member {
  name: string;
  ready: Promise<void>;
  kill(): boolean;
  stop(): Promise<void>;
}

function member(name: string, app: 'api' | 'worker', port: number, options: FleetOptions): Member {
  let stopping = false;
  let upSince = Infinity;
  let child = launch(app, port, options);
  watch();

  function watch(): void {
    child.once('message', () => (upSince = performance.now()));
    child.once('exit', () => {
      upSince = Infinity;
      if (stopping) return;
      void pause(RESTART).then(() => {
        if (stopping) return;
        child = launch(app, port, options);
        watch();
      });
    });
  }

  return {
    name,
    ready: new Promise((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) =>
        reject(new Error(`${name} ended before it was ready (${code}); see ${options.folder}`)),
      );
    }),
    kill: () => {
      if (performance.now() - upSince < SPARED) return false;
      upSince = Infinity;
      return child.kill('SIGKILL');
    },
    async stop() {
      stopping = true;
      if (!isAlive(child)) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(late);
    },
  };
}

function isAlive(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

function launch(app: 'api' | 'worker', port: number, { databaseUrl, redisUrl, folder }: FleetOptions): ChildProcess {
  // Run from TypeScript (the tests), the programs are still those of the build.
  const programs = import.meta.url.endsWith('.ts') ? '../../dist/apps' : '../../apps';
  const log = openSync(join(folder, `${app}.log`), 'a');
  const child = fork(fileURLToPath(new URL(`${programs}/${app}/main.js`, import.meta.url)), [], {
    env: childEnvironment({
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: undefined,
      REDIS_URL: redisUrl ?? undefined,
      CANDOR_SECRET_KEY: SECRET_KEY,
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_OPTIONS: undefined,
    }),
    execArgv: [],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return child;
}
