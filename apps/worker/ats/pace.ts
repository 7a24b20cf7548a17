/** Keeps calls of a connection as far apart as its vendor allows, in this process. */
import { setTimeout as sleep } from 'node:timers/promises';

export class Pace {
  /** When the next call of a connection may go, in milliseconds since 1970. */
  private readonly next = new Map<string, number>();

  /** Waits until it is the caller's turn. Calls may come in a burst of as many as the limit names, and are spread evenly behind it. */
  async turn(connectionId: string, { calls, in: span }: { calls: number; in: number }): Promise<void> {
    const now = Date.now();
    const apart = span / calls;
    // A connection that was quiet has its whole burst.
    const earliest = Math.max(this.next.get(connectionId) ?? 0, now - span + apart);
    this.next.set(connectionId, earliest + apart);
    if (earliest > now) await sleep(earliest - now);
  }

  /** Nothing goes before so many milliseconds have passed. */
  wait(connectionId: string, milliseconds: number): void {
    this.next.set(connectionId, Math.max(this.next.get(connectionId) ?? 0, Date.now() + milliseconds));
  }
}
