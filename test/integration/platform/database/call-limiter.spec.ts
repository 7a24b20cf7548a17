/** How often callers may call, counted by several processes on one database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/database';
import { CallLimiter } from '../../../../apps/api/platform/auth/guard/call-limiter.js';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

const MINUTE = Date.parse('2026-11-29T12:00:00Z');

let database: DatabaseUnderTest;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

const limiter = (): CallLimiter => new CallLimiter(database.app, { callsPerMinuteKey: 10, callsPerMinuteUser: 0 });
const caller = () => ({ id: newId(), via: 'api-key' as const });

function answered(calls: number, one: CallLimiter, who: ReturnType<typeof caller>, at = MINUTE): number {
  let count = 0;
  for (let call = 0; call < calls; call += 1)
    try {
      one.take(who, at);
      count += 1;
    } catch {
      // It was refused.
    }
  return count;
}

describe('the limit of calls', () => {
  it('tells what is left, and refuses what is beyond it until the minute ends', () => {
    const [one, who] = [limiter(), caller()];
    expect(one.take(who, MINUTE + 20_000)).toEqual({
      'ratelimit-policy': '"api-key";q=10;w=60',
      ratelimit: '"api-key";r=9;t=40',
    });
    expect(answered(20, one, who, MINUTE + 20_000)).toBe(9);
    expect(() => one.take(who, MINUTE + 50_500)).toThrow(
      expect.objectContaining({
        status: 429,
        code: 'rate-limited',
        headers: { 'retry-after': '10', 'ratelimit-policy': '"api-key";q=10;w=60', ratelimit: '"api-key";r=0;t=10' },
      }),
    );
    expect(answered(20, one, who, MINUTE + 60_000)).toBe(10);
  });

  it('is each caller’s own, and there is none where it is set to 0', () => {
    const one = limiter();
    expect(answered(11, one, caller())).toBe(10);
    expect(answered(11, one, caller())).toBe(10);
    expect(one.take({ id: newId(), via: 'session' })).toEqual({});
  });

  it('holds for all processes together, once they have gathered', async () => {
    const [one, other, who] = [limiter(), limiter(), caller()];
    expect(answered(6, one, who)).toBe(6);
    await one.gather();
    expect(answered(1, other, who)).toBe(1);
    await other.gather();
    expect(answered(20, other, who)).toBe(3);
    await other.gather();
    await one.gather();
    expect(answered(1, one, who)).toBe(1);
    await one.gather();
    expect(answered(20, one, who)).toBe(0);
  });

  it('goes on in each process while the database is away', async () => {
    const one = new CallLimiter({ query: () => Promise.reject(new Error('away')) } as never, {
      ...{ callsPerMinuteKey: 10, callsPerMinuteUser: 0 },
    });
    const who = caller();
    expect(answered(7, one, who)).toBe(7);
    await one.gather();
    expect(answered(20, one, who)).toBe(3);
  });

  it('leaves nothing of minutes that are over', async () => {
    const one = limiter();
    for (const at of [MINUTE + 600_000, MINUTE + 660_000]) {
      answered(1, one, caller(), at);
      await one.gather();
    }
    expect(await database.app.query('SELECT FROM call_count')).toHaveLength(1);
  });
});
