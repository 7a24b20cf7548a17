import { setImmediate } from 'node:timers/promises';

/**
 * Does something for each number from 0 on, so many at a time: other calls get their turn in between.
 *
 * @param atOnce as many as take a few milliseconds
 */
export async function inTurn(size: number, atOnce: number, work: (index: number) => void): Promise<void> {
  for (let index = 0; index < size; index++) {
    if (index % atOnce === 0) await setImmediate();
    work(index);
  }
}

/** Runs work that is done in parts to its end; other calls get their turn before the first part and between two. */
export async function partByPart<Result>(parts: Generator<void, Result>): Promise<Result> {
  for (;;) {
    await setImmediate();
    const { done, value } = parts.next();
    if (done) return value;
  }
}
