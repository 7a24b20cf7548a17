/**
 * How often something may be asked for without an account: by the link, and by the address. In memory and per process: it keeps one sender
 * from keeping the server or people busy, and a restart costs at most a few more calls.
 */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '../problems/problem.js';

/** Calls in the window. */
const LIMITS = { opening: 60, report: 20, person: 8, address: 300 } as const;
const WINDOW_MS = 15 * 60_000;
const REMEMBERED = 20_000;

interface Count {
  calls: number;
  until: number;
}

@Injectable()
export class Throttle {
  private readonly counts = new Map<string, Count>();

  /** @throws TooManyRequests */
  take(kind: keyof typeof LIMITS, key: string): void {
    const name = createHash('sha256').update(`${kind} ${key}`).digest('base64');
    const now = Date.now();
    const known = this.counts.get(name);
    const count = known && known.until > now ? known : { calls: 0, until: now + WINDOW_MS };
    if (count.calls >= LIMITS[kind]) throw new TooManyRequests(Math.ceil((count.until - now) / 1000));
    count.calls += 1;
    this.counts.delete(name);
    this.counts.set(name, count);
    const [oldest] = this.counts.keys();
    if (this.counts.size > REMEMBERED && oldest !== undefined) this.counts.delete(oldest);
  }
}
