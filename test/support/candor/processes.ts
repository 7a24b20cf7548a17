/** API and worker as they are built, each in a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { outputOf } from './output.js';

/** The key with which processes of a test seal secrets. */
export const SECRET_KEY = Buffer.alloc(32, 5).toString('base64');

export interface RunningProcess {
  /** Its message when it was ready. */
  message: unknown;
  stop(): Promise<void>;
}

/** A process of one spec file alone. */
export interface OwnProcess extends RunningProcess {
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Starts a built program and waits until it is ready. @throws with what it wrote when it ends before that */
export async function startProcess(
  app: 'api' | 'worker',
  settings: Record<string, string>,
  log: string[],
): Promise<OwnProcess> {
  const child = fork(fileURLToPath(new URL(`../../../dist/packed/apps/${app}/main.js`, import.meta.url)), [], {
    env: { PATH: process.env['PATH'], CANDOR_SECRET_KEY: SECRET_KEY, PORT: '0', ...settings },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let rest = '';
  const output = outputOf(child, (text) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    log.push(...lines);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const message = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error(`The ${app} did not start:\n${output()}`)));
  });
  const endBy = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { message, stop: () => endBy('SIGTERM'), kill: () => endBy('SIGKILL') };
}
