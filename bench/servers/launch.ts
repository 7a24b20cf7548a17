/** The built programs as processes. */
import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#libs/config';

export type ServerApp = 'api' | 'worker';

/** The settings of API and worker. */
export interface ServiceSettings {
  databaseUrl: string;
  redisUrl: string | null;
  /** Where the logs go. */
  folder: string;
  /** Switches of Node. */
  execArgv?: readonly string[];
}

/** The key with which the services seal secrets. */
export const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');
const STOP_MS = 10_000;

/** Starts a program on the loopback interface. @param port 0 for a free one */
export function launch(
  app: ServerApp,
  port: number,
  log: string,
  { databaseUrl, redisUrl, execArgv = [] }: ServiceSettings,
): ChildProcess {
  // Run from TypeScript (the tests), the programs are still those of the build.
  const programs = import.meta.url.endsWith('.ts') ? '../../dist/packed/apps' : '../../packed/apps';
  const output = openSync(log, 'a');
  const child = fork(fileURLToPath(new URL(`${programs}/${app}/main.js`, import.meta.url)), [], {
    env: childEnvironment({
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: undefined,
      REDIS_URL: redisUrl ?? undefined,
      CANDOR_SECRET_KEY: SECRET_KEY,
      PORT: String(port),
      HOST: '127.0.0.1',
      // What a test run needs to load TypeScript is nothing for the build.
      NODE_OPTIONS: undefined,
    }),
    execArgv: [...execArgv],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  return child;
}

/** Resolves when the process is gone. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Asks a process to end, and kills it when it does not. */
export async function endProcess(child: ChildProcess): Promise<void> {
  const gone = ended(child);
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(late);
}
