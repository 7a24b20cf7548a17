/**
 * Limits how often a link may be used, and how often a network may use links, in all API processes together. It keeps
 * one sender from occupying the server, or the organization's users.
 */
import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { TooManyRequests } from '../../http/problems/problem.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import { networkOf } from '../sign-in/client-network.js';
import { LONGEST_WINDOW_MS, SharedCounts } from './shared-counts.js';

/** Calls in a quarter of an hour: of one link (all, reports of mistakes, requests for a person), and of one network. */
const LIMITS = { opening: 60, report: 20, person: 8, network: 300 } as const;

@Injectable()
export class LinkLimiter {
  constructor(
    private readonly counts: SharedCounts,
    @Inject(API_OPTIONS) private readonly options: Pick<ApiOptions, 'secretKey'>,
  ) {}

  /** @throws TooManyRequests */
  takeNetwork(address: string, now = Date.now()): void {
    this.take('network', networkOf(address).subscriber, now);
  }

  /** @throws TooManyRequests */
  take(kind: keyof typeof LIMITS, key: string, now = Date.now()): void {
    const limit = { most: LIMITS[kind], windowMs: LONGEST_WINDOW_MS };
    const { isRefused, seconds } = this.counts.take(this.digest(kind, key), limit, now);
    if (isRefused) throw new TooManyRequests(seconds);
  }

  /** A uuid of 128 bits: no address is stored. */
  private digest(kind: string, key: string): string {
    const hex = createHmac('sha256', this.options.secretKey).update(`link-count\n${kind}\n${key}`).digest('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
  }
}
