/** Keeps calls of a connection within what its vendor allows, in this process. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that a caller may wait, and keep its place from others. */
const LONGEST_WAIT = 30_000;

export class RateLimiter {
  /** When the latest calls of a connection went, or go, in milliseconds since 1970; oldest first. */
  private readonly turns = new Map<string, number[]>();
  /** Before when none goes. */
  private readonly pauses = new Map<string, number>();

  /**
   * Waits until it is the caller's turn: of any `calls` one after the other, the last goes at least `in` milliseconds after the one before
   * the first.
   * @returns 0; or in how many milliseconds the turn would come, where that is too long to wait for: then it is not taken
   */
  async acquire(connectionId: string, { calls, in: span }: { calls: number; in: number }): Promise<number> {
    const turns = this.turns.get(connectionId) ?? [];
    this.turns.set(connectionId, turns);
    const now = Date.now();
    const free = turns.length < calls ? 0 : turns[turns.length - calls]! + span;
    const at = Math.max(now, free, this.pauses.get(connectionId) ?? 0);
    if (at - now > LONGEST_WAIT) return at - now;
    turns.push(at);
    if (turns.length > calls) turns.shift();
    if (at > now) await sleep(at - now);
    return 0;
  }

  /** None goes before so many milliseconds have passed. */
  pause(connectionId: string, milliseconds: number): void {
    this.pauses.set(connectionId, Math.max(this.pauses.get(connectionId) ?? 0, Date.now() + milliseconds));
  }
}
