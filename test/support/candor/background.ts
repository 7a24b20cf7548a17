import { afterAll, beforeAll } from '@jest/globals';

/** The longest scenario there is takes less. */
const PATIENCE_MS = 600_000;

/**
 * A scenario whose time is mostly waiting: it begins with the file's first test and runs beside the others, so that a file
 * takes as long as its longest wait instead of the sum. Call it outside of any block, and give what it returns to `it`. The
 * scenario must not touch what other tests use. It runs to its end also when `-t` leaves its test out: what it needs must be
 * stopped outside of any block too, after this call.
 */
export function early(scenario: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  beforeAll(() => {
    running = scenario();
    running.catch(() => undefined); // The test that waits for it reports it.
  });
  // A test that was left out waits for nothing: without this its server would be taken away under it, and Jest would never end.
  afterAll(async () => {
    await running?.catch(() => undefined);
  }, PATIENCE_MS);
  return async () => running;
}
