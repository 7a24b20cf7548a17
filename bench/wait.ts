import { setTimeout as sleep } from 'node:timers/promises';

/** Asks every 25 ms until the answer is yes. @throws after `within` milliseconds */
export async function waitFor(within: number, done: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + within;
  while (!(await done())) {
    if (performance.now() > deadline) throw new Error(`not done within ${within / 1000} s`);
    await sleep(25);
  }
}
