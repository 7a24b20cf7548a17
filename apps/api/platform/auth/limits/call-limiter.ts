/** Limits the calls of a user or API key, counted over all API processes together. */
import { Inject, Injectable } from '@nestjs/common';
import { TooManyCalls } from '../../http/problems/problem.js';
import type { Actor } from '../../permissions/actor.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import { SharedCounts } from './shared-counts.js';

const MINUTE_MS = 60_000;

@Injectable()
export class CallLimiter {
  constructor(
    private readonly counts: SharedCounts,
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
    const { isRefused, left, seconds } = this.counts.take(id, { most, windowMs: MINUTE_MS }, now);
    const headers = {
      'ratelimit-policy': `"${name}";q=${most};w=60`,
      ratelimit: `"${name}";r=${left};t=${seconds}`,
    };
    if (isRefused) throw new TooManyCalls(seconds, headers);
    return headers;
  }
}
