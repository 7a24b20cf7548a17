import { describe, expect, it } from '@jest/globals';
import { FairQueue } from './fair-queue.js';

function emptied(queue: FairQueue<string>): string[] {
  const items: string[] = [];
  for (let item = queue.take(); item !== undefined; item = queue.take()) items.push(item);
  return items;
}

describe('a fair queue', () => {
  it('gives each sender a turn, whichever came first and however many items it has', () => {
    const queue = new FairQueue<string>();
    for (const item of ['a1', 'a2', 'a3']) queue.add('a', item);
    queue.add('b', 'b1');
    queue.add('c', 'c1');
    expect(queue.size).toBe(5);
    expect(emptied(queue)).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
    expect(queue.size).toBe(0);
  });

  it('gives an item that was put back before all others', () => {
    const queue = new FairQueue<string>();
    queue.add('a', 'a1');
    queue.add('b', 'b1');
    queue.add('a', 'a2');
    queue.putBack('a', queue.take()!);
    expect(queue.sizeOf('a')).toBe(2);
    expect(emptied(queue)).toEqual(['a1', 'b1', 'a2']);
  });

  it('is empty after it was drained', () => {
    const queue = new FairQueue<string>();
    queue.add('a', 'a1');
    queue.add('b', 'b1');
    expect(queue.drain().sort()).toEqual(['a1', 'b1']);
    expect(queue.size).toBe(0);
    expect(queue.take()).toBeUndefined();
  });
});
