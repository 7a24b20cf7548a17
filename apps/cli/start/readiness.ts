import { setTimeout as pause } from 'node:timers/promises';
import { CommandError } from '../command-error.js';

const READY_MS = 120_000;

/** Waits until `/readyz` answers 2xx. An aborted `hopeless` ends the wait: its caller has said why. */
export async function waitUntilReady(address: string, hopeless: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_MS;
  let last = 'no response';
  while (!hopeless.aborted) {
    try {
      const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
    } catch {
      // It does not listen yet.
    }
    if (Date.now() > deadline) {
      throw new CommandError(
        'not-ready',
        `Candor did not become ready within ${READY_MS / 1000} s. ${address}/readyz says: ${last}`,
      );
    }
    await pause(40);
  }
}
