import { expect, it } from '@jest/globals';
import { RateLimiter } from './rate-limiter.js';

const LIMIT = { calls: 2, in: 100 };

it('each connection is kept within its own limit', async () => {
  const limiter = new RateLimiter();
  const began = performance.now();
  for (let call = 0; call < 3; call++) expect(await limiter.acquire('one', LIMIT)).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(90);
  // One that has to wait keeps no other one waiting, however long that takes.
  const done: string[] = [];
  const once = { calls: 1, in: 1_000 };
  await limiter.acquire('slow', once);
  const turns = ['slow', 'other'].map((name) => limiter.acquire(name, once).then(() => done.push(name)));
  await Promise.all(turns);
  expect(done).toEqual(['other', 'slow']);
});

it('a vendor that asks for a long rest keeps no caller waiting, who learns how long it is', async () => {
  const limiter = new RateLimiter();
  limiter.pause('one', 86_400_000);
  for (let call = 0; call < 3; call++) {
    const wait = await limiter.acquire('one', LIMIT);
    expect([wait > 86_390_000, wait <= 86_400_000]).toEqual([true, true]);
  }
  expect(await limiter.acquire('other', LIMIT)).toBe(0);
});
