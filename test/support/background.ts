import { beforeAll } from '@jest/globals';

/**
 * A scenario whose time is mostly waiting: it begins with the file's first test and runs beside the others, so that a file
 * takes as long as its longest wait instead of the sum. Call it outside of any block, and give what it returns to `it`. The
 * scenario must not touch what other tests use.
 */
export function early(scenario: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  beforeAll(() => {
    running = scenario();
    running.catch(() => undefined); // The test that waits for it reports it.
  });
  return async () => running;
}
