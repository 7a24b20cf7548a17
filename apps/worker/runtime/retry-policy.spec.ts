import { expect, it } from '@jest/globals';
import { afterFailure, RetryLaterError } from './retry-policy.js';

it('the delay doubles with each failure, and the tenth gives up', () => {
  const delays = Array.from({ length: 9 }, (_, index) => afterFailure(index + 1));
  expect(delays.map((decision) => decision.kind === 'again' && decision.delaySeconds)).toEqual([
    1, 2, 4, 8, 16, 32, 64, 128, 256,
  ]);
  expect(afterFailure(10)).toEqual({ kind: 'give-up', reason: 'too-many-attempts' });
  expect(afterFailure(11)).toEqual({ kind: 'give-up', reason: 'too-many-attempts' });
});

it('the delay is as long as the server asks for, where that is longer', () => {
  expect(afterFailure(1, new RetryLaterError('later', 3_600_001))).toEqual({ kind: 'again', delaySeconds: 3_601 });
  expect(afterFailure(9, new RetryLaterError('soon', 1_000))).toEqual({ kind: 'again', delaySeconds: 256 });
  expect(afterFailure(2, new RetryLaterError('some time', null))).toEqual({ kind: 'again', delaySeconds: 2 });
  expect(afterFailure(10, new RetryLaterError('later', 3_600_001))).toMatchObject({ kind: 'give-up' });
});
