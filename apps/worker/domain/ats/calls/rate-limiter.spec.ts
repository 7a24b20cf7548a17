import { expect, it } from '@jest/globals';
import { RateLimiter } from './rate-limiter.js';

const LIMIT = { calls: 2, in: 100 };

it('keeps a connection within its limit, each by itself', async () => {
  const pace = new RateLimiter();
  const began = performance.now();
  for (let call = 0; call < 3; call++) expect(await pace.acquire('one', LIMIT)).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(90);
  // One that has to wait keeps no other one waiting, however long that takes.
  const done: string[] = [];
  const once = { calls: 1, in: 1_000 };
  await pace.acquire('slow', once);
  const turns = ['slow', 'other'].map((name) => pace.acquire(name, once).then(() => done.push(name)));
  await Promise.all(turns);
  expect(done).toEqual(['other', 'slow']);
});

it('keeps nobody waiting for a vendor that asks for a long rest, and says how long that is', async () => {
  const pace = new RateLimiter();
  pace.pause('one', 86_400_000);
  for (let call = 0; call < 3; call++) {
    const wait = await pace.acquire('one', LIMIT);
    expect([wait > 86_390_000, wait <= 86_400_000]).toEqual([true, true]);
  }
  expect(await pace.acquire('other', LIMIT)).toBe(0);
});
