/** From `candor start` on data that is there to the line that says it is ready. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '#libs/config';
import { endLater } from '../clean-up.js';
import { type BenchRow, quantile } from '../row.js';
import { newFolder } from '../servers/postgres.js';

/** What `npm start` runs, the look for stale files included. */
const START = fileURLToPath(new URL('../../../scripts/candor.mjs', import.meta.url));
const ROUNDS = 3;
const GIVE_UP_MS = 120_000;

export const startUp: BenchRow = {
  id: 'start-up',
  name: 'start-up to ready, embedded, after the first build',
  target: '≤ 5 s',
  async run() {
    const data = join(newFolder(), 'data');
    const first = await startOnce(data);
    const later: number[] = [];
    for (let round = 0; round < ROUNDS; round++) later.push(await startOnce(data));
    const seconds = quantile(later, 0.5);
    return {
      figure: `${seconds.toFixed(1)} s`,
      detail: `median of ${ROUNDS} starts on data that is there; the first start, with a new database, ${first.toFixed(1)} s`,
      met: seconds <= 5,
    };
  },
};

/** Starts and stops Candor. @returns seconds until it said that it is ready */
async function startOnce(data: string): Promise<number> {
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
  await ready(candor);
  const seconds = (performance.now() - began) / 1000;
  await stop();
  return seconds;
}

function ready(candor: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (how: string): void => reject(new Error(`candor start ${how}:\n${said}`));
    const timer = setTimeout(() => fail(`was not ready within ${GIVE_UP_MS / 1000} s`), GIVE_UP_MS);
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      if (!said.includes('Candor is ready at')) return;
      clearTimeout(timer);
      resolve();
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
