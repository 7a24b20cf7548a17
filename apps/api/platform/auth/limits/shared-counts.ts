/**
 * Counts of calls that all API processes share. Each process counts in memory and gathers with the others once a second, so that a call
 * costs no statement: until they gather, a caller may get ahead by what the other processes answered in that second.
 */
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { rateLimits } from '#libs/database';

/** Milliseconds of the longest window that is counted. */
export const LONGEST_WINDOW_MS = 15 * 60_000;

const GATHERED_EVERY_MS = 1_000;
/** One gathering in so many bounds the table. */
const TRIMMED_EVERY = 64;
/** Counts in memory. A flood of made-up keys pushes out others of its kind. */
const MOST_COUNTS = 50_000;

interface Count {
  caller: string;
  /** Milliseconds since 1970. */
  begins: number;
  /** The count of all processes, this one included, when it was last read. */
  gathered: number;
  /** The count of this process since then. */
  own: number;
}

interface WindowLimit {
  /** Calls in a window that are allowed. */
  most: number;
  /** Milliseconds. Windows begin at multiples of it, which all processes know without asking. A multiple of a minute. */
  windowMs: number;
}

/** The rest of a window after a call was counted, or refused. */
interface Allowance {
  isRefused: boolean;
  left: number;
  /** Until the window ends. */
  seconds: number;
}

@Injectable()
export class SharedCounts implements BeforeApplicationShutdown {
  private readonly counts = new LRUCache<string, Count>({ max: MOST_COUNTS });
  private readonly changed = new Set<Count>();
  private timer: NodeJS.Timeout | null = null;
  private gatherings = 0;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /**
   * Counts one call, unless the limit is reached.
   * @param caller uuid of what is counted, different for each limit
   */
  take(caller: string, { most, windowMs }: WindowLimit, now = Date.now()): Allowance {
    const begins = now - (now % windowMs);
    const seconds = Math.max(1, Math.ceil((begins + windowMs - now) / 1000));
    const key = `${begins} ${caller}`;
    const count = this.counts.get(key) ?? { caller, begins, gathered: 0, own: 0 };
    const left = most - count.gathered - count.own;
    if (left <= 0) return { isRefused: true, left: 0, seconds };
    count.own += 1;
    this.counts.set(key, count);
    this.changed.add(count);
    this.timer ??= setInterval(() => void this.gather(), GATHERED_EVERY_MS).unref();
    return { isRefused: false, left: left - 1, seconds };
  }

  /** Adds what was counted here to the counts of all processes, and takes these over. */
  async gather(now = Date.now()): Promise<void> {
    const added = [...this.changed].map((count) => ({ count, calls: count.own }));
    this.changed.clear();
    if (added.length === 0) return;
    for (const { count, calls } of added) {
      count.own -= calls;
      count.gathered += calls;
    }
    try {
      const over = new Date(now - (now % LONGEST_WINDOW_MS));
      const counts = added.map(({ count, calls }) => ({ ...count, begins: new Date(count.begins), calls }));
      for (const { begins, caller, calls } of await rateLimits.addCalls(this.database, over, counts)) {
        const count = this.counts.peek(`${begins.getTime()} ${caller}`);
        if (count) count.gathered = calls;
      }
      this.gatherings += 1;
      if (this.gatherings % TRIMMED_EVERY === 0) await rateLimits.trim(this.database);
    } catch {
      // They stay counted here. The other processes learn of the next ones.
    }
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
