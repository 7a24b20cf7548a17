/** The whole product as `npm start` runs it, on a data folder and a free port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#libs/config';
import { endLater } from '../clean-up.js';

/** The script of `npm start`, which also looks for stale files. */
const START = fileURLToPath(new URL('../../../scripts/candor.mjs', import.meta.url));
const GIVE_UP_MS = 120_000;

export interface RunningProduct {
  /** From the start to the line that says it is ready. */
  seconds: number;
  /** Signs in, once; empty if no user was created. */
  link: string;
  stop(): Promise<void>;
}

export async function startCandor(data: string): Promise<RunningProduct> {
  const began = performance.now();
  const candor = spawn(process.execPath, [START, 'start'], {
    env: childEnvironment({
      CANDOR_DATA_DIR: data,
      PORT: '0',
      DATABASE_URL: undefined,
      DATABASE_OWNER_URL: undefined,
      REDIS_URL: undefined,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => candor.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (candor.exitCode === null && candor.signalCode === null) candor.kill('SIGTERM');
    await gone;
  };
  endLater(stop);
  const output = await ready(candor);
  const seconds = (performance.now() - began) / 1000;
  return { seconds, link: /http:\S+\/sign-in#\S+/.exec(output)?.[0] ?? '', stop };
}

/** @returns what it printed until then */
function ready(candor: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (how: string): void => reject(new Error(`candor start ${how}:\n${output}`));
    const timer = setTimeout(() => fail(`was not ready within ${GIVE_UP_MS / 1000} s`), GIVE_UP_MS);
    const hear = (bytes: Buffer): void => {
      output += bytes.toString();
      if (!output.includes('Candor is ready at')) return;
      clearTimeout(timer);
      resolve(output);
    };
    candor.stdout?.on('data', hear);
    candor.stderr?.on('data', hear);
    candor.once('error', reject);
    candor.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with ${code}`);
    });
  });
}
