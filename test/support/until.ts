import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the check passes; after `within` milliseconds its last error is the caller's. */
export async function until(check: () => unknown, within = 5_000): Promise<void> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(25);
    }
  }
}
