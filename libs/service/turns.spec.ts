import { setImmediate as aMoment } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { turns } from './turns.js';

it('a queue of turns lets so many run at once, the others in the order they came, also after a failure', async () => {
  const inTurn = turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = Array.from({ length: 5 }, (_, index) =>
    inTurn(async () => {
      begun.push(index);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (index === 0) throw new Error('failed');
      return index;
    }).catch((error: Error) => error.message),
  );
  for (const expected of [
    [0, 1],
    [0, 1, 2],
    [0, 1, 2, 3],
    [0, 1, 2, 3, 4],
  ]) {
    await aMoment();
    expect(begun).toEqual(expected);
    ends.shift()?.();
  }
  await aMoment();
  for (const end of ends) end();
  expect(await Promise.all(all)).toEqual(['failed', 1, 2, 3, 4]);
});
