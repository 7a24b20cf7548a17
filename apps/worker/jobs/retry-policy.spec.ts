import { expect, it } from '@jest/globals';
import { afterFailure } from './retry-policy.js';

it('waits twice as long each time, and gives up at the tenth failure', () => {
  const delays = Array.from({ length: 9 }, (_, index) => afterFailure(index + 1));
  expect(delays.map((decision) => decision.kind === 'again' && decision.delaySeconds)).toEqual([
    1, 2, 4, 8, 16, 32, 64, 128, 256,
  ]);
  expect(afterFailure(10)).toEqual({ kind: 'give-up', reason: 'too-many-attempts' });
  expect(afterFailure(11)).toEqual({ kind: 'give-up', reason: 'too-many-attempts' });
});
