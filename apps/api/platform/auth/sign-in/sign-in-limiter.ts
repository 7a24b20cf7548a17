/**
 * Counts failed sign-ins in the database, so that they hold in every API process and after a restart. What is counted by what, and why an
 * account cannot be locked from outside: `docs/explanation/security.md`.
 */
import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { rateLimits } from '#libs/database';
import { TooManyAttempts } from '../../http/problems/problem.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import type { Limit } from './sign-in-limits.js';

const KEY_BYTES = 16;
/** One attempt in so many removes what is over. */
const TIDIED_EVERY = 64;

type Counted = Limit & { digest: Buffer };

export interface SignInAttempt<Result> {
  /** Null when what was given is wrong. */
  result: Result | null;
  /** Failures under each limit, by its name, this one included. */
  failures: ReadonlyMap<string, number>;
}

@Injectable()
export class SignInLimiter {
  private attempts = 0;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: Pick<ApiOptions, 'secretKey'>,
  ) {}

  /**
   * Makes one attempt. It counts as failed from its beginning until it has succeeded. Otherwise parallel guesses would
   * all pass before the first of them has failed. A refused attempt counts nowhere.
   * @param attempt returns null for wrong input; if it throws, the result is unknown and nothing is counted
   * @throws TooManyAttempts when there were too many failures under one of the limits
   */
  async make<Result>(limits: readonly Limit[], attempt: () => Promise<Result | null>): Promise<SignInAttempt<Result>> {
    const counted = limits.map((limit) => ({ ...limit, digest: this.digest(limit) }));
    const digests = counted.map(({ digest }) => digest);
    const failures = await this.count(counted);
    try {
      const result = await attempt();
      if (result !== null) await this.succeeded(counted);
      return { result, failures };
    } catch (error) {
      await rateLimits.undoSignInFailure(this.database, digests);
      throw error;
    }
  }

  private async count(limits: readonly Counted[]): Promise<ReadonlyMap<string, number>> {
    this.attempts += 1;
    if (this.attempts % TIDIED_EVERY === 0) await rateLimits.deleteOldSignInCounts(this.database);
    const rows = await rateLimits.countSignInFailure(
      this.database,
      limits.map(({ digest, most, seconds }) => ({ key: digest, most, seconds })),
    );
    const found = limits.map((limit) => ({ limit, row: rows.find(({ key }) => limit.digest.equals(key)) }));
    const over = found.filter(({ limit, row }) => row !== undefined && row.failures > limit.most);
    if (over.length > 0) {
      await rateLimits.undoSignInFailure(
        this.database,
        limits.map(({ digest }) => digest),
      );
      throw new TooManyAttempts(Math.ceil(Math.max(...over.map(({ row }) => row?.endsIn ?? 0), 1)));
    }
    return new Map(found.map(({ limit, row }) => [limit.name, row?.failures ?? 0]));
  }

  private async succeeded(limits: readonly Counted[]): Promise<void> {
    const digestsOf = (isForgotten: boolean): Buffer[] =>
      limits.filter((limit) => limit.forgottenBySuccess === isForgotten).map(({ digest }) => digest);
    await rateLimits.clearSignInFailures(this.database, digestsOf(true));
    await rateLimits.undoSignInFailure(this.database, digestsOf(false));
  }

  private digest({ name, of }: Limit): Buffer {
    return createHmac('sha256', this.options.secretKey)
      .update(['sign-in-count', name, ...of].join('\n'))
      .digest()
      .subarray(0, KEY_BYTES);
  }
}
