import { describe, expect, it } from '@jest/globals';
import { InvalidQuery } from '../problems/problem.js';
import { makeCursor, readCursor, readIdCursor } from './cursor.js';

const ID = '01a21310-a404-75e7-9712-249f80072937';
const SHAPE = ['integer', 'integer', 'id'] as const;

describe('a cursor', () => {
  it('comes back as the key it was made from', () => {
    expect(readCursor('shortlist', makeCursor('shortlist', [1, -1, ID]), SHAPE)).toEqual([1, -1, ID]);
    expect(readIdCursor('roles', makeCursor('roles', [ID]))).toBe(ID);
    expect(readIdCursor('roles', undefined)).toBeNull();
  });

  it('fits no other list', () => {
    expect(() => readIdCursor('roles', makeCursor('users', [ID]))).toThrow(InvalidQuery);
  });

  it.each([
    [[1, 2, 'x']],
    [[1, 2, '------------------------------------']],
    [[1, 2, `${ID}0`]],
    [[1.5, 2, ID]],
    [[1, 1e10, ID]],
    [[1, 1e300, ID]],
    [['1', 2, ID]],
    [[1, 2]],
    [[1, 2, ID, 3]],
  ])('that was made by hand is refused without a database query: %j', (key) => {
    expect(() => readCursor('shortlist', makeCursor('shortlist', key), SHAPE)).toThrow(InvalidQuery);
  });

  it('of no sense at all is refused', () => {
    for (const text of ['', 'AAAA', 'null', Buffer.from('[[[[').toString('base64url')])
      expect(() => readIdCursor('roles', text)).toThrow(InvalidQuery);
  });
});
