/**
 * How often a user or API key may call. Each process counts for itself and gathers with the others once a second, so that a call costs no
 * question to the database: between two gatherings a caller may get ahead by what the other processes answered in that second.
 */
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { rateLimits } from '#libs/database';
import { TooManyCalls } from '../../http/problems/problem.js';
import type { Actor } from '../../permissions/actor.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';

const MINUTE_MS = 60_000;
const GATHERED_EVERY_MS = 1_000;

interface Count {
  /** Of all processes, this one included, when it last gathered. */
  gathered: number;
  /** Of this process since then. */
  own: number;
}

@Injectable()
export class CallLimiter implements BeforeApplicationShutdown {
  private minute = 0;
  private counts = new Map<string, Count>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS)
    private readonly options: Pick<ApiOptions, 'callsPerMinuteKey' | 'callsPerMinuteUser'>,
  ) {}

  /**
   * Counts one call.
   * @returns headers that tell the caller what is left (draft-ietf-httpapi-ratelimit-headers); none where there is no limit
   * @throws TooManyCalls with the same headers
   */
  take({ id, via }: Pick<Actor, 'id' | 'via'>, now = Date.now()): Record<string, string> {
    const [name, most] =
      via === 'api-key' ? ['api-key', this.options.callsPerMinuteKey] : ['user', this.options.callsPerMinuteUser];
    if (most === 0) return {};
    this.beginMinute(Math.floor(now / MINUTE_MS));
    const count = this.countOf(id);
    const used = count.gathered + count.own;
    const seconds = Math.max(1, Math.ceil(((this.minute + 1) * MINUTE_MS - now) / 1000));
    const headers = {
      'ratelimit-policy': `"${name}";q=${most};w=60`,
      ratelimit: `"${name}";r=${Math.max(0, most - used - 1)};t=${seconds}`,
    };
    if (used >= most) throw new TooManyCalls(seconds, headers);
    count.own += 1;
    this.timer ??= setInterval(() => void this.gather(), GATHERED_EVERY_MS).unref();
    return headers;
  }

  /** Adds what was counted here to what all processes did, and takes theirs over. */
  async gather(): Promise<void> {
    const { minute, counts } = this;
    const added = [...counts].filter(([, { own }]) => own > 0).map(([caller, { own }]) => ({ caller, calls: own }));
    if (added.length === 0) return;
    for (const { caller, calls } of added) this.move(counts.get(caller), calls);
    try {
      const all = await rateLimits.addCalls(this.database, new Date(minute * MINUTE_MS), added);
      for (const { caller, calls } of all) {
        const count = counts.get(caller);
        if (count) count.gathered = calls;
      }
    } catch {
      // They stay counted here; the others learn of the next ones.
    }
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private move(count: Count | undefined, calls: number): void {
    if (!count) return;
    count.own -= calls;
    count.gathered += calls;
  }

  private beginMinute(minute: number): void {
    if (minute === this.minute) return;
    this.minute = minute;
    this.counts = new Map();
  }

  private countOf(caller: string): Count {
    const known = this.counts.get(caller);
    if (known) return known;
    const count = { gathered: 0, own: 0 };
    this.counts.set(caller, count);
    return count;
  }
}
