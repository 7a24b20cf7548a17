import { describe, expect, it } from '@jest/globals';
import { UndecodableEventError } from './decoding.js';
import { allPages, readEach } from './paging.js';
import { AtsRefusal } from './vendor.js';

describe('all pages', () => {
  const pages = (next: (cursor: string | null) => string | null) => {
    const asked: (string | null)[] = [];
    const all = allPages(async (cursor) => {
      asked.push(cursor);
      return { items: [cursor], next: next(cursor) };
    });
    return { all, asked };
  };

  it('are read to the last one', async () => {
    const { all } = pages(
      (cursor) =>
        ({ first: 'second', second: 'third', third: null })[cursor ?? ''] ?? (cursor === null ? 'first' : null),
    );
    expect(await all).toEqual([null, 'first', 'second', 'third']);
  });

  it.each<[string, (cursor: string | null) => string, number]>([
    ['lead to themselves', () => 'same', 2],
    ['lead back to each other', (cursor) => (cursor === 'a' ? 'b' : cursor === 'b' ? 'c' : 'a'), 4],
    ['have no end', (cursor) => `${cursor ?? ''}x`, 1_000],
  ])('are given up where they %s', async (_, next, times) => {
    const { all, asked } = pages(next);
    await expect(all).rejects.toThrow(AtsRefusal);
    expect(asked).toHaveLength(times);
  });
});

describe('a list of a vendor', () => {
  const refusing = (status: number) => (item: number) => {
    if (item % 2 === 0) throw new AtsRefusal(status, 'no');
    return [item];
  };

  it('leaves out and counts what cannot be read, or is not told', async () => {
    const odd = (item: number) => {
      if (item === 2) throw new UndecodableEventError('odd');
      return [item, item];
    };
    expect(await readEach([1, 2, 3], odd)).toEqual({ items: [1, 1, 3, 3], faulty: 1 });
    expect(await readEach([1, 2, 3], refusing(422))).toEqual({ items: [1, 3], faulty: 1 });
    expect(await readEach([2], odd)).toEqual({ items: [], faulty: 1 });
  });

  it.each([0, 401, 403])('ends where %i says that nothing will be told', async (status) => {
    await expect(readEach([1, 2, 3], refusing(status))).rejects.toThrow(AtsRefusal);
  });

  it('ends where all are refused, and with what is no fault of the vendor', async () => {
    await expect(readEach([2, 4], refusing(422))).rejects.toThrow(AtsRefusal);
    const broken = () => Promise.reject(new TypeError('ours'));
    await expect(readEach([1, 2], broken)).rejects.toThrow(TypeError);
  });
});
