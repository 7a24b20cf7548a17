/** Keeps calls of a connection within what its vendor allows, in this process. */
import { setTimeout as sleep } from 'node:timers/promises';

export class Pace {
  /** When the latest calls of a connection went, or go, in milliseconds since 1970; oldest first. */
  private readonly turns = new Map<string, number[]>();
  /** Before when none goes. */
  private readonly pauses = new Map<string, number>();

  /** Waits until it is the caller's turn: of any `calls` one after the other, the last goes at least `in` milliseconds after the one before the first. */
  async turn(connectionId: string, { calls, in: span }: { calls: number; in: number }): Promise<void> {
    const turns = this.turns.get(connectionId) ?? [];
    this.turns.set(connectionId, turns);
    const now = Date.now();
    const free = turns.length < calls ? 0 : turns[turns.length - calls]! + span;
    const at = Math.max(now, free, this.pauses.get(connectionId) ?? 0);
    turns.push(at);
    if (turns.length > calls) turns.shift();
    if (at > now) await sleep(at - now);
  }

  /** None goes before so many milliseconds have passed. */
  wait(connectionId: string, milliseconds: number): void {
    this.pauses.set(connectionId, Math.max(this.pauses.get(connectionId) ?? 0, Date.now() + milliseconds));
  }
}
