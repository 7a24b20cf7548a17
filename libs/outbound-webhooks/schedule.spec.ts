import { describe, expect, it } from '@jest/globals';
import { healthAfter, nextWebhookAttemptIn } from './schedule.js';

const HOUR = 3_600;

describe('nextAttemptIn', () => {
  it.each([
    [1, 5],
    [2, 300],
    [3, 1_800],
    [4, 2 * HOUR],
    [5, 5 * HOUR],
    [6, 10 * HOUR],
    [7, 14 * HOUR],
    [8, 20 * HOUR],
    [9, 24 * HOUR],
    [10, null],
    [11, null],
  ])('after failure %i: %p seconds', (failed, seconds) => {
    expect(nextWebhookAttemptIn(failed, 0, null)).toBe(seconds);
  });

  it('is late by up to a fifth, by chance, and never early', () => {
    expect(nextWebhookAttemptIn(2, 0.5, null)).toBeCloseTo(330);
    expect(nextWebhookAttemptIn(2, 0.999_999, null)).toBeLessThan(360);
  });

  it('makes ten attempts within some three days', () => {
    const delays = Array.from({ length: 9 }, (_, index) => nextWebhookAttemptIn(index + 1, 0, null) ?? NaN);
    const days = delays.reduce((sum, delay) => sum + delay, 0) / (24 * HOUR);
    expect(days).toBeGreaterThan(3);
    expect(days * 1.2).toBeLessThan(4);
  });

  it.each([
    [1, 60, 60],
    [3, 60, 1_800],
    [10, 60, null],
  ])('after failure %i, asked for %i seconds: %p', (failed, asked, seconds) => {
    expect(nextWebhookAttemptIn(failed, 0, asked)).toBe(seconds);
  });
});

describe('healthAfter', () => {
  const taken = { ms: 50, error: null, retryAfter: null };
  const refused = { ms: 50, error: 'status', retryAfter: null };
  it.each([
    ['all taken', 3, [taken, taken], { isFailing: false, pauseSeconds: 0, isSlow: false }],
    ['one of two', 3, [taken, refused], { isFailing: false, pauseSeconds: 0, isSlow: false }],
    ['none, for the first time', 0, [refused], { isFailing: true, pauseSeconds: 5, isSlow: false }],
    ['none, for the second time', 1, [refused], { isFailing: true, pauseSeconds: 10, isSlow: false }],
    ['none, for the seventh time', 6, [refused], { isFailing: true, pauseSeconds: 300, isSlow: false }],
    ['none, for a long time', 1_000, [refused], { isFailing: true, pauseSeconds: 300, isSlow: false }],
    ['it is busy', 0, [taken, { ...refused, retryAfter: 90 }], { isFailing: false, pauseSeconds: 90, isSlow: false }],
    ['it answers late', 0, [taken, { ...taken, ms: 2_001 }], { isFailing: false, pauseSeconds: 0, isSlow: true }],
  ])('%s', (_, failures, made, health) => {
    expect(healthAfter(failures, made)).toEqual(health);
  });
});
