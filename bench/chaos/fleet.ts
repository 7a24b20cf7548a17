/** API and worker processes that are killed and started again, from the build. */
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { choosePort } from '../../apps/cli/start/choose-port.js';
import { endProcess, launch, type ServerApp, type ServiceSettings } from '../servers/launch.js';

export interface FleetOptions extends ServiceSettings {
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
  /** SIGKILLs all of them at once, whether they are up or not. */
  killAll(): void;
  /** When one was not up after a kill, by the clock of `performance.now()`; still away: up to infinity. */
  outages(index: number): readonly Outage[];
  stop(): Promise<void>;
}

export interface Outage {
  from: number;
  to: number;
}

/** The delay before a supervisor restarts a process, in ms. */
const RESTART = 100;
/** How long a process is spared after it has come up, ms: on a busy machine kills would else leave no time for work. */
const SPARED = 1_000;

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
    killAll: () => members.forEach(({ killNow }) => killNow()),
    outages: (index) => members[index]?.outages ?? [],
    stop: async () => {
      await Promise.all(members.map((each) => each.stop()));
    },
  };
}

interface Member {
  name: string;
  ready: Promise<void>;
  kill(): boolean;
  killNow(): void;
  outages: Outage[];
  stop(): Promise<void>;
}

function member(name: string, app: ServerApp, port: number, options: FleetOptions): Member {
  let stopping = false;
  let upSince = Infinity;
  const outages: Outage[] = [];
  const launched = (): ChildProcess => launch(app, port, join(options.folder, `${app}.log`), options);
  let child = launched();
  watch();

  function watch(): void {
    child.once('message', () => {
      upSince = performance.now();
      const away = outages.at(-1);
      if (away?.to === Infinity) away.to = upSince;
    });
    child.once('exit', () => {
      upSince = Infinity;
      if (stopping) return;
      void pause(RESTART).then(() => {
        if (stopping) return;
        child = launched();
        watch();
      });
    });
  }

  function killNow(): void {
    upSince = Infinity;
    if (outages.at(-1)?.to !== Infinity) outages.push({ from: performance.now(), to: Infinity });
    child.kill('SIGKILL');
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
      killNow();
      return true;
    },
    killNow,
    outages,
    async stop() {
      stopping = true;
      await endProcess(child);
    },
  };
}
