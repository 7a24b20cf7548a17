/** How often callers may call and links may be used, counted by several processes on one database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, rateLimits } from '#libs/database';
import { CallLimiter } from '../../../../apps/api/platform/auth/limits/call-limiter.js';
import { LinkLimiter } from '../../../../apps/api/platform/auth/limits/link-limiter.js';
import { SharedCounts } from '../../../../apps/api/platform/auth/limits/shared-counts.js';
import { openDatabase, type DatabaseUnderTest } from './database-under-test.js';

const MINUTE = Date.parse('2026-11-29T12:00:00Z');

let database: DatabaseUnderTest;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** The limiters of one API process. */
class Limiters {
  private readonly counts: SharedCounts;
  readonly calls: CallLimiter;
  readonly links: LinkLimiter;

  constructor(source: Pick<DatabaseUnderTest['app'], 'query'> = database.app) {
    this.counts = new SharedCounts(source as DatabaseUnderTest['app']);
    this.calls = new CallLimiter(this.counts, { callsPerMinuteKey: 10, callsPerMinuteUser: 0 });
    this.links = new LinkLimiter(this.counts, { secretKey: 'a secret key of 32 characters …' });
  }

  gather(at = MINUTE): Promise<void> {
    return this.counts.gather(at);
  }

  /** @returns how many of so many calls are answered */
  answer(calls: number, who: ReturnType<typeof caller>, at = MINUTE): number {
    return accepted(calls, () => this.calls.take(who, at));
  }
}

const caller = () => ({ id: newId(), via: 'api-key' as const });

function accepted(calls: number, take: () => unknown): number {
  let count = 0;
  for (let call = 0; call < calls; call += 1)
    try {
      take();
      count += 1;
    } catch {
      // It was refused.
    }
  return count;
}

describe('the limit of calls', () => {
  it('states the remaining calls, and refuses what is beyond it until the minute ends', () => {
    const [one, who] = [new Limiters(), caller()];
    expect(one.calls.take(who, MINUTE + 20_000)).toEqual({
      'ratelimit-policy': '"api-key";q=10;w=60',
      ratelimit: '"api-key";r=9;t=40',
    });
    expect(one.answer(20, who, MINUTE + 20_000)).toBe(9);
    expect(() => one.calls.take(who, MINUTE + 50_500)).toThrow(
      expect.objectContaining({
        status: 429,
        code: 'rate-limited',
        headers: { 'retry-after': '10', 'ratelimit-policy': '"api-key";q=10;w=60', ratelimit: '"api-key";r=0;t=10' },
      }),
    );
    expect(one.answer(20, who, MINUTE + 60_000)).toBe(10);
  });

  it('is each caller’s own, and there is none where it is set to 0', () => {
    const one = new Limiters();
    expect(one.answer(11, caller())).toBe(10);
    expect(one.answer(11, caller())).toBe(10);
    expect(one.calls.take({ id: newId(), via: 'session' })).toEqual({});
  });

  it('holds for all processes together, once they have gathered', async () => {
    const [one, other, who] = [new Limiters(), new Limiters(), caller()];
    expect(one.answer(6, who)).toBe(6);
    await one.gather();
    expect(other.answer(1, who)).toBe(1);
    await other.gather();
    expect(other.answer(20, who)).toBe(3);
    await other.gather();
    await one.gather();
    expect(one.answer(1, who)).toBe(1);
    await one.gather();
    expect(one.answer(20, who)).toBe(0);
  });

  it('still holds in each process while the database is away', async () => {
    const [one, who] = [new Limiters({ query: () => Promise.reject(new Error('away')) }), caller()];
    expect(one.answer(7, who)).toBe(7);
    await one.gather();
    expect(one.answer(20, who)).toBe(3);
  });
});

describe('the limit of links', () => {
  it('holds for all processes together, for a link and for a network', async () => {
    const [one, other, link] = [new Limiters(), new Limiters(), newId()];
    const ask = (of: Limiters) => () => of.links.take('person', link, MINUTE);
    expect(accepted(7, ask(one))).toBe(7);
    // Addresses of one subscriber are one network.
    const visit = (of: Limiters) => (): void => of.links.takeNetwork('2001:db8::1', MINUTE);
    const visitBeside = (): void => other.links.takeNetwork('2001:db8::2', MINUTE);
    expect(accepted(299, visit(one))).toBe(299);
    await one.gather();
    // What another process does is known to this one once it has counted something itself.
    expect(accepted(1, ask(other))).toBe(1);
    expect(accepted(1, visitBeside)).toBe(1);
    await other.gather();
    expect([accepted(1, ask(other)), accepted(1, visitBeside)]).toEqual([0, 0]);
    expect(() => other.links.take('person', link, MINUTE + 840_500)).toThrow(
      expect.objectContaining({ status: 429, code: 'too-many-requests', headers: { 'retry-after': '60' } }),
    );
    expect(other.links.take('person', link, MINUTE + 900_000)).toBeUndefined();
  });
});

describe('the table of counts', () => {
  const rows = () => database.app.query<{ calls: number }[]>('SELECT calls FROM call_count');

  it('holds no window that is over', async () => {
    const one = new Limiters();
    for (const at of [MINUTE + 900_000, MINUTE + 1_800_000]) {
      one.answer(1, caller(), at);
      await one.gather(at);
    }
    expect(await rows()).toHaveLength(1);
  });

  it('is bounded: the smallest counts go', async () => {
    const [one, at] = [new Limiters(), MINUTE + 2_700_000];
    for (const calls of [3, 1, 2]) one.answer(calls, caller(), at);
    await one.gather(at);
    await rateLimits.trim(database.app, 2);
    expect((await rows()).map(({ calls }) => calls).sort()).toEqual([2, 3]);
  });
});
