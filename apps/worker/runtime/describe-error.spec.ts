import { expect, it } from '@jest/globals';
import { describeError } from './describe-error.js';

it('a description names kind, code and place, and never the message', () => {
  const error = Object.assign(new TypeError('cannot read Jane Doe, born 1990'), { code: 'E_ODD' });
  const described = describeError(error);
  expect(described).toMatch(/^TypeError \[E_ODD\] at apps\/worker\/runtime\/describe-error\.spec\.ts:\d+$/);
});

it('a description has the code of the database driver', () => {
  const error = Object.assign(new Error('duplicate key (jane@example.org)'), { driverError: { code: '23505' } });
  expect(describeError(error)).toMatch(/^Error \[23505\] at /);
});

it('a description says what was thrown when it was no error', () => {
  expect(describeError('Jane Doe')).toBe('string');
});
