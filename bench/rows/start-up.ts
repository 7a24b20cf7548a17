/** From `candor start` on data that is there to the line that says it is ready. */
import { join } from 'node:path';
import { type BenchRow, quantile } from '../row.js';
import { newFolder } from '../servers/postgres.js';
import { startCandor } from '../servers/product.js';

const ROUNDS = 3;

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
  const { seconds, stop } = await startCandor(data);
  await stop();
  return seconds;
}
