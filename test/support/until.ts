import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until the check passes; after `within` milliseconds its last error is the caller's. The time is for what never happens, and
 * nearly that of a test: on a busy machine what should happen may take ten times as long as alone.
 */
export async function until(check: () => unknown, within = 240_000): Promise<void> {
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

/** Waits until there is an answer that is not empty, and gives it. @throws after `within` milliseconds; asks `every` so many */
export async function untilFound<T>(
  look: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  within = 240_000,
  every = 25,
): Promise<T> {
  for (const deadline = Date.now() + within; ; await sleep(every)) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > deadline) throw new Error(`it did not happen within ${within / 1000} s`);
  }
}
